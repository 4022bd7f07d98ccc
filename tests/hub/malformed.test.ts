import { describe, expect, it } from 'vitest'
import { malform } from './malforming.ts'

describe('[H4] malformed frames', () => {
  it('10 000 of them leave a witness pair unharmed and the log short', { timeout: 60_000 }, async () => {
    const { logLines, outside, inside } = await malform(10_000)
    expect(outside).toBeGreaterThan(100)
    expect(inside).toBeGreaterThan(200)
    expect(logLines).toBeLessThan(200)
  })
})
