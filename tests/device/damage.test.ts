import { expect, it } from 'vitest'
import { damageOnce } from './randomDamage.ts'

it('[V7] 40 databases damaged at random: refused and kept as they are, or opened with nothing foreign in them', async () => {
  const outcomes = new Set<string>()
  for (let seed = 1; seed <= 40; seed++) outcomes.add(await damageOnce(seed))
  expect([...outcomes].sort()).toEqual(['opened', 'refused'])
})
