import type { Ballast } from './ballast.ts'
import { LOG_BYTES } from './ballastFile.ts'
import { noRoom } from './problem.ts'
import { wait } from './wait.ts'

/**
 * Whether anything may be written (V1). A write that the disk has no room for tears the browser's log; without
 * persistent storage the browser answers it by throwing everything of the app away. So it is asked for room first,
 * where writing in vain harms nothing.
 */
export type Room = {
  /** For what people write, `sizeBytes` where it may be much. Rejects, with nothing touched, if there is none. */
  forWrites(sizeBytes?: number): Promise<void>
  /** For a new log: may take the last of the ballast. Resolves with whether that room was seen: not every browser can tell. */
  forLog(): Promise<boolean>
  /** Looks at the disk after something failed that does not say why; resolves with whether it is full. */
  look(): Promise<boolean>
  /** A write failed for want of room. */
  noteFull(): void
  /** A log could be begun: a write has worked. Where there is no ballast, that is all that is known of the room. */
  noteBegun(): void
  /**
   * Until the ballast is whole again and no write has failed since one worked. Where there is none, a log that could be
   * begun says little: what fails within the next seconds is still put down to the full disk.
   */
  isFull(): boolean
  /** Takes the ballast, if there is room enough. */
  start(): void
  close(): void
}
export type RoomOptions = {
  readonly ballast: Ballast
  readonly onFull: () => void
  readonly onRoom: () => void
  /** There seems to be room again, and a write has failed since one worked: begins a log, which shows it. */
  readonly mend?: () => void
  /** Resolves when none of our own writes is under way: looking for room takes it all for a moment. */
  readonly quiet?: () => Promise<void>
  readonly pause?: (ms: number) => Promise<void>
}

const WRITE_BYTES = 1 << 20
/** Up to here it is all the same how much is written. */
const SMALL_BYTES = WRITE_BYTES / 8
const NEW_LOG_BYTES = 2 << 20
/** As long and as often it must still be there, or somebody else is taking whatever there is. */
const STEADY_MS = 250
const STEADY_TIMES = 2
const REFILL_MS = 2000
const REMEMBERED_MS = 10_000

export function createRoom({
  ballast,
  onFull,
  onRoom,
  mend = () => undefined,
  quiet = noWait,
  pause = wait,
}: RoomOptions): Room {
  let isFull = false
  let hasBallast = false
  /** A write has failed, and none has worked since: browsers count room by rules of their own. */
  let isUnmended = false
  let failedAt = Number.NEGATIVE_INFINITY
  let refilling: ReturnType<typeof setInterval> | undefined
  /** One question at a time: two would take each other's room. */
  let turn: Promise<unknown> = Promise.resolve()
  let writable: Promise<void> | null = null

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = turn.then(quiet).then(work)
    turn = done.catch(() => undefined)
    return done
  }
  const isMissing = async (sizeBytes: number) => {
    const answer = await ballast.hasRoom(sizeBytes)
    hasBallast = answer !== null
    return answer === false
  }
  const full = () => {
    if (hasBallast) refilling ??= setInterval(() => void inTurn(refill), REFILL_MS)
    if (isFull) return
    isFull = true
    onFull()
  }
  const lift = () => {
    clearInterval(refilling)
    refilling = undefined
    if (!isFull) return
    isFull = false
    onRoom()
  }
  const refill = async () => {
    const isWhole = await ballast.refill()
    hasBallast = isWhole !== null
    if (isWhole === false || (await isMissing(WRITE_BYTES))) return
    if (isUnmended) mend()
    else lift()
  }
  const secure = async (sizeBytes: number, keepBytes: number) => {
    if (!(await isMissing(sizeBytes))) return
    full()
    if ((await ballast.release(keepBytes)) > 0 && (await stays(sizeBytes))) return
    throw noRoom()
  }
  const stays = async (sizeBytes: number) => {
    for (let times = 0; times < STEADY_TIMES; times++) {
      await pause(STEADY_MS)
      if (await isMissing(sizeBytes)) return false
    }
    return true
  }
  return {
    forWrites: (sizeBytes = 0) => {
      if (sizeBytes > SMALL_BYTES) return inTurn(() => secure(WRITE_BYTES + 2 * sizeBytes, LOG_BYTES))
      writable ??= inTurn(() => secure(WRITE_BYTES, LOG_BYTES)).finally(() => {
        writable = null
      })
      return writable
    },
    forLog: () =>
      inTurn(async () => {
        await secure(NEW_LOG_BYTES, 0)
        return hasBallast
      }),
    look: () =>
      inTurn(async () => {
        if (await isMissing(WRITE_BYTES)) full()
        return isFull
      }),
    noteFull: () => {
      isUnmended = true
      failedAt = performance.now()
      full()
    },
    noteBegun: () => {
      isUnmended = false
      if (!hasBallast) lift()
    },
    isFull: () => isFull || (!hasBallast && performance.now() - failedAt < REMEMBERED_MS),
    start: () =>
      void inTurn(async () => {
        hasBallast = (await ballast.refill()) !== null
      }),
    close: () => {
      clearInterval(refilling)
      ballast.close()
    },
  }
}

const noWait = () => Promise.resolve()
