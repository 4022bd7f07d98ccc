import { useLiveQuery } from 'dexie-react-hooks'
import type { ProgrammeSummary } from '../../device/workspace/workspace.ts'
import type { Member } from '../../documents/members.ts'
import type { Check, Visit } from '../../documents/readVisits.ts'
import type { Suggestion } from '../../documents/suggestions.ts'
import { mayAnswerSuggestions, mayPrepareVisits } from '../../method/rights.ts'
import type { Side } from '../../method/sides.ts'
import { useWorkspace } from '../workspace.ts'

type VisitItem = Pick<Visit, 'id' | 'title' | 'template'>
type CheckItem = Pick<Check, 'visit' | 'part' | 'isDone'>
export type Lists = {
  readonly members: readonly Pick<Member, 'id' | 'name'>[]
  readonly visits: readonly VisitItem[]
  readonly checks: readonly CheckItem[]
  readonly suggestions: readonly Pick<Suggestion, 'answer'>[]
}
/** The most useful thing to do next, as far as the read model of the programme's and the group's circles tells. */
export type Glance =
  | { readonly type: 'invite' | 'visits' | 'plan' }
  | { readonly type: 'suggestions'; readonly count: number }
  | { readonly type: 'tasks'; readonly visit: VisitItem; readonly count: number }

/** Undefined while loading. From Dexie alone (V2): what else lies in other circles is for the programme's own pages. */
export function useLists({
  programmeId,
  groupId,
}: Pick<ProgrammeSummary, 'programmeId' | 'groupId'>): Lists | undefined {
  const workspace = useWorkspace()
  return useLiveQuery(async () => {
    const list = <T>(name: string) => (programmeId ? workspace.items<T>(programmeId, name) : [])
    const [members, visits, checks, suggestions] = await Promise.all([
      list<Lists['members'][number]>('members'),
      list<VisitItem>('visits'),
      list<CheckItem>('checks'),
      groupId ? workspace.items<Lists['suggestions'][number]>(groupId, 'suggestions') : [],
    ])
    return { members, visits, checks, suggestions }
  }, [workspace, programmeId, groupId])
}

/** A proposal, for somebody of these sides; the exercise needs nobody else. */
export function glanceAt(lists: Lists, sides: readonly Side[], isExercise: boolean): Glance {
  const { members, visits, checks } = lists
  const waiting = lists.suggestions.filter(({ answer }) => answer === null).length
  // As the overview has it: what others wait for comes first.
  if (waiting > 0 && mayAnswerSuggestions(sides)) return { type: 'suggestions', count: waiting }
  // Nobody at all: this device holds the group's circle and not the programme's.
  if (members.length === 0) return { type: 'plan' }
  if (members.length === 1 && !isExercise) return { type: 'invite' }
  if (!mayPrepareVisits(sides)) return { type: 'plan' }
  if (visits.length === 0) return { type: 'visits' }
  for (const visit of visits) {
    const open = checks.filter((check) => check.visit === visit.id && check.part === 'before' && !check.isDone)
    if (open.length > 0) return { type: 'tasks', visit, count: open.length }
  }
  return { type: 'plan' }
}
