import { describe, expect, it } from 'vitest'
import { claimSecret, recallSecret } from '../../src/device/keyring.ts'
import { homeSummaries } from '../../src/device/queries.ts'
import { toPlaces } from '../../src/device/workspace/summaries.ts'
import type { DossierId, OpenProgramme } from '../../src/device/workspace/workspace.ts'
import { readDossier } from '../../src/documents/dossier.ts'
import { readMembers } from '../../src/documents/members.ts'
import { until } from '../until.ts'
import { blob, type FileTablet, fileTablet } from './fileWorld.ts'

const GREENFORD = { organisation: 'Greenford', country: 'IE', kind: 'city' } as const
const PASSPHRASE = 'seven calm geese'

const made = async ({ engine }: FileTablet): Promise<DossierId> => {
  const created = await engine.createDossier(GREENFORD)
  if (!created.ok) throw new Error(created.error.type)
  return created.value
}
const opened = async ({ engine }: FileTablet, id: DossierId): Promise<OpenProgramme> => {
  const dossier = await engine.openProgramme(id)
  await until(() => dossier.getCircles().team !== null && dossier.getCircles().me !== null, 'circles')
  return dossier
}
const places = async ({ device }: FileTablet) =>
  toPlaces(await homeSummaries({ db: device.db, cipher: device.keyring.column }, device.outbox))
const linkOf = async (dossier: OpenProgramme, role: 'dossier' | 'dossierReader') =>
  (await dossier.invitations()).find((link) => link.role === role)?.url ?? ''
/** Everything that one device would hand over, taken in by the other. */
const hand = async (from: FileTablet, to: FileTablet) => {
  const circles = await from.files.circles()
  const file = await from.files.exportExchange(circles.map(({ circleId }) => circleId))
  if (!file.ok) throw new Error(file.error.type)
  const read = await to.files.readFile(blob(file.value.bytes))
  if (!read.ok || read.value.type !== 'exchange') throw new Error('no exchange file')
  return to.files.merge(read.value)
}
const write = ({ doc, session }: { doc: import('yjs').Doc; session: { flush(): void } }, words: string) => {
  const text = doc.getText('text:note.words')
  text.insert(text.length, words)
  session.flush()
}

describe('a dossier', () => {
  it('[S69][S101] is there before any programme, under its name, in the list of dossiers and not of programmes', async () => {
    const device = await fileTablet('Ana')
    const id = await made(device)
    expect(await places(device)).toMatchObject({
      programmes: [],
      dossiers: [{ dossierId: id, organisation: 'Greenford', country: 'IE', kind: 'city' }],
    })
    const dossier = await opened(device, id)
    const { me, team, programme, group } = dossier.getCircles()
    expect([me?.kind, team?.kind, programme, group]).toEqual(['me', 'team', null, null])
    expect(team && readDossier(team.doc)).toEqual(GREENFORD)
    expect(team && readMembers(team.doc).map(({ name }) => name)).toEqual(['Ana'])
    expect(await places(device)).toMatchObject({ programmes: [], dossiers: [{ dossierId: id }] })
    await device.close()
  })

  it('[S78] its link lets the association write in it; the read-only link does not; joining lands in it', async () => {
    const [city, association, reader] = [await fileTablet('Ana'), await fileTablet('Bo'), await fileTablet('Cy')]
    const id = await made(city)
    const dossier = await opened(city, id)
    for (const [device, role] of [
      [association, 'dossier'],
      [reader, 'dossierReader'],
    ] as const) {
      const joining = device.engine.join(await linkOf(dossier, role))
      await until(async () => (await device.registry.get(id)) !== null, 'joined')
      await hand(city, device)
      expect(await joining).toEqual({ ok: true, value: { circleId: id, programmeId: null, dossierId: id } })
      expect(await device.engine.join(await linkOf(dossier, role))).toMatchObject({
        ok: false,
        error: { type: 'alreadyJoined', dossierId: id },
      })
      expect((await places(device)).dossiers).toMatchObject([{ dossierId: id, organisation: 'Greenford' }])
    }
    const [theirs, read] = [await opened(association, id), await opened(reader, id)]
    expect(theirs.getCircles().team?.session.getState().readOnly).toBe(false)
    expect(read.getCircles().team?.session.getState().readOnly).toBe(true)
    expect((await read.invitations()).map(({ role }) => role)).toEqual(['dossierReader'])
    for (const device of [city, association, reader]) await device.close()
  })

  it('[L10] left, it is gone from this device, what only I read too, and stays with the others', async () => {
    const [city, association] = [await fileTablet('Ana'), await fileTablet('Bo')]
    const id = await made(city)
    const dossier = await opened(city, id)
    const joining = association.engine.join(await linkOf(dossier, 'dossier'))
    await until(async () => (await association.registry.get(id)) !== null, 'joined')
    await hand(city, association)
    await joining
    const { me } = dossier.getCircles()
    if (!me) throw new Error('no circle of my own')
    write(me, 'only for me')
    expect(await city.engine.leaveDossier(id)).toMatchObject({ ok: false, error: { type: 'waiting' } })
    expect(await city.engine.leaveDossier(id, { evenIfWaiting: true })).toEqual({ ok: true, value: undefined })
    expect(await city.registry.list()).toEqual([])
    expect(await recallSecret(city.device.db, city.device.keyring, `me/${id}`)).toBeUndefined()
    expect(await city.device.outbox.entries.count()).toBe(0)
    const names = (await indexedDB.databases()).map(({ name = '' }) => name)
    expect(names.filter((name) => name.startsWith(city.device.namespace) && name.includes(me.id))).toEqual([])
    expect((await places(association)).dossiers).toMatchObject([{ dossierId: id }])
    for (const device of [city, association]) await device.close()
  })
})

describe('what only I read', () => {
  it('[S54] is one circle per place, the same again after a restart and for two tabs at once', async () => {
    const device = await fileTablet('Ana')
    const id = await made(device)
    const first = (await opened(device, id)).getCircles().me
    if (!first) throw new Error('no circle of my own')
    write(first, 'only for me')
    await until(() => first.session.getState().typed === 0, 'on this device')
    await device.close()
    const again = await fileTablet(null, device.device.namespace)
    const second = (await opened(again, id)).getCircles().me
    expect(second?.id).toBe(first.id)
    expect(second?.doc.getText('text:note.words').toString()).toBe('only for me')
    const { db, keyring } = again.device
    const claims = await Promise.all(['a', 'b', 'c'].map((link) => claimSecret(db, keyring, 'me/elsewhere', link)))
    expect(new Set(claims.map((claim) => claim.ok && claim.value)).size).toBe(1)
    await again.close()
  })

  it('[S54][S380] goes into no exchange file, and comes back from a backup', async () => {
    const device = await fileTablet('Ana')
    const programme = await device.open(await device.create())
    await until(() => programme.getCircles().me !== null, 'my circle')
    const { me } = programme.getCircles()
    if (!me) throw new Error('no circle of my own')
    write(me, 'only for me')
    expect((await device.files.circles()).map(({ kind }) => kind)).not.toContain('me')
    expect(await device.files.exportExchange([me.id])).toEqual({ ok: false, error: { type: 'nothingToWrite' } })
    const { bytes } = await device.files.exportBackup(PASSPHRASE)
    await device.close()

    const other = await fileTablet(null)
    const read = await other.files.readFile(blob(bytes))
    if (!read.ok || read.value.type !== 'backup') throw new Error('no backup')
    const backup = await other.files.openBackup(read.value, PASSPHRASE)
    if (!backup.ok) throw new Error('not opened')
    await other.files.restore(backup.value)
    const restored = await other.open(programme.id)
    await until(() => restored.getCircles().me !== null, 'my circle')
    expect(restored.getCircles().me?.doc.getText('text:note.words').toString()).toBe('only for me')
    await other.close()
  })

  it('[S380] a backup restored beside it joins both', async () => {
    const device = await fileTablet('Ana')
    const id = await made(device)
    const link = await linkOf(await opened(device, id), 'dossier')
    const { me } = (await opened(device, id)).getCircles()
    if (!me) throw new Error('no circle of my own')
    write(me, 'from the old device')
    const { bytes } = await device.files.exportBackup(PASSPHRASE)
    const other = await fileTablet('Ana')
    const joining = other.engine.join(link)
    await until(async () => (await other.registry.get(id)) !== null, 'joined')
    await hand(device, other)
    await joining
    const own = (await opened(other, id)).getCircles().me
    if (!own) throw new Error('no circle of my own')
    write(own, ' and the new one')
    const { namespace } = other.device
    const read = await other.files.readFile(blob(bytes))
    if (!read.ok || read.value.type !== 'backup') throw new Error('no backup')
    const backup = await other.files.openBackup(read.value, PASSPHRASE)
    if (backup.ok) await other.files.restore(backup.value)
    await other.close()
    const again = await fileTablet(null, namespace)
    const joined = (await opened(again, id)).getCircles().me
    const words = () => joined?.doc.getText('text:note.words').toString() ?? ''
    await until(() => words().includes('old device') && words().includes('new one'), 'both')
    for (const one of [device, again]) await one.close()
  })
})
