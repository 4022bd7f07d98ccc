import { describe, expect, it } from 'vitest'
import { killUnderWriters } from './killing.ts'

const TIMES = 20

describe('[H2] kill -9 under 20 writers', () => {
  it(`${TIMES} times: acknowledged entries lost = 0`, { timeout: 300_000 }, async () => {
    const { acknowledged } = await killUnderWriters(TIMES)
    expect(acknowledged).toBeGreaterThan(TIMES * 50)
  })
})
