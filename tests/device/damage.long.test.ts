import { it } from 'vitest'
import { damageOnce } from './randomDamage.ts'

const RUNS = Number(process.env.DAMAGE_RUNS ?? 500)

it(`[V7] ${RUNS} databases damaged at random`, async () => {
  for (let seed = 1000; seed < 1000 + RUNS; seed++) await damageOnce(seed)
})
