import { describe, expect, it } from 'vitest'
import type { MemberId } from '../../../src/documents/ids.ts'
import type { Member } from '../../../src/documents/members.ts'
import { linkModules } from '../../../src/features/linkModules.ts'
import { membersBySide } from '../../../src/features/people/membersBySide.ts'
import type { Side } from '../../../src/method/sides.ts'

const member = (id: string, at: number, ...sides: readonly Side[]): Member => ({
  id: id as MemberId,
  name: id,
  function: '',
  organisation: '',
  sides,
  languages: [],
  at,
  devices: [],
})

describe('[S7] members by side', () => {
  it('names everybody once: under the first of their sides, by the time they came', () => {
    const both = member('both', 3, 'facilitator', 'menteeCity')
    const groups = membersBySide([[member('late', 9, 'menteeCity'), both], [both, member('silent', 1)], undefined])
    expect(groups.map(({ side, members }) => [side, members.map(({ id }) => id)])).toEqual([
      ['menteeCity', ['both', 'late']],
      ['other', ['silent']],
    ])
  })
})

it('[L2] a link is drawn as a square of modules without a quiet zone', async () => {
  const modules = await linkModules(`https://hub.example/#w${'A'.repeat(43)}.d${'B'.repeat(43)}`)
  expect(modules.every((row) => row.length === modules.length)).toBe(true)
  // A finder pattern begins in the very corner.
  expect(modules[0]?.slice(0, 8)).toEqual([true, true, true, true, true, true, true, false])
})
