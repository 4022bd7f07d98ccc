import type { Side } from './sides.ts'

/** S266: a community of practice has two to six cities, or more; all give and take. */
export const FEWEST_CITIES = 2
export const USUAL_CITIES = 3
export const MOST_CITIES = 12

/** What a member of a city's team stands for, where no city mentors another: each decides on its own plan (S266). */
const AMONG_EQUALS: Readonly<Partial<Record<Side, Side>>> = {
  mentorCity: 'menteeCity',
  mentorAssociation: 'menteeAssociation',
  mirrorGroup: 'localSupportGroup',
}
/** Whether there is such a side at all among equals. */
export const isAmongEquals = (side: Side): boolean => AMONG_EQUALS[side] === undefined

const OF_A_CITY: readonly Side[] = ['menteeCity', 'menteeAssociation', 'mentorCity', 'mentorAssociation']

/** Whether somebody of these sides speaks for a city, of whichever side. */
export const speaksForCity = (sides: readonly string[]): boolean => OF_A_CITY.some((side) => sides.includes(side))

const FROM_OUTSIDE: readonly Side[] = ['facilitator', 'coordinator']

/** By which invitation somebody is in a community: a city's team, the whole programme (facilitation), or the group alone. */
export type Among = 'city' | 'programme' | 'group'

/**
 * The sides of a person in a community of practice. Whoever is in the team of a city belongs to it, whatever they are in
 * other programmes; whoever is in none speaks for no city.
 */
export function sidesAmongEquals(sides: readonly Side[], among: Among): readonly Side[] {
  if (among !== 'city') {
    const others = sides.filter((side) => !OF_A_CITY.includes(side))
    if (others.length > 0) return others
    return among === 'programme' ? ['facilitator'] : ['partner']
  }
  const own = [...new Set(sides.map((side) => AMONG_EQUALS[side] ?? side))]
  return own.every((side) => FROM_OUTSIDE.includes(side)) ? ['menteeCity', ...own] : own
}

/**
 * Whether an action is one's own city's to write and to decide on (S42, S266). One that no city has taken up yet is
 * everybody's; in a programme with a single plan every action is.
 */
export const isOwnAction = (mine: string | undefined, city: string): boolean => city === '' || city === mine

/** Where each of so many visits is: every city is a host in turn (S266). */
export const hostsInTurn = <T>(visits: number, cities: readonly T[]): readonly (T | null)[] =>
  Array.from({ length: visits }, (_, index) => cities[index % Math.max(cities.length, 1)] ?? null)
