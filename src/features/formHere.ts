import { useCallback, useMemo, useSyncExternalStore } from 'react'
import type { OpenCircle } from '../device/workspace/workspace.ts'
import { type Answer, isAnswered, readAnswers } from '../documents/forms/answers.ts'
import { homeOf } from '../documents/forms/home.ts'
import { type FormInstance, readForm, readForms } from '../documents/forms/instances.ts'
import type { Item } from '../documents/forms/items.ts'
import { answerKey } from '../documents/forms/keys.ts'
import { type ReadMarks, readMarks } from '../documents/itemMarks.ts'
import { CIRCLES, type CircleKind } from '../method/circles.ts'
import type { Form, FormId } from '../method/forms/types.ts'
import { docsOf, type FormCircles, type FormPlace, usePlaceHere } from './formPlace.ts'
import { type FormSheet, useFormSheet } from './useFormSheet.ts'

/** An item of a list with its own words and value, and the circle that it stands in. */
export type HeldItem = Item & {
  readonly circle: CircleKind
  readonly answer: Answer | null
  readonly marks: ReadMarks
}

/** One form of a programme with its answers, read from the same documents as the form page. */
export type FormHere = FormSheet & {
  readonly place: FormPlace
  /** The first that was begun here; null: none so far. */
  readonly instance: FormInstance | null
  /** It stands where all teams read it, as far as this device holds that circle. */
  readonly isBegun: boolean
  /** Others that were begun apart. */
  readonly others: readonly FormInstance[]
  /** The answer to a question of the form itself, or of an item, from its home. */
  answer(field: string, owner?: string): Answer | null
  /** The items of a list, of every circle within reach. */
  items(field: string, owner?: string): readonly HeldItem[]
  /** Where a question of the form is answered; null: nowhere within reach. */
  home(field: string): OpenCircle | null
}

/** Null while the form's questions load. */
export function useFormHere(id: FormId): FormHere | null {
  const place = usePlaceHere()
  const sheet = useFormSheet(id)
  const form = sheet?.form ?? null
  const { circles } = place
  const told = useSyncExternalStore(
    useCallback((listener: () => void) => listenTo(circles, listener), [circles]),
    () => (form ? JSON.stringify(readHeld(circles, form)) : ''),
  )
  return useMemo(() => {
    if (!sheet || told === '') return null
    return toFormHere(sheet, place, JSON.parse(told) as Held)
  }, [sheet, place, told])
}

type Part = { readonly circle: CircleKind; readonly answers: readonly Answer[] }
type Held = {
  readonly instances: readonly FormInstance[]
  readonly isBegun: boolean
  readonly parts: readonly Part[]
  readonly homes: Readonly<Record<string, CircleKind | null>>
  readonly marks: Readonly<Record<string, ReadMarks>>
}

function listenTo(circles: FormCircles, listener: () => void): () => void {
  const open = CIRCLES.flatMap((kind) => circles[kind] ?? [])
  for (const { doc } of open) doc.on('afterTransaction', listener)
  return () => {
    for (const { doc } of open) doc.off('afterTransaction', listener)
  }
}

function readHeld(circles: FormCircles, form: Form): Held {
  const docs = docsOf(circles)
  const open = CIRCLES.flatMap((kind) => circles[kind] ?? [])
  const begun = open.flatMap(({ doc }) => readForms(doc).filter((one) => one.form === form.id))
  const isWide = ({ id }: FormInstance) => docs.programme === undefined || readForm(docs.programme, id) !== null
  const instances = [...new Map(begun.map((one) => [one.id, one])).values()].toSorted(
    (a, b) => Number(isWide(b)) - Number(isWide(a)) || a.at - b.at || (a.id < b.id ? -1 : 1),
  )
  const first = instances[0]?.id ?? ''
  const parts = open.map(({ kind, doc }) => ({
    circle: kind,
    answers: first ? [...readAnswers(doc, form, first).answers.values()] : [],
  }))
  const marks = open.flatMap(({ doc }, index) =>
    (parts[index]?.answers ?? []).flatMap(({ items }) => items.map(({ id }) => [id, readMarks(doc, id)] as const)),
  )
  const fields = form.sections.flatMap((section) => section.fields)
  const homes = fields.map(({ id }) => [id, first ? homeIn(docs, form, first, id) : null] as const)
  const isBegun = instances[0] !== undefined && isWide(instances[0])
  return { instances, isBegun, parts, homes: Object.fromEntries(homes), marks: Object.fromEntries(marks) }
}

/** Who holds the group's circle alone writes there what others keep among the teams. */
const homeIn = (docs: ReturnType<typeof docsOf>, form: Form, instance: string, field: string): CircleKind | null =>
  docs.programme || !docs.group ? homeOf(docs, form, instance, field) : 'group'

function toFormHere(sheet: FormSheet, place: FormPlace, { instances, isBegun, parts, homes, marks }: Held): FormHere {
  const [instance = null, ...others] = instances
  const own = (owner?: string) => owner ?? instance?.id ?? ''
  const within = (circle: CircleKind | null, key: string) =>
    parts.find((part) => part.circle === circle)?.answers.find((answer) => answer.key === key)
  const anywhere = (key: string) => parts.flatMap(({ answers }) => answers.filter((answer) => answer.key === key))
  const answer = (field: string, owner?: string) => {
    const key = answerKey(own(owner), field)
    const found = anywhere(key)
    return within(homes[field] ?? null, key) ?? found.find(isAnswered) ?? found[0] ?? null
  }
  return {
    ...sheet,
    place,
    instance,
    isBegun,
    others,
    answer,
    home: (field) => {
      const kind = homes[field]
      return kind ? place.circles[kind] : null
    },
    items: (field, owner) => {
      const key = answerKey(own(owner), field)
      const held = parts.flatMap(({ circle, answers }) =>
        answers
          .filter((one) => one.key === key)
          .flatMap(({ items }) =>
            items.map((item) => toHeld(item, circle, within(circle, `${item.id}/${field}`), marks)),
          ),
      )
      // Where an item was put elsewhere an empty row is left.
      const byId = new Map<string, HeldItem>()
      for (const item of held) if (!byId.get(item.id)?.answer) byId.set(item.id, item)
      return [...byId.values()]
    },
  }
}

const toHeld = (item: Item, circle: CircleKind, answer: Answer | undefined, marks: Held['marks']): HeldItem => ({
  ...item,
  circle,
  answer: answer ?? null,
  marks: marks[item.id] ?? NO_MARKS,
})

const NO_MARKS: ReadMarks = {
  ...{ side: '', theme: '', outcome: '', question: '', of: '', wording: '' },
  covered: false,
  origin: null,
}
