import { useLiveQuery } from 'dexie-react-hooks'
import type { ProgrammeSummary } from '../../device/workspace/workspace.ts'
import type { Member } from '../../documents/members.ts'
import type { Check, Visit } from '../../documents/readVisits.ts'
import { mayPrepareVisits } from '../../method/rights.ts'
import type { Side } from '../../method/sides.ts'
import { useWorkspace } from '../workspace.ts'

type VisitItem = Pick<Visit, 'id' | 'title' | 'template'>
type CheckItem = Pick<Check, 'visit' | 'part' | 'isDone'>
export type Lists = {
  readonly members: readonly Pick<Member, 'id' | 'name'>[]
  readonly visits: readonly VisitItem[]
  readonly checks: readonly CheckItem[]
}
/** The most useful thing to do next, as far as the read model of the programme's own circle tells. */
export type Glance =
  | { readonly type: 'invite' | 'visits' | 'plan' }
  | { readonly type: 'tasks'; readonly visit: VisitItem; readonly count: number }

/** Undefined while loading. From Dexie alone (V2): what lies in other circles is for the programme's own pages. */
export function useLists({ programmeId }: Pick<ProgrammeSummary, 'programmeId'>): Lists | undefined {
  const workspace = useWorkspace()
  return useLiveQuery(async () => {
    const list = <T>(name: string) => (programmeId ? workspace.items<T>(programmeId, name) : [])
    const [members, visits, checks] = await Promise.all([
      list<Lists['members'][number]>('members'),
      list<VisitItem>('visits'),
      list<CheckItem>('checks'),
    ])
    return { members, visits, checks }
  }, [workspace, programmeId])
}

/** A proposal, for somebody of these sides; the exercise needs nobody else. */
export function glanceAt({ members, visits, checks }: Lists, sides: readonly Side[], isExercise: boolean): Glance {
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
