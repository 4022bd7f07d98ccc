import { describe, expect, it } from 'vitest'
import { killUnderWriters } from './killing.ts'

const TIMES = Number(process.env.KILLS ?? 500)
/** New circles now and then, before their logs are full and rest. */
const ROUND = 100

describe('[H2] kill -9 under 20 writers, long', () => {
  it(`${TIMES} times: acknowledged entries lost = 0`, async () => {
    for (let done = 0; done < TIMES; done += ROUND) {
      const times = Math.min(ROUND, TIMES - done)
      const { acknowledged } = await killUnderWriters(times)
      expect(acknowledged).toBeGreaterThan(times * 50)
    }
  })
})
