import type { OpenCircle } from '../../device/workspace/workspace.ts'
import { ensureForm } from '../../documents/forms/instances.ts'
import { removeItem, restoreItem } from '../../documents/forms/items.ts'
import { addMarkedItem, setMarks } from '../../documents/itemMarks.ts'
import {
  EXPECTATION_CIRCLES,
  EXPECTATION_THEMES,
  type ExpectationTheme,
  OUTCOMES,
  type Outcome,
} from '../../method/training.ts'
import { useToast } from '../../ui/feedback/Toast.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import type { HeldItem } from '../formHere.ts'
import { accessTo } from '../useAccess.ts'
import { useReport } from '../useReport.ts'
import type { TrainingBoard } from './board.ts'

export const EXPECTATIONS = 'tr.expectations'

export type NewExpectation = {
  readonly words: string
  readonly theme: ExpectationTheme
  readonly hidesName: boolean
  readonly circle: OpenCircle
}
export type ExpectationCommands = {
  add(expectation: NewExpectation): boolean
  setTheme(item: HeldItem, theme: ExpectationTheme): void
  setOutcome(item: HeldItem, outcome: Outcome | null): void
  remove(item: HeldItem): void
}

export const themeOf = ({ marks }: HeldItem): ExpectationTheme | null =>
  EXPECTATION_THEMES.find((theme) => theme === marks.theme) ?? null
export const outcomeOf = ({ marks }: HeldItem): Outcome | null =>
  OUTCOMES.find((outcome) => outcome === marks.outcome) ?? null

/** Circles that an expectation can be put into on this device, from narrow to wide. */
export const circlesFor = ({ here }: TrainingBoard): readonly OpenCircle[] =>
  EXPECTATION_CIRCLES.flatMap((kind) => {
    const circle = here.place.circles[kind]
    return circle && accessTo(circle) === 'open' ? [circle] : []
  })

export function useExpectations({ here, instance, author }: TrainingBoard): ExpectationCommands {
  const { t } = useTexts()
  const show = useToast()
  const report = useReport('training')
  const docOf = (item: HeldItem) => here.place.circles[item.circle]?.doc
  const mark = (item: HeldItem, marks: { readonly theme?: string; readonly outcome?: string }) => {
    const doc = docOf(item)
    if (doc) report(setMarks(doc, author(), item.id, marks))
  }
  return {
    add: ({ words, theme, hidesName, circle }) => {
      ensureForm(circle.doc, author(), instance)
      const input = { instance: instance.id, owner: instance.id, field: EXPECTATIONS, words }
      return report(addMarkedItem(circle.doc, author(), input, { theme, hidesName })).ok
    },
    setTheme: (item, theme) => mark(item, { theme }),
    setOutcome: (item, outcome) => mark(item, { outcome: outcome ?? '' }),
    remove: (item) => {
      const doc = docOf(item)
      if (!doc || !report(removeItem(doc, author(), item.id)).ok) return
      show({ text: t('training.expect.removed'), onUndo: () => void report(restoreItem(doc, author(), item.id)) })
    },
  }
}
