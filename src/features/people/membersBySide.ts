import type { Member } from '../../documents/members.ts'
import { SIDES, type Side } from '../../method/sides.ts'

/** Members whose first side this is; `other`: they have not said. */
export type SideGroup = { readonly side: Side | 'other'; readonly members: readonly Member[] }

type Lists = readonly (readonly Member[] | undefined)[]

function eachOnce(lists: Lists): readonly Member[] {
  const memberById = new Map(lists.flatMap((list) => list?.map((member) => [member.id, member] as const) ?? []))
  return [...memberById.values()].toSorted((a, b) => a.at - b.at)
}

/** Each person once, under the first of their sides in the order of the method; empty groups left out. */
export function membersBySide(lists: Lists): readonly SideGroup[] {
  const members = eachOnce(lists)
  const sideOf = (member: Member): Side | 'other' => SIDES.find((side) => member.sides.includes(side)) ?? 'other'
  return [...SIDES, 'other' as const]
    .map((side) => ({ side, members: members.filter((member) => sideOf(member) === side) }))
    .filter((group) => group.members.length > 0)
}

/** Each person once, under the equal city whose team they are in (S266), and those who are in none. */
export function membersByCity(cities: readonly string[], lists: Lists) {
  const members = eachOnce(lists)
  const byCity = new Map(cities.map((id) => [id, members.filter(({ city }) => city === id)]))
  return { byCity, others: members.filter(({ city }) => !city || !cities.includes(city)) }
}
