import type { OpenCircle } from '../../device/workspace/workspace.ts'
import { ensureForm, type FormInstance } from '../../documents/forms/instances.ts'
import { addItem, removeItem } from '../../documents/forms/items.ts'
import { setAnswer } from '../../documents/forms/setAnswer.ts'
import type { ItemId } from '../../documents/ids.ts'
import { writeCell } from '../../documents/rows.ts'
import type { CircleKind } from '../../method/circles.ts'
import { mayAnswerSuggestions } from '../../method/rights.ts'
import { BLOCKS, type WorkshopKind } from '../../method/scope.ts'
import { beginForm } from '../beginForm.ts'
import { type FormHere, useFormHere } from '../formHere.ts'
import { accessTo } from '../useAccess.ts'
import { useReport } from '../useReport.ts'
import { useProgramme } from '../workspace.ts'

export type Noted = {
  readonly id: ItemId
  readonly kind: WorkshopKind
  readonly words: string
  readonly circle: CircleKind
}

/** Results of a first workshop, put where they belong at once (S150). */
export type WorkshopCommands = {
  /** The circle that a result goes to; null: this device cannot write there. */
  target(kind: WorkshopKind): CircleKind | null
  note(kind: WorkshopKind, words: string): Noted | null
  takeBack(noted: Noted): boolean
}

export function useWorkshop(): WorkshopCommands | null {
  const programme = useProgramme()
  const report = useReport('training')
  const scope = useFormHere('scopeDefinition')
  const needs = useFormHere('needsAnalysis')
  if (!scope || !needs) return null
  const author = () => programme.author()
  const formOf = (kind: WorkshopKind) => (kind === 'need' ? needs : scope)
  const target = (kind: WorkshopKind): OpenCircle | null => {
    const here = formOf(kind)
    const { circles } = here.place
    const home = here.instance ? here.home(listOf(kind)) : kind === 'need' ? ownTeam(here) : circles.programme
    // A need belongs to the mentee's analysis: nobody else begins one of their own for it.
    const isOthers = kind === 'need' && !here.instance && !mayAnswerSuggestions(programme.sides())
    return home && !isOthers && accessTo(home) === 'open' ? home : null
  }
  const note = (kind: WorkshopKind, words: string): Noted | null => {
    const circle = target(kind)
    const instance = circle && (formOf(kind).instance ?? begun(formOf(kind)))
    if (!circle || !instance) return null
    ensureForm(circle.doc, author(), instance)
    const isOneLine = kind !== 'need' && kind !== 'people' && kind !== 'obstacles'
    const input = { instance: instance.id, owner: instance.id, field: listOf(kind) }
    const added = report(
      addItem(circle.doc, author(), { ...input, ...((isOneLine || kind === 'obstacles') && { words }) }),
    )
    if (!added.ok) return null
    if (kind === 'need') writeCell(circle.doc, author(), added.value, 'na.m.needs.title', words)
    const person = { owner: added.value, field: { id: listOf(kind), type: 'person' as const } }
    if (kind === 'people') report(setAnswer(circle.doc, author(), person, { words }))
    return { id: added.value, kind, words, circle: circle.kind }
  }
  const takeBack = ({ id, kind, circle }: Noted): boolean => {
    const doc = formOf(kind).place.circles[circle]?.doc
    return doc !== undefined && report(removeItem(doc, author(), id)).ok
  }
  return { target: (kind) => target(kind)?.kind ?? null, note, takeBack }
}

const listOf = (kind: WorkshopKind): string => (kind === 'need' ? 'na.m.needs' : BLOCKS[kind].field)

const ownTeam = ({ place: { circles } }: FormHere): OpenCircle | null => circles.team ?? circles.programme

/** Begins the form that the result goes into, where nobody has so far; a needs analysis in its team. */
function begun(here: FormHere): FormInstance | null {
  const { id } = here.form
  const { circles } = here.place
  const started =
    id === 'needsAnalysis'
      ? beginForm({ ...here.place, circles: { ...circles, programme: ownTeam(here), group: null } }, id)
      : beginForm(here.place, id)
  return started?.ok ? started.value : null
}
