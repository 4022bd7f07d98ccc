import type { Ballast } from '../../src/device/ballast.ts'
import { BALLAST_BYTES, type SyncFile } from '../../src/device/ballastFile.ts'

/** A disk of so many bytes, with files of lengths and no contents. */
export const fakeDisk = (freeBytes: number) => {
  const disk = { freeBytes }
  const file = (how: 'short' | 'throws'): SyncFile => {
    let size = 0
    return {
      getSize: () => size,
      write: (bytes, { at }) => {
        const more = Math.max(0, at + bytes.length - size)
        const room = Math.min(more, disk.freeBytes)
        if (room < more && how === 'throws') throw new DOMException('No space available', 'QuotaExceededError')
        size += room
        disk.freeBytes -= room
        return bytes.length - (more - room)
      },
      truncate: (to) => {
        disk.freeBytes += size - to
        size = to
      },
      flush: () => undefined,
    }
  }
  return Object.assign(disk, { file })
}

/** A ballast on a disk that is only counted. */
export const countedBallast = (freeBytes: number) => {
  const disk = { freeBytes, heldBytes: 0 }
  const ballast: Ballast = {
    hasRoom: async (sizeBytes) => disk.freeBytes >= sizeBytes,
    release: async (keepBytes) => {
      const freed = Math.max(0, disk.heldBytes - keepBytes)
      disk.heldBytes -= freed
      disk.freeBytes += freed
      return freed
    },
    refill: async () => {
      const missing = BALLAST_BYTES - disk.heldBytes
      if (missing > 0 && disk.freeBytes < missing + BALLAST_BYTES) return false
      disk.freeBytes -= missing
      disk.heldBytes += missing
      return true
    },
    close: () => undefined,
  }
  return { disk, ballast }
}
