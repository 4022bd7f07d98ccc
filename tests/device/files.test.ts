import { describe, expect, it } from 'vitest'
import type { CircleId } from '../../src/seal/circle.ts'
import { createRandom } from '../fuzz/random.ts'
import { until } from '../until.ts'
import { blob, type FileTablet, fileTablets, logsOf, NEW, stateOf, type } from './fileWorld.ts'

const device = fileTablets()

const idsOf = async ({ files }: FileTablet) => (await files.circles()).map(({ circleId }) => circleId)
const exchangeOf = async (tablet: FileTablet, ids?: readonly CircleId[]) => {
  const written = await tablet.files.exportExchange(ids ?? (await idsOf(tablet)))
  if (!written.ok) throw new Error(written.error.type)
  return written.value.bytes
}
const previewOf = async ({ files }: FileTablet, bytes: Uint8Array) => {
  const read = await files.readFile(blob(bytes))
  if (!read.ok || read.value.type !== 'exchange') throw new Error(JSON.stringify(read))
  return read.value
}
const mergeInto = async (tablet: FileTablet, bytes: Uint8Array) => tablet.files.merge(await previewOf(tablet, bytes))
const linkOf = async (tablet: FileTablet, id: CircleId, role: string) => {
  const links = await (await tablet.open(id)).invitations()
  return links.find((link) => link.role === role)?.url ?? ''
}
/** Joins without a network: the first contents come by file. */
const join = async ({ engine, registry }: FileTablet, link: string) => {
  void engine.join(link)
  await until(async () => (await registry.list()).length > 0, 'the link')
}

describe('[T2] an exchange file', () => {
  it('is for those who joined: the others see that it is not for them', async () => {
    const [officer, stranger] = [await device('Officer'), await device('Stranger')]
    await officer.create()
    const preview = await previewOf(stranger, await exchangeOf(officer))
    expect(preview).toMatchObject({ from: null, circles: [] })
    expect(preview.unknown).toBeGreaterThan(2)
    expect(await stranger.files.merge(preview)).toMatchObject({ circles: 0, fresh: 0 })
    expect(await stranger.registry.list()).toEqual([])
  })

  it('holds no key and no readable text, not even the name of who wrote it', async () => {
    const officer = await device('Zebulon')
    const id = await officer.create()
    await type(officer, await officer.open(id), 'sports hall')
    const bytes = Buffer.from(await exchangeOf(officer))
    for (const text of ['Zebulon', 'sports', NEW.title, NEW.mentee.city]) expect(bytes.includes(text)).toBe(false)
    for (const { circleId } of await officer.registry.list()) {
      const secrets = await officer.registry.secrets(circleId)
      const fragment = secrets.ok ? secrets.value.fragment : ''
      expect(bytes.includes(fragment.slice(1, 30))).toBe(false)
      expect(bytes.includes(Buffer.from(fragment.slice(1), 'base64url').subarray(0, 32))).toBe(false)
    }
  })

  it('[L2] brings the narrowest circle and, through it, the wider ones', async () => {
    const [officer, mentor] = [await device('Officer'), await device('Mentor')]
    const id = await officer.create()
    await type(officer, await officer.open(id), 'a hall')
    await join(mentor, await linkOf(officer, id, 'mentorTeam'))
    const bytes = await exchangeOf(officer)
    expect(await previewOf(mentor, bytes)).toMatchObject({ from: 'Officer', circles: [{ kind: null }] })
    expect((await mergeInto(mentor, bytes)).circles).toBe(3)
    const programme = await mentor.open(id)
    expect(programme.getCircles().group?.doc.getText('text:shared').toString()).toBe('a hall')
  })

  it('[S62] says before it is taken in what is new since the last one, and afterwards that nothing is', async () => {
    const [officer, mentor] = [await device('Officer'), await device('Mentor')]
    const id = await officer.create()
    await join(mentor, await linkOf(officer, id, 'mentorTeam'))
    await mergeInto(mentor, await exchangeOf(officer))
    const news = ({ circles }: { circles: readonly { fresh: number }[] }) =>
      circles.reduce((sum, { fresh }) => sum + fresh, 0)
    expect(news(await previewOf(mentor, await exchangeOf(officer)))).toBe(0)
    await type(officer, await officer.open(id), 'a hall')
    const bytes = await exchangeOf(officer)
    expect(news(await previewOf(mentor, bytes))).toBeGreaterThan(0)
    await mergeInto(mentor, bytes)
    expect(news(await previewOf(mentor, bytes))).toBe(0)
  })

  it('three devices by file only, in any order and repeatedly, end equal', async () => {
    const [a, b, c] = [await device('A'), await device('B'), await device('C')]
    const id = await a.create()
    const link = await linkOf(a, id, 'facilitation')
    for (const other of [b, c]) {
      await join(other, link)
      await mergeInto(other, await exchangeOf(a))
    }
    const random = createRandom(5)
    for (let round = 0; round < 4; round++) {
      for (const [i, tablet] of [a, b, c].entries())
        await type(tablet, await tablet.open(id), `${i}${round} `.repeat(300))
      const from = [a, b, c][Math.floor(random.next() * 3)] as FileTablet
      const to = [a, b, c][Math.floor(random.next() * 3)] as FileTablet
      const bytes = await exchangeOf(from)
      await mergeInto(to, bytes)
      await mergeInto(to, bytes)
    }
    for (let round = 0; round < 2; round++)
      for (const from of [c, a, b])
        for (const to of [b, c, a]) if (from !== to) await mergeInto(to, await exchangeOf(from))
    const textOf = async (tablet: FileTablet) =>
      (await tablet.open(id)).getCircles().group?.doc.getText('text:shared').toString()
    expect(await textOf(b)).toBe(await textOf(a))
    expect(await textOf(c)).toBe(await textOf(a))
    expect((await textOf(a))?.length).toBe(12 * 900)
    // What only A reads is in no file, and is written down whenever its turn comes.
    a.engine.flush()
    const before = logsOf(a)
    const preview = await previewOf(a, await exchangeOf(b))
    expect(preview.circles.map(({ fresh }) => fresh)).toEqual(preview.circles.map(() => 0))
    await a.files.merge(preview)
    expect(logsOf(a)).toEqual(before)
  }, 60_000)

  it('1 000 malformed files change nothing, and each is refused with a reason', async () => {
    const officer = await device('Officer')
    const id = await officer.create()
    await type(officer, await officer.open(id), 'a hall')
    const good = await exchangeOf(officer)
    officer.engine.flush()
    const before = [stateOf(officer), logsOf(officer)]
    const random = createRandom(11)
    const int = (below: number) => Math.floor(random.next() * below)
    for (let i = 0; i < 1000; i++) {
      const bad = good.slice(0, i % 3 === 0 ? int(good.length) : good.length)
      if (i % 3 === 1) bad[int(bad.length)] = (bad[int(bad.length)] ?? 0) ^ (1 + int(255))
      if (i % 3 === 2) for (let n = 0; n < 20; n++) bad[int(bad.length)] = int(256)
      const read = await officer.files.readFile(blob(bad))
      if (read.ok && read.value.type === 'exchange') expect(Buffer.from(bad).equals(Buffer.from(good))).toBe(true)
    }
    expect([stateOf(officer), logsOf(officer)]).toEqual(before)
  }, 30_000)
})
