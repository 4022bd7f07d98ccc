import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openBallast } from '../../src/device/ballast.ts'
import { BALLAST_BYTES, LOG_BYTES } from '../../src/device/ballastFile.ts'
import { isRefused } from '../../src/device/problem.ts'
import { createRoom } from '../../src/device/room.ts'
import { countedBallast } from './fakeDisk.ts'

const MB = 1 << 20
const WRITE_BYTES = MB
const NEW_LOG_BYTES = 2 * MB

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A room on a counted disk; `eat` runs while it waits to see whether what it gave back stays. */
const roomOn = async (freeBytes: number, eat: (disk: { freeBytes: number }) => void = () => undefined) => {
  const { disk, ballast } = countedBallast(freeBytes)
  const told: string[] = []
  const room = createRoom({
    ballast,
    onFull: () => void told.push('full'),
    onRoom: () => void told.push('room'),
    pause: async () => eat(disk),
  })
  room.start()
  const outcome = (asked: Promise<unknown>) =>
    asked.then(
      () => 'room' as const,
      (error: unknown) => (isRefused(error) ? ('refused' as const) : Promise.reject(error)),
    )
  await vi.advanceTimersByTimeAsync(0)
  return { disk, told, room, write: () => outcome(room.forWrites()), log: () => outcome(room.forLog()) }
}
const passed = () => vi.advanceTimersByTimeAsync(2000)
const eatAll = (disk: { freeBytes: number }) => {
  disk.freeBytes = 0
}

describe('room on the disk', () => {
  it('[V1] a full disk: what is written gets one half of the ballast, a new log the other, and it is told at once', async () => {
    const { disk, told, room, write, log } = await roomOn(100 * MB)
    expect(disk.heldBytes).toBe(BALLAST_BYTES)
    expect(await write()).toBe('room')
    disk.freeBytes = 0
    expect(await write()).toBe('room')
    expect(disk.heldBytes).toBe(LOG_BYTES)
    expect(told).toEqual(['full'])
    disk.freeBytes = 0
    expect(await write()).toBe('refused')
    expect(disk.heldBytes).toBe(LOG_BYTES)
    expect(await log()).toBe('room')
    expect(disk.heldBytes).toBe(0)
    expect(room.isFull()).toBe(true)
    room.close()
  })

  it('[V1] much is let through only with room for all of it', async () => {
    const { disk, room } = await roomOn(100 * MB)
    disk.freeBytes = 8 * MB
    await room.forWrites(3 * MB)
    disk.freeBytes = 2 * MB
    await room.forWrites()
    await expect(room.forWrites(4 * MB)).rejects.toSatisfy(isRefused)
    room.close()
  })

  it('[V1] full until the ballast is whole again', async () => {
    const { disk, told, room, write } = await roomOn(100 * MB)
    disk.freeBytes = 0
    await write()
    await passed()
    expect(room.isFull()).toBe(true)
    disk.freeBytes = 50 * MB
    await passed()
    expect(room.isFull()).toBe(false)
    expect(disk.heldBytes).toBe(BALLAST_BYTES)
    expect(told).toEqual(['full', 'room'])
    expect(vi.getTimerCount()).toBe(0)
  })

  it('[V1] a write that failed although there seemed to be room: full until a log has begun', async () => {
    const { room } = await roomOn(100 * MB)
    await room.forWrites()
    room.noteFull()
    await passed()
    expect(room.isFull()).toBe(true)
    room.noteBegun()
    await passed()
    expect(room.isFull()).toBe(false)
    expect(vi.getTimerCount()).toBe(0)
  })

  it('[V1] somebody takes what the ballast gives back: refused, with nothing touched', async () => {
    const { disk, write, log, room } = await roomOn(100 * MB, eatAll)
    disk.freeBytes = 0
    expect(await write()).toBe('refused')
    expect(disk.heldBytes).toBe(LOG_BYTES)
    expect(await log()).toBe('refused')
    expect(disk.heldBytes).toBe(0)
    room.close()
  })

  it('[V1] where nobody can tell, everything is let through, and full is told until a log has begun', async () => {
    const told: string[] = []
    const room = createRoom({
      ballast: openBallast(() => null),
      onFull: () => void told.push('full'),
      onRoom: () => void told.push('room'),
    })
    await room.forWrites()
    room.noteFull()
    await room.forLog()
    expect(room.isFull()).toBe(true)
    room.noteBegun()
    expect(told).toEqual(['full', 'room'])
    expect(vi.getTimerCount()).toBe(0)
    // A database could be deleted: what fails next may well fail for the same reason.
    expect(room.isFull()).toBe(true)
    vi.advanceTimersByTime(10_000)
    expect(room.isFull()).toBe(false)
  })

  it('[V1] looking waits until nothing of ours is being written, and never twice at a time', async () => {
    const { ballast } = countedBallast(100 * MB)
    let looking = 0
    let most = 0
    let release = () => {}
    const quiet = new Promise<void>((resolve) => {
      release = resolve
    })
    const hasRoom = async (sizeBytes: number) => {
      most = Math.max(most, ++looking)
      const answer = await ballast.hasRoom(sizeBytes)
      looking--
      return answer
    }
    const room = createRoom({
      ballast: { ...ballast, hasRoom },
      onFull: () => undefined,
      onRoom: () => undefined,
      quiet: () => quiet,
    })
    const all = [room.forWrites(), room.forLog(), room.look(), room.forWrites()]
    await vi.advanceTimersByTimeAsync(0)
    expect(most).toBe(0)
    release()
    await Promise.all(all)
    expect(most).toBe(1)
  })

  it('[V1] whatever happens to the disk: let through only with room, refused only without, the ballast for the log kept for it', async () => {
    const step = fc.oneof(
      fc.record({ is: fc.constant('write' as const) }),
      fc.record({ is: fc.constant('log' as const) }),
      fc.record({ is: fc.constant('free' as const), freeBytes: fc.integer({ min: 0, max: 40 * MB }) }),
      fc.record({ is: fc.constant('wait' as const) }),
      fc.record({ is: fc.constant('failed' as const) }),
    )
    const property = fc.asyncProperty(
      fc.integer({ min: 0, max: 40 * MB }),
      fc.array(step, { maxLength: 30 }),
      fc.boolean(),
      async (freeBytes, steps, isEaten) => {
        const { disk, told, room, write, log } = await roomOn(freeBytes, isEaten ? eatAll : undefined)
        for (const one of steps) {
          const heldBefore = disk.heldBytes
          if (one.is === 'free') disk.freeBytes = one.freeBytes
          if (one.is === 'failed') room.noteFull()
          if (one.is === 'wait') await passed()
          if (one.is === 'write') {
            const outcome = await write()
            expect(outcome).toBe(disk.freeBytes >= WRITE_BYTES ? 'room' : 'refused')
            expect(disk.heldBytes).toBeGreaterThanOrEqual(Math.min(heldBefore, LOG_BYTES))
            if (outcome === 'refused') expect(room.isFull()).toBe(true)
          }
          if (one.is === 'log') {
            const outcome = await log()
            expect(outcome).toBe(disk.freeBytes >= NEW_LOG_BYTES ? 'room' : 'refused')
            if (outcome === 'room') room.noteBegun()
          }
          if (disk.heldBytes < heldBefore) expect(room.isFull()).toBe(true)
        }
        // Told in turns, beginning with "full".
        expect(told).toEqual(told.map((_, at) => (at % 2 === 0 ? 'full' : 'room')))
        expect(told.at(-1) === 'full').toBe(room.isFull())
        // Room enough, and in the end all is as at first.
        disk.freeBytes = 100 * MB
        await write()
        room.noteBegun()
        if (room.isFull()) await passed()
        expect(room.isFull()).toBe(false)
        room.close()
        expect(vi.getTimerCount()).toBe(0)
      },
    )
    await fc.assert(property, { numRuns: 300 })
  })
})
