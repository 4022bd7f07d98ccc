import { type VisitPlace, visitsBothCities } from '../../method/visits.ts'

export type VisitHint = 'both' | 'three'

/** Friendly notices about places: one visit at least in each city (S199); of three, first and last with the mentee (S200). */
export function visitHints(places: readonly VisitPlace[]): readonly VisitHint[] {
  if (places.length === 0) return []
  const hints: VisitHint[] = []
  if (!visitsBothCities(places)) hints.push('both')
  if (places.length === 3 && (places[0] !== 'menteeCity' || places[2] !== 'menteeCity')) hints.push('three')
  return hints
}
