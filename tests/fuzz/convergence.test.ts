import { expect, it } from 'vitest'
import { runSchedule } from './runSchedule.ts'
import { scheduleOf } from './world.ts'

// Three hundred and more are for the long runs.
const SCHEDULES = Number(process.env.FUZZ_SCHEDULES ?? 60)
const STEPS = Number(process.env.FUZZ_STEPS ?? 200)
const FIRST = Number(process.env.FUZZ_FIRST ?? 0)

it(`[L5] [L6] ${SCHEDULES} schedules × ${STEPS} steps end equal, nothing pending, every token there`, async () => {
  const failed: string[] = []
  for (let seed = FIRST; seed < FIRST + SCHEDULES; seed++) {
    const faults = await runSchedule(scheduleOf(seed, STEPS))
    if (faults.length > 0) failed.push(`seed ${seed}: ${faults.join(', ')}`)
  }
  expect(failed).toEqual([])
}, 600_000)

it('[V1] seed 205: records saved before a generation that was joined with a gap are settled once it closes', async () => {
  expect(await runSchedule(scheduleOf(205, 200))).toEqual([])
})

it('[L7] seed 1140: last words that build on what the disk lost are kept until they can be read', async () => {
  expect(await runSchedule(scheduleOf(1140, 200))).toEqual([])
})

it('a schedule is deterministic: the same seed ends in the same documents', async () => {
  const endOf = async (): Promise<string> => {
    let end = ''
    await runSchedule(scheduleOf(8, 100), ({ tablets, clock }) => {
      end = JSON.stringify([clock.now(), tablets.map(({ doc, disk }) => [doc.toJSON(), [...disk.carriers.keys()]])])
    })
    return end
  }
  const first = await endOf()
  expect(first.length).toBeGreaterThan(1000)
  expect(await endOf()).toBe(first)
})
