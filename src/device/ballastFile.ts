/** What a synchronous file of the browser can do; only workers have them. Sizes and places in bytes. */
export type SyncFile = {
  getSize(): number
  /** Returns how much was written: less than asked on a full disk, or throws. */
  write(bytes: Uint8Array<ArrayBuffer>, options: { at: number }): number
  truncate(size: number): void
  flush(): void
}

/** A reserve of real bytes, to be had back by plain file I/O, which on a full disk still works (V1). */
export type BallastFile = {
  /** Whether so much could be written now, beyond the reserve. */
  hasRoom(sizeBytes: number): boolean
  /** Gives back all but `keepBytes`. Returns how much that was. */
  release(keepBytes: number): number
  /** Makes the reserve whole if at least as much stays free beside it. Returns whether it is whole. */
  refill(): boolean
}

export const BALLAST_BYTES = 8 << 20
/** Half is given for what people write, the other half is for the browser's log alone. */
export const LOG_BYTES = BALLAST_BYTES / 2
const CHUNK_BYTES = 1 << 16

export function createBallastFile(ballast: SyncFile, probe: SyncFile): BallastFile {
  const hasRoom = (sizeBytes: number): boolean => {
    const isThere = grow(probe, sizeBytes)
    // At once: what is taken to see whether it is there is missing everywhere else meanwhile.
    probe.truncate(0)
    return isThere
  }
  return {
    hasRoom,
    release: (keepBytes) => {
      const held = ballast.getSize()
      if (held <= keepBytes) return 0
      ballast.truncate(keepBytes)
      return held - keepBytes
    },
    refill: () => {
      const held = ballast.getSize()
      if (held >= BALLAST_BYTES) return true
      if (!hasRoom(2 * BALLAST_BYTES - held)) return false
      if (grow(ballast, BALLAST_BYTES)) {
        ballast.flush()
        return true
      }
      ballast.truncate(held)
      return false
    },
  }
}

/** Random bytes: a file of zeros takes no room on some disks. */
function grow(file: SyncFile, sizeBytes: number): boolean {
  try {
    for (let at = file.getSize(); at < sizeBytes; ) {
      const chunk = crypto.getRandomValues(new Uint8Array(Math.min(CHUNK_BYTES, sizeBytes - at)))
      const written = file.write(chunk, { at })
      if (written < chunk.length) return false
      at += written
    }
    return true
  } catch {
    return false
  }
}
