import type { Side } from '../sides.ts'

/** The two cities that a benchmark is usually answered for (S125). */
export const CITIES = ['menteeCity', 'mentorCity'] as const
type CityOfTwo = (typeof CITIES)[number]
/** One of the two, or the id of one of several equal cities (S266). */
export type BenchmarkCity = CityOfTwo | (string & {})
export const isBenchmarkCity = (value: unknown): value is CityOfTwo => CITIES.some((city) => city === value)

/** Whether a condition is there in a city. Options for looking, never points to add up (S136). */
export const PRESENCES = ['present', 'partly', 'absent', 'unknown'] as const
export type Presence = (typeof PRESENCES)[number]
export const isPresence = (value: unknown): value is Presence => PRESENCES.some((presence) => presence === value)

/** Which city somebody speaks for; null where it is neither or both: then they say it. */
export function cityOf(sides: readonly Side[]): CityOfTwo | null {
  const isMentee = sides.some((side) => side === 'menteeCity' || side === 'menteeAssociation')
  const isMentor = sides.some((side) => side === 'mentorCity' || side === 'mentorAssociation')
  if (isMentee === isMentor) return null
  return isMentee ? 'menteeCity' : 'mentorCity'
}

/** What is known of one question in one city: `open` nobody has answered, `differs` people have answered apart. */
export type Mark = Presence | 'open' | 'differs'

type Answered = { readonly city: BenchmarkCity; readonly presence: Presence | null }

/** One mark per question and city, in the order of the questions: no total, no order of cities, nothing weighed (S130, S136). */
export const marksOf = (
  questions: readonly { readonly answers: readonly Answered[] }[],
  city: BenchmarkCity,
): readonly Mark[] => questions.map(({ answers }) => markOf(answers.filter((answer) => answer.city === city)))

function markOf(answers: readonly Answered[]): Mark {
  const said = [...new Set(answers.flatMap(({ presence }) => presence ?? []))]
  if (said.length > 1) return 'differs'
  return said[0] ?? 'open'
}
