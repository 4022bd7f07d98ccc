import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { OpenCircle, OpenProgramme } from '../../src/device/workspace/workspace.ts'
import { type DeviceId, valueKey } from '../../src/documents/ids.ts'
import { enterDevice, type Member, readMembers } from '../../src/documents/members.ts'
import { readKind } from '../../src/documents/schema.ts'
import { hasLeft } from '../../src/documents/talkEnd.ts'
import { postSealed, readSealed } from '../../src/documents/talks.ts'
import { setValue } from '../../src/documents/values.ts'
import { fromBase64url, toBase64url, utf8 } from '../../src/seal/bytes.ts'
import { createCircle } from '../../src/seal/circle.ts'
import { createDeviceKeys, sealToDevice } from '../../src/seal/deviceKeys.ts'
import { linkFragment } from '../../src/seal/link.ts'
import { openHub } from '../hub/world.ts'
import { until } from '../until.ts'
import { blob, type FileTablet, fileTablet } from './fileWorld.ts'
import { newNamespace } from './tablet.ts'

const SAID = 'The deputy doubts the whole plan, between us'
const TITLE = 'Before the budget vote'

type Person = { readonly device: FileTablet; readonly programme: OpenProgramme }

/** Three people of one programme on three devices, which meet at a real hub. */
const openWorld = async () => {
  const hub = await openHub()
  const people: Person[] = []
  const close = async () => {
    for (const { device } of people) await device.close()
    await hub.stop()
    rmSync(hub.dataDir, { recursive: true, force: true })
  }
  const tablet = (name: string) => fileTablet(name, newNamespace(), [hub.transport()])
  const first = await tablet('Ana')
  const id = await first.create()
  const programme = await first.open(id)
  people.push({ device: first, programme })
  const link = (await programme.invitations()).find(({ role }) => role === 'facilitation')?.url ?? ''
  for (const name of ['Bo', 'Cy']) {
    const device = await tablet(name)
    await device.engine.join(link)
    people.push({ device, programme: await device.open(id) })
  }
  const [ana, bo, cy] = people
  if (!ana || !bo || !cy) throw new Error('three people')
  await until(() => people.every((person) => devicesKnownTo(person) === 3), 'everybody knows every device')
  return { hub, ana, bo, cy, close }
}

const widest = ({ programme }: Person): OpenCircle => {
  const circle = programme.getCircles().programme
  if (!circle) throw new Error('no programme')
  return circle
}
const devicesKnownTo = (person: Person): number =>
  readMembers(widest(person).doc).filter(({ devices }) => devices.length > 0).length
const talkOf = ({ programme }: Person, id: string): OpenCircle => {
  const talk = programme.getTalks().find((one) => one.id === id)
  if (!talk) throw new Error('no talk')
  return talk
}
const must = <T>(result: { ok: true; value: T } | { ok: false; error: { type: string } }): T => {
  if (!result.ok) throw new Error(result.error.type)
  return result.value
}
const write = (person: Person, id: string, key: string, words: string) => {
  const talk = talkOf(person, id)
  must(setValue(talk.doc, person.programme.author(), valueKey(key), words))
  talk.session.flush()
}
const textIn = (doc: Y.Doc): string =>
  Buffer.from(Y.encodeStateAsUpdate(doc)).toString('latin1') +
  JSON.stringify([...doc.share.keys()].map((name) => doc.get(name).toJSON()))
const fileOf = async ({ files }: FileTablet): Promise<Buffer> => {
  const ids = (await files.circles()).map(({ circleId }) => circleId)
  return Buffer.from(must(await files.exportExchange(ids)).bytes)
}
const filesIn = (dir: string): Buffer => {
  const found = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return Buffer.concat(found.map((entry) => readFileSync(join(entry.parentPath, entry.name))))
}
const spellings = (text: string): readonly Buffer[] => [
  ...[Buffer.from(text), Buffer.from(text, 'utf16le'), Buffer.from(Buffer.from(text).toString('hex'))],
  ...[0, 1, 2].map((shift) =>
    Buffer.from(
      Buffer.from(' '.repeat(shift) + text)
        .toString('base64')
        .slice(4, -8),
    ),
  ),
]
const isIn = (haystack: Buffer, text: string) => spellings(text).some((needle) => haystack.includes(needle))

let all: Awaited<ReturnType<typeof openWorld>>
beforeAll(async () => {
  all = await openWorld()
})
afterAll(() => all.close())

/** A talk that Ana opens with Bo, here on both devices. */
const talk = async (): Promise<string> => {
  const { ana, bo } = all
  const id = must(await ana.programme.startTalk([bo.programme.me]))
  const isHere = ({ programme }: Person) => programme.getTalks().some((one) => one.id === id)
  await until(() => [ana, bo].every(isHere), 'the talk on both devices')
  return id
}

describe('[L2b] a talk between named people', () => {
  it('[S52] [S54] opens on the named device without meeting, and nobody else holds a word of it', async () => {
    const { hub, ana, bo, cy } = all
    const id = await talk()
    write(ana, id, 'talk.title', TITLE)
    write(bo, id, 'talk.said', SAID)
    await until(() => textIn(talkOf(ana, id).doc).includes(SAID), 'the answer')
    expect(
      readMembers(talkOf(bo, id).doc)
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(['Ana', 'Bo'])
    // Taken in, a sealed link is taken away; Cy has seen it come and go.
    await until(() => [ana, bo, cy].every((person) => readSealed(widest(person).doc).size === 0), 'delivered')

    expect(cy.programme.getTalks()).toEqual([])
    expect(await cy.device.registry.get(id)).toBeNull()
    for (const person of [ana, bo, cy])
      for (const { doc, id: circle } of person.device.opener.all())
        for (const words of [TITLE, SAID, id]) if (circle !== id) expect(textIn(doc)).not.toContain(words)
    const [atHub, atCy] = [filesIn(hub.dataDir), await fileOf(cy.device)]
    for (const words of [TITLE, SAID]) for (const held of [atHub, atCy]) expect(isIn(held, words)).toBe(false)
    expect(atHub.includes(id)).toBe(true)
    expect(atCy.includes(id)).toBe(false)
    // A control: the same look finds what everybody may read.
    setValue(widest(ana).doc, ana.programme.author(), valueKey('control'), SAID)
    await until(() => textIn(widest(cy).doc).includes(SAID), 'the control')
    setValue(widest(ana).doc, ana.programme.author(), valueKey('control'), '')
  })

  it('[S52] is named after its people on their own devices, not after what it is about', async () => {
    const { ana } = all
    const id = await talk()
    write(ana, id, 'talk.title', TITLE)
    await until(async () => (await ana.device.registry.get(id as never))?.face?.title === 'Ana · Bo', 'the face')
    expect(await ana.device.files.circles()).toContainEqual(
      expect.objectContaining({ circleId: id, kind: 'talk', title: 'Ana · Bo', programmeId: ana.programme.id }),
    )
  })

  it('travels by file between its people, and to nobody else', async () => {
    const { ana, bo, cy } = all
    const id = await talk()
    write(ana, id, 'talk.said', SAID)
    const file = blob(must(await ana.device.files.exportExchange([id as never])).bytes)
    const [atBo, atCy] = [await bo.device.files.readFile(file), await cy.device.files.readFile(file)]
    expect(atBo).toMatchObject({ ok: true, value: { type: 'exchange', unknown: 0 } })
    expect(atCy).toMatchObject({ ok: true, value: { type: 'exchange', unknown: 1, circles: [] } })
    if (atBo.ok && atBo.value.type === 'exchange') await bo.device.files.merge(atBo.value)
    expect(textIn(talkOf(bo, id).doc)).toContain(SAID)
  })

  it('[S54] left, it is on that device no longer and those who stay are told', async () => {
    const { ana, bo } = all
    const id = await talk()
    write(ana, id, 'talk.said', SAID)
    await until(() => textIn(talkOf(bo, id).doc).includes(SAID), 'the words')
    const { doc } = talkOf(ana, id)
    const memberBo = () => readMembers(doc).find((member) => member.id === bo.programme.me)
    await until(() => (memberBo()?.devices.length ?? 0) > 0, 'the device of Bo in the talk')
    must(await bo.programme.leaveTalk(id, { evenIfWaiting: true }))
    expect(bo.programme.getTalks().map((one) => one.id)).not.toContain(id)
    expect(await bo.device.registry.get(id)).toBeNull()
    await until(() => hasLeft(doc, memberBo() as Member), 'Ana is told')
    expect(textIn(doc)).toContain(SAID)
  })

  it('is sealed once to each device, to one that shows itself later when it is sent again', async () => {
    const { ana, bo } = all
    const id = await talk()
    await until(() => readSealed(widest(ana).doc).size === 0, 'delivered')
    expect(await ana.programme.sendTalk(id)).toBe(2)
    expect(readSealed(widest(ana).doc).size).toBe(0)
    const second = { id: 'second' as DeviceId, publicKey: toBase64url(createDeviceKeys().publicKey) }
    must(enterDevice(widest(ana).doc, bo.programme.author(), second))
    await ana.programme.sendTalk(id)
    await ana.programme.sendTalk(id)
    expect(readSealed(widest(ana).doc).size).toBe(1)
  })

  it('is news where it arrives, until it is opened, and never where it was begun', async () => {
    const { ana, bo } = all
    const id = await talk()
    const isNew = async ({ device }: Person) => (await device.registry.get(id))?.face?.isNew === true
    expect([await isNew(ana), await isNew(bo)]).toEqual([false, true])
    await bo.programme.seeTalk(id)
    expect(await isNew(bo)).toBe(false)
  })

  it('[L10] opens nothing for what was not sealed to it, or is no talk', async () => {
    const { ana, bo, cy } = all
    const own = readMembers(widest(bo).doc).find(({ id }) => id === bo.programme.me)?.devices[0]?.publicKey ?? ''
    const key = fromBase64url(own) ?? new Uint8Array()
    const dossier = must(await cy.device.engine.createDossier({ organisation: 'Trap', country: '', kind: 'city' }))
    const trap = cy.device.opener.all().find(({ id }) => id === dossier)?.circle ?? createCircle()
    const sealed = [
      sealToDevice(createDeviceKeys().publicKey, utf8(`talk/1\0${linkFragment(createCircle())}`)),
      sealToDevice(key, utf8(linkFragment(createCircle()))),
      sealToDevice(key, utf8(`talk/1\0${linkFragment(trap)}`)),
    ].map((bytes) => toBase64url(bytes ?? new Uint8Array()))
    const [before, team] = [bo.programme.getTalks().length, bo.programme.getCircles().team]
    for (const words of ['', 'no base64 !', ...sealed]) postSealed(widest(ana).doc, words)
    await talk()
    await until(() => bo.device.opener.all().some(({ id, doc }) => id === dossier && readKind(doc) === 'team'), 'trap')
    await bo.device.engine.catchUp()
    expect(bo.programme.getTalks().length).toBe(before + 1)
    expect(bo.programme.getCircles().team).toBe(team)
    expect((await bo.device.registry.get(dossier))?.kind).toBe('talk')
  })
})
