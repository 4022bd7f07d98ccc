import type { DeviceProblem } from './problem.ts'

type Type = DeviceProblem['type']

/** What a database is in until it has recovered: what is told last takes the place of what was told before. */
const STATES: ReadonlySet<Type> = new Set<Type>(['diskFull', 'unavailable', 'closed', 'deleted'])
/** What a full disk leads to as well: it says nothing more. */
const FOLLOWS_FULL: ReadonlySet<Type> = new Set<Type>(['unavailable', 'closed'])

const databaseOf = (problem: DeviceProblem) => ('database' in problem ? problem.database : null)

/** All that holds at this moment, of each database, once `problem` was told too. */
export function withProblem(told: readonly DeviceProblem[], problem: DeviceProblem): readonly DeviceProblem[] {
  const isOfSame = (one: DeviceProblem) => databaseOf(one) === databaseOf(problem)
  if (problem.type === 'recovered') return told.filter((one) => !isOfSame(one))
  const isKnownFull = told.some((one) => isOfSame(one) && one.type === 'diskFull')
  if (isKnownFull && FOLLOWS_FULL.has(problem.type)) return told
  const isReplaced = ({ type }: DeviceProblem) =>
    type === problem.type || (STATES.has(type) && STATES.has(problem.type))
  return [...told.filter((one) => !isOfSame(one) || !isReplaced(one)), problem]
}

/** What is worth showing of it: one of each type, and nothing that contradicts a full disk. */
export function shownProblems(told: readonly DeviceProblem[]): readonly DeviceProblem[] {
  const isFull = told.some(({ type }) => type === 'diskFull')
  const lastOfType = new Map(told.map((problem) => [problem.type, problem]))
  return [...lastOfType.values()].filter(({ type }) => !isFull || !FOLLOWS_FULL.has(type))
}
