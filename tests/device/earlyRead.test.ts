// @vitest-environment happy-dom
// First: Dexie takes the factory that is there when it is loaded.
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type EarlyRead, earlyRead, takeEarlyRead } from '../../src/device/earlyRead.ts'
import { openKeyring } from '../../src/device/keyring.ts'
import { createOutbox } from '../../src/device/outbox.ts'
import { profileRow, saveProfile } from '../../src/device/profile.ts'
import { homeRows, homeRowsOf, summariesOf } from '../../src/device/queries.ts'
import { createRegistry } from '../../src/device/registry.ts'
import { ERASING, markErasing, unmarkErasing } from '../../src/device/workspace/erasing.ts'
import { createCircle } from '../../src/seal/circle.ts'
import { deleteUnder, tablet, upgradeUnder } from './tablet.ts'

const databaseNames = async () => (await indexedDB.databases()).map(({ name }) => name)

let close: () => void = () => undefined
beforeEach(() => localStorage.clear())
afterEach(async () => {
  close()
  for (const name of await databaseNames()) await deleteUnder(name ?? '')
})

/** A device under the names that the app itself uses: two circles, a name, and what the hub does not have. */
const used = async () => {
  const device = await tablet('')
  close = device.close
  const { db, keyring, outbox, onProblem } = device
  const registry = createRegistry(db, keyring)
  const [one, two] = [createCircle().id, createCircle().id]
  for (const circleId of [one, two])
    await registry.add({
      ...{ circleId, kind: 'programme', programmeId: circleId },
      ...{ face: { title: 'Jelgava' }, secrets: { fragment: `w${'A'.repeat(43)}` } },
    })
  await db.projections.put({ circleId: two, version: 1, count: 3, changedAt: 5000 })
  await saveProfile(db, keyring, { name: 'A city officer', sides: ['mentee'] })
  const { add } = createOutbox(outbox, onProblem)
  const entry = (circleId: typeof one, clock: number) => ({
    ...{ circleId, generation: 0, client: 7, clock, entry: new Uint8Array([clock]) },
  })
  for (const waiting of [entry(two, 0), entry(one, 0), entry(two, 1)]) await add(waiting)
  return device
}

describe('[design §9] what home shows is read before the app', () => {
  it('the same rows as the app itself reads, and the keys that open them', async () => {
    const { db, outbox, onProblem } = await used()
    const early = (await earlyRead()) as EarlyRead
    expect(homeRowsOf(early)).toEqual(await homeRows(db, outbox))
    expect(homeRowsOf(early).map(({ changedAt, waiting }) => [changedAt, waiting])).toEqual(
      expect.arrayContaining([
        [undefined, 1],
        [5000, 2],
      ]),
    )
    expect({ record: early.profile }).toEqual(await profileRow(db))
    const asked = vi.spyOn(IDBObjectStore.prototype, 'get')
    const keyring = await openKeyring(db, onProblem, early.keys)
    expect(asked).not.toHaveBeenCalled()
    asked.mockRestore()
    expect(keyring.ok && (await createRegistry(db, keyring.value).list()).map(({ face }) => face?.title)).toEqual([
      'Jelgava',
      'Jelgava',
    ])
  })

  it('one face is opened per programme, however many circles it has', async () => {
    const { db, keyring, outbox } = await used()
    const [first] = await db.circles.toArray()
    for (const kind of ['team', 'group'] as const)
      await createRegistry(db, keyring).add({
        ...{ circleId: createCircle().id, kind, programmeId: first!.programmeId },
        ...{ face: { title: kind }, secrets: { fragment: `w${'B'.repeat(43)}` } },
      })
    const open = vi.spyOn(keyring.column, 'open')
    const summaries = summariesOf({ db, cipher: keyring.column }, await homeRows(db, outbox))
    expect(summaries.map(({ title, circles }) => [title, circles.length]).sort()).toEqual([
      ['Jelgava', 1],
      ['Jelgava', 3],
    ])
    expect(open).toHaveBeenCalledTimes(2)
  })

  it('keys that cannot be used are looked for in the usual way', async () => {
    const { db, onProblem, problems } = await used()
    const keyring = await openKeyring(db, onProblem, { key: 'keys', value: 'damaged' })
    expect(keyring.ok && (await createRegistry(db, keyring.value).list())[0]?.face?.title).toBe('Jelgava')
    expect(problems).toEqual([])
  })

  it('a device whose browser was killed before it wrote down that it has keys says so at the next start', async () => {
    const { db, onProblem } = await used()
    localStorage.clear()
    expect(await earlyRead()).toBeNull()
    await openKeyring(db, onProblem)
    expect(await earlyRead()).not.toBeNull()
  })

  it('a device that has nothing yet, or no more, gets no database by it', async () => {
    expect(await earlyRead()).toBeNull()
    expect(await databaseNames()).toEqual([])
    const { db } = await used()
    expect(db.isOpen()).toBe(true)
    close()
    for (const name of await databaseNames()) await deleteUnder(name ?? '')
    expect(await earlyRead()).toBeNull()
    expect(await databaseNames()).toEqual([])
  })

  it('[V3] nothing is read of a device that is being erased', async () => {
    const { db } = await used()
    markErasing()
    expect(await earlyRead()).toBeNull()
    unmarkErasing()
    expect(await earlyRead()).not.toBeNull()
    await db.settings.put({ key: ERASING, value: true })
    expect(await earlyRead()).toBeNull()
  })

  it('databases of another version are the app’s own affair', async () => {
    await used()
    close()
    await upgradeUnder('passerelle-outbox', 990)
    expect(await earlyRead()).toBeNull()
  })

  it('whoever deletes a database is not made to wait', async () => {
    await used()
    close()
    const reading = earlyRead()
    await deleteUnder('passerelle')
    await reading
    expect(await databaseNames()).not.toContain('passerelle')
  })

  it('it is taken once, and not waited for when it does not come', async () => {
    expect(await takeEarlyRead()).toBeNull()
    const early = { waiting: new Map() } as unknown as EarlyRead
    globalThis.earlyReadBegun = Promise.resolve(early)
    expect(await takeEarlyRead()).toBe(early)
    expect(await takeEarlyRead()).toBeNull()
    vi.useFakeTimers()
    globalThis.earlyReadBegun = new Promise(() => undefined)
    const taken = takeEarlyRead()
    await vi.advanceTimersByTimeAsync(10_000)
    expect(await taken).toBeNull()
    vi.useRealTimers()
  })
})
