import { expect, it } from 'vitest'
import { runSchedule } from './runSchedule.ts'
import { scheduleOf } from './world.ts'

const SCHEDULES = Number(process.env.FUZZ_SCHEDULES ?? 10_000)
const STEPS = Number(process.env.FUZZ_STEPS ?? 2000)
const FIRST = Number(process.env.FUZZ_FIRST ?? 1_000_000)

it(`[L5] [L6] ${SCHEDULES} schedules × ${STEPS} steps from seed ${FIRST} end equal`, async () => {
  for (let seed = FIRST; seed < FIRST + SCHEDULES; seed++) {
    const faults = await runSchedule(scheduleOf(seed, STEPS))
    expect(faults, `seed ${seed}`).toEqual([])
  }
}, 86_400_000)
