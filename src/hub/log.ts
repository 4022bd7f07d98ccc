import { createBucket } from './rates.ts'

/** Ids, sizes, counts and reasons only: never a token, a key, an address or what a client sent (H3). */
export type LogFields = Readonly<Record<string, string | number | boolean>>
export type Log = {
  write(event: string, fields?: LogFields): void
  /** Writes what was held back, if anything was. */
  close(): void
}

const PER_MINUTE = 30
const BURST = 20
const MAX_TEXT = 200

/**
 * One JSON line per event. Each kind of event may burst 20 lines, then 30 a minute; what is held back is counted and
 * told with the next line of its kind, so a flood of bad peers leaves a short log (H4).
 */
export function createLog(print: (line: string) => void, now: () => number = Date.now): Log {
  const kinds = new Map<string, { bucket: ReturnType<typeof createBucket>; heldBack: number }>()
  const kindOf = (event: string) => {
    const known = kinds.get(event)
    if (known) return known
    const kind = { bucket: createBucket(PER_MINUTE / 60, BURST, 1, now), heldBack: 0 }
    kinds.set(event, kind)
    return kind
  }
  const line = (event: string, fields: LogFields) =>
    print(JSON.stringify({ at: new Date(now()).toISOString(), event, ...fields }, shorten))
  return {
    write(event, fields = {}) {
      const kind = kindOf(event)
      if (kind.bucket.take(1) > 0) {
        kind.heldBack += 1
        return
      }
      line(event, kind.heldBack > 0 ? { ...fields, heldBack: kind.heldBack } : fields)
      kind.heldBack = 0
    },
    close() {
      for (const [event, { heldBack }] of kinds) if (heldBack > 0) line(event, { heldBack })
      kinds.clear()
    },
  }
}

const shorten = (_key: string, value: unknown) => (typeof value === 'string' ? value.slice(0, MAX_TEXT) : value)
