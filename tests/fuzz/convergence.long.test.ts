import { expect, it } from 'vitest'
import { runSchedule } from './runSchedule.ts'
import { scheduleOf } from './world.ts'

const RUNS = [
  { schedules: 300, steps: 200, first: 0 },
  {
    schedules: Number(process.env.FUZZ_SCHEDULES ?? 10_000),
    steps: Number(process.env.FUZZ_STEPS ?? 2000),
    first: Number(process.env.FUZZ_FIRST ?? 1_000_000),
  },
]

it.each(RUNS)(
  '[L5] [L6] $schedules schedules × $steps steps from seed $first end equal',
  async (run) => {
    for (let seed = run.first; seed < run.first + run.schedules; seed++) {
      const faults = await runSchedule(scheduleOf(seed, run.steps))
      expect(faults, `seed ${seed}`).toEqual([])
    }
  },
  86_400_000,
)
