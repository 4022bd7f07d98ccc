import { afterEach, describe, expect, it, vi } from 'vitest'
import { type BallastPort, openBallast } from '../../src/device/ballast.ts'
import { BALLAST_BYTES, createBallastFile, LOG_BYTES } from '../../src/device/ballastFile.ts'
import type { BallastQuestion } from '../../src/device/ballastWorker.ts'
import { fakeDisk } from './fakeDisk.ts'

const MB = 1 << 20

afterEach(() => vi.useRealTimers())

describe.each(['short', 'throws'] as const)('the ballast on a disk whose writes in vain are told so: %s', (how) => {
  it('[V1] is taken where as much stays free beside it, and given back in two halves', () => {
    const disk = fakeDisk(20 * MB)
    const file = createBallastFile(disk.file(how), disk.file(how))
    expect(file.refill()).toBe(true)
    expect(disk.freeBytes).toBe(20 * MB - BALLAST_BYTES)
    expect(file.refill()).toBe(true)
    expect(file.release(LOG_BYTES)).toBe(BALLAST_BYTES - LOG_BYTES)
    expect(file.release(LOG_BYTES)).toBe(0)
    expect(file.release(0)).toBe(LOG_BYTES)
    expect(disk.freeBytes).toBe(20 * MB)
  })

  it('[V1] is not taken from a disk that has less', () => {
    const disk = fakeDisk(2 * BALLAST_BYTES - 1)
    const file = createBallastFile(disk.file(how), disk.file(how))
    expect(file.refill()).toBe(false)
    expect(disk.freeBytes).toBe(2 * BALLAST_BYTES - 1)
  })

  it('[V1] looking for room leaves it as it was', () => {
    const disk = fakeDisk(3 * MB)
    const file = createBallastFile(disk.file(how), disk.file(how))
    expect(file.hasRoom(3 * MB)).toBe(true)
    expect(file.hasRoom(3 * MB + 1)).toBe(false)
    expect(disk.freeBytes).toBe(3 * MB)
  })
})

describe('asking the worker', () => {
  /** A worker that answers by `answer`; null from it is a question that stays open. */
  const port = (answer: (question: BallastQuestion) => boolean | number | null) => {
    const made: BallastPort = {
      onmessage: null,
      onerror: null,
      terminate: vi.fn(),
      postMessage: (question: BallastQuestion) => {
        const answered = answer(question)
        const data = { id: question.id, answer: answered }
        if (answered !== null) queueMicrotask(() => made.onmessage?.({ data } as MessageEvent))
      },
    }
    return made
  }

  it('[V1] is not begun before the first question, and answers each by its number', async () => {
    const start = vi.fn(() => port(({ ask, sizeBytes }) => (ask === 'release' ? sizeBytes + 1 : sizeBytes < 5)))
    const ballast = openBallast(start)
    expect(start).not.toHaveBeenCalled()
    expect(await Promise.all([ballast.hasRoom(4), ballast.hasRoom(5), ballast.release(7), ballast.refill()])).toEqual([
      true,
      false,
      8,
      true,
    ])
    expect(start).toHaveBeenCalledOnce()
  })

  it('[V1] nobody can tell where there are no workers, where one ends, and where one does not answer in time', async () => {
    expect(await openBallast(() => null).hasRoom(1)).toBeNull()
    const ending = port(() => null)
    const ended = openBallast(() => ending)
    const asked = ended.hasRoom(1)
    ending.onerror?.({} as ErrorEvent)
    expect(await asked).toBeNull()
    expect(await ended.release(0)).toBe(0)
    vi.useFakeTimers()
    const silent = openBallast(() => port(() => null)).refill()
    await vi.runAllTimersAsync()
    expect(await silent).toBeNull()
  })
})
