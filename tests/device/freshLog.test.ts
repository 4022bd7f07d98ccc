// Before Dexie, which looks once, when it is loaded, whether there is an IndexedDB for live queries.
import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { openBallast } from '../../src/device/ballast.ts'
import { createFreshLog, type FreshLog } from '../../src/device/freshLog.ts'
import { createOutbox, type OutboxEntry, waitingCount } from '../../src/device/outbox.ts'
import { isDiskFull, noRoom } from '../../src/device/problem.ts'
import { createRoom } from '../../src/device/room.ts'
import { createCircle } from '../../src/seal/circle.ts'
import { until } from '../until.ts'
import { countedBallast } from './fakeDisk.ts'
import { deleteUnder, newNamespace, tablet } from './tablet.ts'

const circleId = createCircle().id
const entry = (clock: number): OutboxEntry => ({
  ...{ circleId, generation: 0, client: 7, clock },
  entry: new Uint8Array([clock]),
})
const BEGUN = ['scratch', 'begun']
const isScratch = (name: unknown) => String(name).includes('passerelle-scratch')

/** Every database opened and deleted from here on, in order. */
const watchFactory = (seen: string[] = []) => {
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

/** A log on a device of its own; `hasRoom` is what its disk answers, null where nobody can tell. */
const newLog = (
  hasRoom: boolean | null = null,
  prefix = `${newNamespace()}passerelle-scratch`,
  pause?: (ms: number) => Promise<void>,
): FreshLog => {
  const ballast = {
    ...openBallast(() => null),
    hasRoom: async () => hasRoom,
    release: async () => 0,
    refill: async () => hasRoom,
  }
  const room = createRoom({ ballast, onFull: () => undefined, onRoom: () => undefined })
  return createFreshLog(prefix, room, pause)
}

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

describe('a log that nothing has torn', () => {
  it('[V1] is begun once for whoever asks, and again only after a doubt', async () => {
    const seen = watchFactory()
    const log = newLog()
    await Promise.all([log.begun(), log.begun()])
    await log.begun()
    expect(seen).toEqual(BEGUN)
    log.doubt()
    await log.begun()
    expect(seen).toEqual([...BEGUN, ...BEGUN])
    expect((await indexedDB.databases()).map(({ name }) => name).filter(isScratch)).toEqual([])
  })

  it('[V1] a doubt that comes while it is begun is not lost', async () => {
    const seen = watchFactory()
    const log = newLog()
    const begun = log.begun()
    log.doubt()
    await begun
    expect(seen).toEqual([...BEGUN, ...BEGUN])
  })

  it('[V1] is begun more than once after a failure, each in peace, for one beginning may come to nothing', async () => {
    const seen: string[] = []
    const log = newLog(true, undefined, async () => void seen.push('peace'))
    log.doubt()
    watchFactory(seen)
    await log.begun()
    expect(seen).toEqual(Array.from({ length: 3 }, () => [...BEGUN, 'peace']).flat())
  })

  it('[V1] is begun once only where nobody can tell whether there is room: the new one may be torn too', async () => {
    const seen = watchFactory()
    const log = newLog(null)
    log.doubt()
    await log.begun()
    await log.makeSure()
    expect(seen).toEqual([...BEGUN, ...BEGUN])
  })

  it('[V1] at the start nobody waits for that: it is made sure of later, and whoever writes meanwhile waits', async () => {
    const seen = watchFactory()
    const log = newLog(true)
    await log.begun()
    expect(seen).toEqual(BEGUN)
    const sure = log.makeSure()
    expect(log.mayWrite()).toBe(true)
    await log.writable()
    expect(seen.slice(BEGUN.length, 7)).toEqual([...BEGUN, ...BEGUN, 'scratch'])
    expect(seen.filter((what) => what === 'begun')).toHaveLength(4)
    await sure
  })

  it.each([
    [null, 'unavailable'],
    [true, 'unavailable'],
    [false, 'diskFull'],
  ])('[V1] a closed storage is told as a full disk when a look at the disk says so: room %s', async (hasRoom, type) => {
    const closed = new DOMException('The database connection is closing.', 'InvalidStateError')
    expect(await newLog(hasRoom).causeOf(closed)).toEqual({ type })
  })

  it('[V1] is not begun, and nothing is written, while there is no room for it', async () => {
    const seen = watchFactory()
    const log = newLog(false)
    await expect(log.begun()).rejects.toSatisfy(isDiskFull)
    await expect(log.writable()).rejects.toSatisfy(isDiskFull)
    expect(seen).toEqual([])
  })

  it('[V1] is begun by deleting what is kept for that, so that nothing else is written behind what may be torn', async () => {
    const prefix = `${newNamespace()}passerelle-scratch`
    const log = newLog(null, prefix)
    await log.writable()
    const spares = async () => (await indexedDB.databases()).filter(({ name }) => name?.startsWith(prefix))
    await until(async () => (await spares()).length === 1)
    const seen = watchFactory()
    log.doubt()
    await log.begun()
    expect(seen).toEqual(['begun'])
    expect(await spares()).toEqual([])
    await log.writable()
    await until(async () => (await spares()).length === 1)
  })

  it.each([
    ['over a quota', new DOMException('over', 'QuotaExceededError'), true],
    ['closing', new DOMException('closing', 'InvalidStateError'), true],
    ['on the disk', new DOMException('FILE_ERROR_NO_SPACE', 'UnknownError'), false],
    ['opening', new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError'), false],
  ])('[V1] nothing is opened either once it may be torn, until another has begun: %s', async (_, error, mayOpen) => {
    const log = newLog()
    await log.begun()
    log.errorOf(error)
    expect(log.mayOpen()).toBe(mayOpen)
    expect(log.mayWrite()).toBe(false)
    await log.begun()
    expect(log.mayOpen()).toBe(true)
    log.doubt()
    expect(log.mayOpen()).toBe(false)
  })

  it('[V1] cannot be begun at the start: nothing is written until it can, and all can be read', async () => {
    const log = newLog(false)
    expect(log.mayWrite()).toBe(true)
    await expect(log.begun()).rejects.toSatisfy(isDiskFull)
    expect(log.mayWrite()).toBe(false)
    expect(log.mayOpen()).toBe(true)
  })

  it('[V1] what was refused for want of room is not waited for: full ends with the room', async () => {
    const told: string[] = []
    const { disk, ballast } = countedBallast(0)
    const room = createRoom({ ballast, onFull: () => void told.push('full'), onRoom: () => void told.push('room') })
    const log = createFreshLog(`${newNamespace()}passerelle-scratch`, room)
    disk.freeBytes = 50 << 20
    await log.writable()
    disk.freeBytes = 0
    vi.useFakeTimers()
    const refusal = await log.writable().catch((error: unknown) => error)
    expect(log.errorOf(refusal)).toEqual({ type: 'diskFull' })
    disk.freeBytes = 50 << 20
    await vi.advanceTimersByTimeAsync(2000)
    vi.useRealTimers()
    expect(told).toEqual(['full', 'room'])
    expect(log.isFull()).toBe(false)
  })

  it('[V1] is in doubt only by what failed, not by what was refused before it was tried', async () => {
    const log = newLog()
    await log.begun()
    log.errorOf(noRoom())
    expect(log.mayWrite()).toBe(true)
    log.errorOf(new DOMException('Internal error.', 'UnknownError'))
    expect(log.mayWrite()).toBe(false)
    await log.begun()
    expect(log.mayWrite()).toBe(true)
  })

  it('[V1] what follows a full disk is told as that until a log could be begun, or longer where nobody can tell', async () => {
    vi.useFakeTimers({ toFake: ['performance'] })
    const log = newLog()
    const unknown = new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError')
    expect(log.errorOf(unknown)).toEqual({ type: 'unavailable' })
    const full = new DOMException('Internal error committing transaction. FILE_ERROR_NO_SPACE', 'UnknownError')
    expect(log.errorOf({ name: 'AbortError', message: 'aborted', inner: full })).toEqual({ type: 'diskFull' })
    expect(log.errorOf(unknown)).toEqual({ type: 'diskFull' })
    await log.begun()
    expect(log.errorOf(unknown)).toEqual({ type: 'diskFull' })
    vi.advanceTimersByTime(10_000)
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
  it('[V1] confirms nothing before a log was begun, at the start and after every doubt', async () => {
    const { outbox, onProblem } = await tablet()
    await outbox.freshLog.begun()
    const kept = createOutbox(outbox, onProblem)
    await kept.add(entry(0))
    const seen = watchFactory()
    outbox.freshLog.doubt()
    outbox.close({ disableAutoOpen: false })
    expect(await kept.add(entry(1))).toEqual({ ok: true, value: undefined })
    expect(seen.slice(0, 3)).toEqual([...BEGUN, 'open'])
    await kept.add(entry(2))
    expect(seen.filter((what) => what === 'begun')).toHaveLength(1)
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
