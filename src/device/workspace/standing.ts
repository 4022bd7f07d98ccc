import { readCities, readTeamCity } from '../../documents/cities.ts'
import type { Author } from '../../documents/command.ts'
import type { CityId } from '../../documents/ids.ts'
import { sidesAmongEquals } from '../../method/community.ts'
import type { KnownCircle } from '../registry.ts'
import { isHeld } from './arrivals.ts'
import type { OpenCircle } from './workspace.ts'

/** Where this device's person stands in a programme: among equal cities or not, and in the team of which (S266). */
export type Standing = {
  readonly isCommunity: boolean
  readonly city: CityId | null
  /** Holds more than the group's circle. */
  readonly isInProgramme: boolean
}

/** As the registry knows it before any circle is open: nobody is entered under a side that is not theirs here. */
export function standingOf(circles: readonly KnownCircle[]): Standing {
  const own = circles.find((circle) => circle.kind === 'team' && !isHeld(circle) && circle.face?.city)
  const city = typeof own?.face?.city === 'string' ? (own.face.city as CityId) : null
  const isCommunity = city !== null || circles.some(({ face }) => face?.isCommunity === true)
  return { city, isCommunity, isInProgramme: circles.some(({ kind }) => kind === 'programme') }
}

/** The same once a circle of one's own is here; the same object if it tells nothing new. */
export function standingWith(before: Standing, { kind, doc }: OpenCircle): Standing {
  if (kind === 'team') {
    const city = readTeamCity(doc)
    return city === null || city === before.city ? before : { ...before, isCommunity: true, city }
  }
  if (kind !== 'programme' && kind !== 'group') return before
  const isInProgramme = before.isInProgramme || kind === 'programme'
  const isCommunity = before.isCommunity || readCities(doc, kind).length > 0
  const isNews = isInProgramme !== before.isInProgramme || isCommunity !== before.isCommunity
  return isNews ? { ...before, isInProgramme, isCommunity } : before
}

/** Who writes here: among equals nobody is a mentor or a mentee, and whoever is in a city's team speaks for it. */
export function standingIn({ isCommunity, city, isInProgramme }: Standing, author: Author): Author {
  if (!isCommunity) return author
  if (city) return { ...author, sides: sidesAmongEquals(author.sides, 'city'), city }
  return { ...author, sides: sidesAmongEquals(author.sides, isInProgramme ? 'programme' : 'group') }
}
