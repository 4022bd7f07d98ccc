import { STAGE_TOOLS, STAGES, type StageId, type StageState } from '../method/path.ts'

/** What is known here of the programme, as far as this device may read it. */
export type Known = {
  /** Questions answered, by form. */
  readonly answers: ReadonlyMap<string, number>
  /** Whether a need was written down, which a mentor can be sought for. */
  readonly hasNeed: boolean
  /** By template; `dated` have something written under their dates. */
  readonly visits: readonly { readonly template: string | null; readonly dates: string; readonly id: string }[]
  readonly sheetsOf: ReadonlyMap<string, number>
  readonly actions: number
  readonly agreed: number
}
export type Fact = { readonly what: 'answers' | 'visits' | 'sheets' | 'actions' | 'agreed'; readonly count: number }
export type Missing = 'need' | 'firstAnswers' | 'visit' | 'dates' | 'firstAction' | 'agreement'
export type StageFact = {
  readonly there: readonly Fact[]
  readonly missing: readonly Missing[]
  /** Something was done in it: what is only prepared for it does not count. */
  readonly isBegun: boolean
}
export type StageFacts = Readonly<Record<StageId, StageFact>>

/** What is there in each stage beside what may be missing (S58). Advice only: nothing waits for it (S65). */
export function stageFacts(known: Known): StageFacts {
  return Object.fromEntries(STAGES.map((stage) => [stage, factsOf(stage, known)])) as StageFacts
}

/** What the people said of a stage; where they said nothing, whether something was done in it. */
export const shownState = (
  states: Readonly<Partial<Record<StageId, StageState>>>,
  facts: StageFacts,
  stage: StageId,
): StageState => states[stage] ?? (facts[stage].isBegun ? 'going' : 'open')

const counted = (what: Fact['what'], count: number): readonly Fact[] => (count > 0 ? [{ what, count }] : [])

function factsOf(stage: StageId, known: Known): StageFact {
  switch (stage) {
    case 'visit1':
    case 'visit2':
    case 'visit3':
      return ofVisits(stage, known)
    case 'online1':
      return ofPlan(known, 'firstAction')
    case 'online2':
      // The plan is there since the first visit: this one begins with the second.
      return { ...ofPlan(known, 'firstAction'), isBegun: known.actions > 0 && ofVisits('visit2', known).isBegun }
    case 'approval':
      return ofPlan(known, 'agreement')
    case 'matching':
      return ofMatching(known)
    default:
      return ofForms(stage, known)
  }
}

function ofVisits(template: string, { visits, sheetsOf }: Known): StageFact {
  const mine = visits.filter((visit) => visit.template === template)
  const sheets = mine.reduce((sum, { id }) => sum + (sheetsOf.get(id) ?? 0), 0)
  const missing: Missing[] = mine.length === 0 ? ['visit'] : []
  if (mine.length > 0 && mine.every(({ dates }) => dates.trim() === '')) missing.push('dates')
  return { there: [...counted('visits', mine.length), ...counted('sheets', sheets)], missing, isBegun: sheets > 0 }
}

function ofPlan({ actions, agreed }: Known, wanted: 'firstAction' | 'agreement'): StageFact {
  const isMissing = wanted === 'firstAction' ? actions === 0 : agreed === 0
  return {
    there: [...counted('actions', actions), ...counted('agreed', agreed)],
    missing: isMissing ? [wanted] : [],
    isBegun: !isMissing,
  }
}

/** A mentor is sought for a need: without one, this is said before anybody matches (S69). */
function ofMatching(known: Known): StageFact {
  const fact = ofForms('matching', known)
  return known.hasNeed ? fact : { ...fact, missing: ['need', ...fact.missing] }
}

function ofForms(stage: StageId, { answers }: Known): StageFact {
  const count = STAGE_TOOLS[stage].reduce((sum, tool) => sum + (answers.get(tool) ?? 0), 0)
  return { there: counted('answers', count), missing: count === 0 ? ['firstAnswers'] : [], isBegun: count > 0 }
}
