import { describe, expect, it } from 'vitest'
import { malform } from './malforming.ts'

const FRAMES = Number(process.env.FRAMES ?? 1_000_000)

describe('[H4] malformed frames, long', () => {
  it(`${FRAMES} of them leave a witness pair unharmed and the log bounded`, async () => {
    const { logLines } = await malform(FRAMES)
    expect(logLines).toBeLessThan(20_000)
  })
})
