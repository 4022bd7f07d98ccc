import { type GuideStep, STEPS } from './guideSteps.ts'

/** How far the guide has got on this device, for one exercise. Holds no content. */
export type GuideState = {
  readonly isClosed: boolean
  readonly isFolded: boolean
  /** Seen to be done, or skipped. */
  readonly done: readonly GuideStep[]
  /** The plan as it was when the guide was first shown; empty until then. */
  readonly firstPlan: string
}

// A phone has no room to spare: there it waits as one button.
const isNarrow = () => Boolean(globalThis.matchMedia?.('(max-width: 1399px)').matches)
const start = (): GuideState => ({ isClosed: false, isFolded: isNarrow(), done: [], firstPlan: '' })
const keyOf = (programmeId: string) => `passerelle.guide.${programmeId}`

export function readGuide(programmeId: string): GuideState {
  try {
    return toGuideState(JSON.parse(localStorage.getItem(keyOf(programmeId)) ?? 'null'))
  } catch {
    return start()
  }
}

/** Where storage is denied the guide starts anew with the page. */
export function keepGuide(programmeId: string, state: GuideState): void {
  try {
    localStorage.setItem(keyOf(programmeId), JSON.stringify(state))
  } catch {
    return
  }
}

function toGuideState(stored: unknown): GuideState {
  if (typeof stored !== 'object' || stored === null) return start()
  const { isClosed, isFolded, done, firstPlan } = stored as Partial<Record<keyof GuideState, unknown>>
  return {
    isClosed: isClosed === true,
    isFolded: isFolded === true,
    done: STEPS.filter((step) => Array.isArray(done) && done.includes(step)),
    firstPlan: typeof firstPlan === 'string' ? firstPlan : '',
  }
}
