import { useCallback, useEffect, useRef, useState } from 'react'
import type { Programme } from '../../documents/programme.ts'
import type { PlanRow } from '../../documents/readPlan.ts'
import type { Remark } from '../../documents/remarks.ts'
import type { Suggestion } from '../../documents/suggestions.ts'
import { useTexts } from '../../ui/Texts.tsx'
import { useCircles, useItems, useProgramme } from '../workspace.ts'
import { type GuideState, keepGuide, readGuide } from './guideState.ts'
import { type GuideStep, planMark, stepsDone, stepsFor, type Written } from './guideSteps.ts'

export type Guide = GuideState & {
  readonly steps: readonly GuideStep[]
  /** The first that is not done yet; null: all are. */
  readonly current: GuideStep | null
  skip(step: GuideStep): void
  fold(isFolded: boolean): void
  close(): void
}

/** Null outside exercises and while loading. Ticks what can be seen to be done. */
export function useGuide(): Guide | null {
  const programme = useProgramme()
  const written = useWritten()
  const [state, setState] = useState(() => readGuide(programme.id))
  const change = useCallback(
    (changes: (before: GuideState) => Partial<GuideState>) =>
      setState((before) => {
        const after = { ...before, ...changes(before) }
        keepGuide(programme.id, after)
        return after
      }),
    [programme.id],
  )
  const tick = useCallback(
    (steps: readonly GuideStep[]) =>
      change(({ done }) =>
        steps.every((step) => done.includes(step)) ? {} : { done: [...new Set([...done, ...steps])] },
      ),
    [change],
  )
  useEffect(() => {
    if (!written) return
    if (state.firstPlan === '') change(() => ({ firstPlan: planMark(written.rows) }))
    else tick(stepsDone(written, state.firstPlan))
  }, [written, state.firstPlan, change, tick])
  useLanguageSwitch(tick)
  useOffline(tick)
  if (!written) return null
  const steps = stepsFor(programme.sides())
  return {
    ...state,
    steps,
    current: steps.find((step) => !state.done.includes(step)) ?? null,
    skip: (step) => tick([step]),
    fold: (isFolded) => change(() => ({ isFolded })),
    close: () => change(() => ({ isClosed: true })),
  }
}

/** Null unless this is an exercise whose contents are here. */
function useWritten(): Written | null {
  const { programme, group, team } = useCircles()
  const isExercise = useItems<Programme>(programme, 'programme')?.[0]?.isExercise ?? false
  const rows = useItems<PlanRow>(group, 'plan')
  const suggestions = useItems<Suggestion>(group, 'suggestions')
  const ofTeam = useItems<Remark>(team, 'remarks')
  const ofProgramme = useItems<Remark>(programme, 'remarks')
  const ofGroup = useItems<Remark>(group, 'remarks')
  const [written, setWritten] = useState<Written | null>(null)
  useEffect(() => {
    if (!isExercise || !rows || !suggestions || !ofTeam || !ofProgramme || !ofGroup) return setWritten(null)
    setWritten({ rows, suggestions, remarks: [...ofTeam, ...ofProgramme, ...ofGroup] })
  }, [isExercise, rows, suggestions, ofTeam, ofProgramme, ofGroup])
  return written
}

type Tick = (steps: readonly GuideStep[]) => void

function useLanguageSwitch(tick: Tick) {
  const { language } = useTexts()
  const first = useRef(language)
  useEffect(() => {
    if (language !== first.current) tick(['language'])
  }, [language, tick])
}

function useOffline(tick: Tick) {
  useEffect(() => {
    const offline = () => tick(['offline'])
    if (!navigator.onLine) offline()
    addEventListener('offline', offline)
    return () => removeEventListener('offline', offline)
  }, [tick])
}
