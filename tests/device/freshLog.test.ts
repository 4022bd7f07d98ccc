// Before Dexie, which looks once, when it is loaded, whether there is an IndexedDB for live queries.
import 'fake-indexeddb/auto'
import { liveQuery } from 'dexie'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { DeviceDb } from '../../src/device/db.ts'
import { createFreshLog } from '../../src/device/freshLog.ts'
import { createOutbox, type OutboxEntry, waitingCount } from '../../src/device/outbox.ts'
import { isDiskFull } from '../../src/device/problem.ts'
import { createRegistry } from '../../src/device/registry.ts'
import { createCircle } from '../../src/seal/circle.ts'
import { deleteUnder, newNamespace, tablet, until } from './tablet.ts'

const circleId = createCircle().id
const entry = (clock: number): OutboxEntry => ({
  ...{ circleId, generation: 0, client: 7, clock },
  entry: new Uint8Array([clock]),
})
/** Until a live query that was subscribed after the copy in memory has seen what was written. */
const remembered = (db: DeviceDb) =>
  new Promise<void>((resolve) => {
    const counted = () =>
      db.transaction('r', ['settings', 'circles'], async () => {
        await db.settings.toArray()
        return (await db.circles.toArray()).length
      })
    liveQuery(counted).subscribe((count) => count > 0 && resolve())
  })
const isScratch = (name: unknown) => String(name).includes('passerelle-scratch')

/** Every database opened and deleted from here on, in order. */
const watchFactory = () => {
  const seen: string[] = []
  const { open, deleteDatabase } = indexedDB
  vi.spyOn(indexedDB, 'open').mockImplementation((...given) => {
    seen.push(isScratch(given[0]) ? 'scratch' : 'open')
    return open.apply(indexedDB, given)
  })
  vi.spyOn(indexedDB, 'deleteDatabase').mockImplementation((name) => {
    if (isScratch(name)) seen.push('begun')
    return deleteDatabase.call(indexedDB, name)
  })
  return seen
}
/** As Chromium on a full disk: nothing can be opened, for no reason given. */
const refuseToOpen = () =>
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError')
  })

/** The browser's files, on a disk that answers a write, or even the question for its files, with these errors. */
const answerFiles = ({ write, list }: { write?: DOMException; list?: DOMException }) => {
  const refuse = async (error?: DOMException) => {
    if (error) throw error
  }
  const file = { createWritable: async () => ({ write: () => refuse(write), close: () => refuse() }) }
  const folder = { getFileHandle: () => refuse(list).then(() => file), removeEntry: () => refuse() }
  vi.stubGlobal('navigator', { storage: { getDirectory: async () => folder } })
}

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

describe('a log that nothing has torn', () => {
  it('[V1] is begun once for whoever asks, and again only after a doubt', async () => {
    const seen = watchFactory()
    const log = createFreshLog(`${newNamespace()}passerelle-scratch`)
    await Promise.all([log.begun(), log.begun()])
    await log.begun()
    expect(seen).toEqual(['scratch', 'begun'])
    log.doubt()
    await log.begun()
    expect(seen).toEqual(['scratch', 'begun', 'scratch', 'begun'])
    expect((await indexedDB.databases()).map(({ name }) => name).filter(isScratch)).toEqual([])
  })

  it('[V1] a doubt that comes while it is begun is not lost', async () => {
    const seen = watchFactory()
    const log = createFreshLog(`${newNamespace()}passerelle-scratch`)
    const begun = log.begun()
    log.doubt()
    await begun
    expect(seen).toEqual(['scratch', 'begun', 'scratch', 'begun'])
  })

  it.each([
    ['there is no room for a file', { write: new DOMException('over', 'QuotaExceededError') }],
    ['there is no list of its files', { list: new DOMException('state had changed', 'InvalidStateError') }],
  ])('[V1] a closed storage is told as a full disk when a look at the disk says so: %s', async (_, answers) => {
    const log = createFreshLog(`${newNamespace()}passerelle-scratch`)
    const closed = new DOMException('The database connection is closing.', 'InvalidStateError')
    answerFiles({})
    expect(await log.causeOf(closed)).toEqual({ type: 'unavailable' })
    answerFiles(answers)
    expect(await log.causeOf(closed)).toEqual({ type: 'diskFull' })
  })

  it('[V1] what follows a full disk is told as that until a log could be begun', async () => {
    const log = createFreshLog(`${newNamespace()}passerelle-scratch`)
    const unknown = new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError')
    expect(log.errorOf(unknown)).toEqual({ type: 'unavailable' })
    const full = new DOMException('Internal error committing transaction. FILE_ERROR_NO_SPACE', 'UnknownError')
    expect(log.errorOf({ name: 'AbortError', message: 'aborted', inner: full })).toEqual({ type: 'diskFull' })
    expect(log.errorOf(unknown)).toEqual({ type: 'diskFull' })
    await log.begun()
    expect(log.errorOf(unknown)).toEqual({ type: 'unavailable' })
  })

  it.each([
    ['QuotaExceededError', 'whatever', true],
    [
      'UnknownError',
      'IO error: 000005.log: Unable to write (ChromeMethodBFE: 10::WritableFileAppend::FILE_ERROR_NO_SPACE)',
      true,
    ],
    ['UnknownError', 'Encountered full disk while opening backing store for indexedDB.open.', true],
    ['UnknownError', 'Internal error.', false],
    ['InvalidStateError', 'The database connection is closing.', false],
  ])('[V1] %s: %s', (name, message, isFull) => {
    expect(isDiskFull(new DOMException(message, name))).toBe(isFull)
  })
})

describe('the outbox', () => {
  it('[V1] confirms nothing before a log was begun, at the start and after every reopening', async () => {
    const { outbox, onProblem } = await tablet()
    await outbox.freshLog.begun()
    const kept = createOutbox(outbox, onProblem)
    await kept.add(entry(0))
    const seen = watchFactory()
    outbox.close({ disableAutoOpen: false })
    expect(await kept.add(entry(1))).toEqual({ ok: true, value: undefined })
    expect(seen).toEqual(['open', 'scratch', 'begun'])
    await kept.add(entry(2))
    expect(seen).toHaveLength(3)
  })

  it('[V1] does not say "kept" while no log can be begun, and then keeps the entry once', async () => {
    const { outbox, problems, onProblem } = await tablet()
    const kept = createOutbox(outbox, onProblem)
    await kept.add(entry(0))
    outbox.freshLog.doubt()
    refuseToOpen()
    expect(await kept.add(entry(1))).toEqual({ ok: false, error: { type: 'unavailable' } })
    vi.restoreAllMocks()
    expect(await kept.add(entry(1))).toEqual({ ok: true, value: undefined })
    expect((await kept.waiting(circleId)).map(({ clock }) => clock)).toEqual([0, 1])
    expect(problems.map(({ type }) => type)).toEqual(['unavailable', 'recovered'])
  })

  it('[V1] deleted while nothing can be opened: what it held is written again by itself later', async () => {
    const { outbox, problems, onProblem } = await tablet()
    const kept = createOutbox(outbox, onProblem, Date.now, 10)
    await kept.add(entry(0))
    await kept.add(entry(1))
    const gone = deleteUnder(outbox.name)
    refuseToOpen()
    await gone
    await until(() => problems.some(({ type }) => type === 'unavailable'))
    vi.restoreAllMocks()
    await until(() => problems.some(({ type }) => type === 'recovered'))
    expect(await waitingCount(outbox)).toBe(2)
  })
})

describe('keys and links', () => {
  it('[V3] deleted under the app: told, and put back', async () => {
    const { db, keyring, problems, namespace, close } = await tablet()
    const registry = createRegistry(db, keyring)
    await registry.add({
      ...{ circleId, kind: 'programme', programmeId: circleId },
      ...{ face: { title: 'Language learning' }, secrets: { fragment: 'w' } },
    })
    await remembered(db)
    const counts: number[] = []
    const watching = liveQuery(() => db.circles.count()).subscribe((count) => void counts.push(count))
    await deleteUnder(db.name)
    await until(() => problems.some(({ type }) => type === 'missing'))
    await until(() => counts.length > 0)
    watching.unsubscribe()
    // Seen empty for a moment, the app would begin as on a new device.
    expect(new Set(counts)).toEqual(new Set([1]))
    close()
    const again = await tablet(namespace)
    const restored = createRegistry(again.db, again.keyring)
    expect((await restored.list()).map(({ face }) => face?.title)).toEqual(['Language learning'])
    expect(await restored.secrets(circleId)).toEqual({ ok: true, value: { fragment: 'w' } })
    expect(again.problems).toEqual([])
  })
})
