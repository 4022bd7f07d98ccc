/** A bucket that fills at `perSecond` up to `burst` and may go into debt down to `-debt`. */
export type Bucket = {
  /** Takes `cost` and answers how many milliseconds to wait until the bucket is out of debt. */
  take(cost: number): number
}

export function createBucket(perSecond: number, burst: number, debt: number, now: () => number): Bucket {
  let level = burst
  let last = now()
  return {
    take(cost) {
      const time = now()
      level = Math.min(burst, level + (Math.max(0, time - last) / 1000) * perSecond)
      last = time
      level = Math.max(-debt, level - cost)
      return level >= 0 ? 0 : Math.ceil((-level / perSecond) * 1000)
    },
  }
}

/** Counts events per key in a sliding hour; keys that fell silent are forgotten. */
export type HourlyCount = { isSpent(key: string): boolean; add(key: string): void }

export function createHourlyCount(limit: number, now: () => number, hourMs = 3_600_000): HourlyCount {
  const timesByKey = new Map<string, number[]>()
  const recent = (key: string) => (timesByKey.get(key) ?? []).filter((time) => now() - time < hourMs)
  const forget = () => {
    for (const key of timesByKey.keys()) if (recent(key).length === 0) timesByKey.delete(key)
  }
  return {
    isSpent: (key) => recent(key).length >= limit,
    add(key) {
      if (timesByKey.size > 10_000) forget()
      timesByKey.set(key, [...recent(key), now()])
    },
  }
}
