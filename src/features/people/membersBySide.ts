import type { Member } from '../../documents/members.ts'
import { SIDES, type Side } from '../../method/sides.ts'

/** Members whose first side this is; `other`: they have not said. */
export type SideGroup = { readonly side: Side | 'other'; readonly members: readonly Member[] }

/** Each person once, under the first of their sides in the order of the method; empty groups left out. */
export function membersBySide(lists: readonly (readonly Member[] | undefined)[]): readonly SideGroup[] {
  const memberById = new Map(lists.flatMap((list) => list?.map((member) => [member.id, member] as const) ?? []))
  const members = [...memberById.values()].toSorted((a, b) => a.at - b.at)
  const sideOf = (member: Member): Side | 'other' => SIDES.find((side) => member.sides.includes(side)) ?? 'other'
  return [...SIDES, 'other' as const]
    .map((side) => ({ side, members: members.filter((member) => sideOf(member) === side) }))
    .filter((group) => group.members.length > 0)
}
