import { useLiveQuery } from 'dexie-react-hooks'
import type { ProgrammeSummary } from '../../device/workspace/workspace.ts'
import type { ProgrammeOutline } from '../../documents/programmeOutline.ts'
import type { PlanRow } from '../../documents/readPlan.ts'
import type { Visit } from '../../documents/readVisits.ts'
import { parseDay, parsePeriod } from '../../method/forms/days.ts'
import type { FormId } from '../../method/forms/types.ts'
import { missingForms, nextVisit, type PlannedVisit, type Standing, standingOf } from '../../method/portfolio.ts'
import type { Language } from '../../ui/formats.ts'
import { shownState, stageFacts } from '../stageFacts.ts'
import { useWorkspace, type Workspace } from '../workspace.ts'

export type Dated = PlannedVisit & Pick<Visit, 'title' | 'template'>

/** One programme as a coordination sees it: status only, from what all its teams may read (S20). */
export type Entry = {
  readonly summary: ProgrammeSummary
  /** Null where the programme's own circle is not on this device. */
  readonly outline: ProgrammeOutline | null
  readonly standing: Standing
  readonly next: Dated | null
  readonly visits: number
  readonly people: number
  /** Null where the plan's circle is not on this device. */
  readonly plan: { readonly actions: number; readonly agreed: number } | null
  readonly missing: readonly FormId[]
}

/** From Dexie alone (V2): nothing is opened for it. Undefined while loading. */
export function usePortfolio(language: Language): readonly Entry[] | undefined {
  const workspace = useWorkspace()
  return useLiveQuery(async () => {
    const summaries = await workspace.summaries()
    return Promise.all(summaries.map((summary) => entryOf(workspace, summary, language)))
  }, [workspace, language])
}

async function entryOf(workspace: Workspace, summary: ProgrammeSummary, language: Language): Promise<Entry> {
  const { programmeId, groupId } = summary
  const list = <T>(name: string) => (programmeId ? workspace.items<T>(programmeId, name) : [])
  const [outlines, visits, members, forms, rows] = await Promise.all([
    list<ProgrammeOutline>('programme'),
    list<Visit>('visits'),
    list<object>('members'),
    list<{ readonly form: string }>('forms'),
    groupId ? workspace.items<PlanRow>(groupId, 'plan') : null,
  ])
  const plan = rows && { actions: rows.length, agreed: rows.filter(({ decision }) => decision !== null).length }
  const outline = outlines[0] ? withStates(outlines[0], forms, visits, plan) : null
  return {
    summary,
    outline,
    standing: outline ? standingOf(outline) : { type: 'noPath' },
    next: nextVisit(
      visits.map((visit) => toDated(visit, language)),
      new Date().toISOString().slice(0, 10),
    ),
    visits: visits.length,
    people: members.length,
    plan,
    missing: outline ? missingForms(new Set(forms.map(({ form }) => form)), outline.off) : [],
  }
}

/** As the path itself shows them: where people said nothing, whether something was begun that all teams can see. */
function withStates(
  outline: ProgrammeOutline,
  forms: readonly { readonly form: string }[],
  visits: readonly Visit[],
  plan: Entry['plan'],
): ProgrammeOutline {
  const answers = new Map(forms.map(({ form }) => [form, 1]))
  const facts = stageFacts({
    answers,
    hasNeed: answers.has('needsAnalysis'),
    visits,
    sheetsOf: new Map(),
    actions: plan?.actions ?? 0,
    agreed: plan?.agreed ?? 0,
  })
  const states = outline.order.map((stage) => [stage, shownState(outline.states, facts, stage)] as const)
  return { ...outline, states: Object.fromEntries(states) }
}

function toDated({ id, dates, title, template }: Visit, language: Language): Dated {
  const period = parsePeriod(dates, language)
  const day = parseDay(dates, language)
  const one = 'day' in day ? day.day : null
  const isPeriod = 'from' in period
  return { id, dates, title, template, from: isPeriod ? period.from : one, until: isPeriod ? period.to : one }
}
