import { useCallback, useMemo } from 'react'
import type { OpenCircle } from '../device/workspace/workspace.ts'
import { type Answer, isAnswered, readAnswers } from '../documents/forms/answers.ts'
import { homeOf } from '../documents/forms/home.ts'
import { type FormInstance, readForm, readForms } from '../documents/forms/instances.ts'
import type { Item } from '../documents/forms/items.ts'
import { answerKey, type FormDocs } from '../documents/forms/keys.ts'
import { type ReadMarks, readMarks } from '../documents/itemMarks.ts'
import { CIRCLES, type CircleKind } from '../method/circles.ts'
import type { Form, FormId } from '../method/forms/types.ts'
import { type FormPlace, usePlaceHere } from './formPlace.ts'
import { oncePerChange } from './oncePerChange.ts'
import { useDocs } from './useDocs.ts'
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
  const held = useDocs(
    place.circles,
    useCallback((docs: FormDocs) => (form ? readHeld(docs, form) : null), [form]),
  )
  return useMemo(() => (sheet && held ? toFormHere(sheet, place, held) : null), [sheet, place, held])
}

type Part = { readonly answers: readonly Answer[]; readonly marks: readonly (readonly [string, ReadMarks])[] }
type Held = {
  readonly instances: readonly FormInstance[]
  readonly isBegun: boolean
  readonly parts: readonly { readonly circle: CircleKind; readonly answers: readonly Answer[] }[]
  readonly homes: Readonly<Record<string, CircleKind | null>>
  readonly marks: Readonly<Record<string, ReadMarks>>
}

function readHeld(docs: FormDocs, form: Form): Held {
  const open = CIRCLES.flatMap((circle) => (docs[circle] ? [{ circle, doc: docs[circle] }] : []))
  const begun = open.flatMap(({ doc }) => readForms(doc).filter((one) => one.form === form.id))
  const isWide = ({ id }: FormInstance) => docs.programme === undefined || readForm(docs.programme, id) !== null
  const instances = [...new Map(begun.map((one) => [one.id, one])).values()].toSorted(
    (a, b) => Number(isWide(b)) - Number(isWide(a)) || a.at - b.at || (a.id < b.id ? -1 : 1),
  )
  const first = instances[0]?.id
  const parts = first ? open.map(({ circle, doc }) => ({ circle, ...readPart(doc, form, first) })) : []
  const fields = form.sections.flatMap((section) => section.fields)
  const homes = fields.map(({ id }) => [id, first ? homeIn(docs, form, first, id) : null] as const)
  return {
    instances,
    isBegun: instances[0] !== undefined && isWide(instances[0]),
    parts: parts.map(({ circle, answers }) => ({ circle, answers })),
    homes: Object.fromEntries(homes),
    marks: Object.fromEntries(parts.flatMap(({ marks }) => marks)),
  }
}

/** What one circle holds: a change in one document reads no other again. */
const readPart = oncePerChange(
  (doc, form: Form, instance: string): Part => {
    const answers = [...readAnswers(doc, form, instance).answers.values()]
    const ids = answers.flatMap(({ items }) => items.map(({ id }) => id))
    return { answers, marks: ids.map((id) => [id, readMarks(doc, id)] as const) }
  },
  (form, instance) => `${form.id}/${instance}`,
)

/** Who holds the group's circle alone writes there what others keep among the teams. */
const homeIn = (docs: FormDocs, form: Form, instance: string, field: string): CircleKind | null =>
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
