import { describe, expect, it } from 'vitest'
import { killUnderWriters } from './killing.ts'

/** The bench kills it 20 times, the long run more often still. */
const TIMES = 8

describe('[H2] kill -9 under 20 writers', () => {
  it(`${TIMES} times: acknowledged entries lost = 0`, { timeout: 300_000 }, async () => {
    const { acknowledged } = await killUnderWriters(TIMES)
    expect(acknowledged).toBeGreaterThan(TIMES * 50)
  })
})
