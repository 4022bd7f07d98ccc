import {
  type Answer,
  type AnswerIndex,
  answerAt,
  indexAnswers,
  isAnswered,
  readAnswer,
  readAnswers,
} from '../../documents/forms/answers.ts'
import { homeOf } from '../../documents/forms/home.ts'
import { type AnswerKey, answerKey, type OwnerId, placeOfRoot } from '../../documents/forms/keys.ts'
import { nameOf } from '../../documents/layout.ts'
import { CIRCLES, type CircleKind } from '../../method/circles.ts'
import type { Field, Form } from '../../method/forms/types.ts'
import { type Warning, warningsOf } from '../../method/forms/warnings.ts'
import { docsOf, type FormCircles } from '../formPlace.ts'
import { fieldById } from './fields.ts'

/** An answer where it lives, and what other circles hold of it. */
export type Placed = {
  readonly answer: Answer
  /** Where it is, or would be written; null: no circle on this device may hold it. */
  readonly home: CircleKind | null
  /** Written elsewhere while it was being moved. */
  readonly elsewhere: readonly { readonly circle: CircleKind; readonly answer: Answer }[]
}

export type AnswerStore = {
  subscribe(listener: () => void): () => void
  /** The same object until what it says changes. */
  get(owner: OwnerId, field: Field): Placed
  /** Everything that one circle holds. */
  in(circle: CircleKind): ReadonlyMap<AnswerKey, Answer>
  /** Every answer from its home: for what looks at the whole form. The same object until something changes. */
  all(): ReadonlyMap<AnswerKey, Answer>
  /** Advice on the answer at a key; the same list until something changes. */
  warnings(key: AnswerKey): readonly Warning[]
}

type Circle = NonNullable<FormCircles[CircleKind]>
type Part = { readonly circle: Circle; answers: Map<AnswerKey, Answer>; index: AnswerIndex; isStale: boolean }
type Transaction = { readonly changed: ReadonlyMap<unknown, unknown> }

/**
 * Answers of one form over all circles, read from their documents. A keystroke reads its own answer again and nothing
 * else; every question listens, and draws only if its answer became another object.
 */
export function createAnswerStore(circles: FormCircles, form: Form, instance: string): AnswerStore {
  const docs = docsOf(circles)
  const parts = partsOf(circles, instance)
  const homes = new Map<string, CircleKind | null>()
  const placed = new Map<AnswerKey, { epoch: number; value: Placed }>()
  const listeners = new Set<() => void>()
  /** Goes up with every change that may be about any answer; one that is about one answer resets that one. */
  let epoch = 0
  let all: ReadonlyMap<AnswerKey, Answer> | null = null
  let warnings: ReadonlyMap<string, readonly Warning[]> | null = null

  const fresh = (part: Part): Part => {
    if (part.isStale) {
      part.isStale = false
      part.index = indexAnswers(part.circle.doc, instance)
      part.answers = keepSame(part.answers, readAnswers(part.circle.doc, form, instance).answers)
    }
    return part
  }
  const homeFor = (field: string): CircleKind | null => {
    const known = homes.get(field)
    if (known !== undefined) return known
    const home = homeOf(docs, form, instance, field)
    homes.set(field, home)
    return home
  }
  const onTransaction = (part: Part) => (transaction: Transaction) => {
    if (transaction.changed.size === 0) return
    const places = [...transaction.changed.keys()].map((type) => wordsPlace(part, type))
    if (part.isStale || places.includes(null)) {
      part.isStale = true
      homes.clear()
      epoch += 1
    } else
      for (const place of places) {
        if (!place) continue
        reread(part, form, place.owner, place.field)
        const held = placed.get(answerKey(place.owner, place.field))
        if (held) held.epoch = -1
      }
    all = null
    warnings = null
    for (const listener of listeners) listener()
  }
  const stops: (() => void)[] = []
  const start = () => {
    homes.clear()
    epoch += 1
    all = null
    warnings = null
    for (const part of parts.values()) {
      const listen = onTransaction(part)
      part.isStale = true
      part.circle.doc.on('afterTransaction', listen)
      stops.push(() => part.circle.doc.off('afterTransaction', listen))
    }
  }
  const everything = (): ReadonlyMap<AnswerKey, Answer> => {
    all ??= new Map(
      [...parts].flatMap(([kind, part]) => [...fresh(part).answers].filter(([, { field }]) => homeFor(field) === kind)),
    )
    return all
  }
  return {
    all: everything,
    warnings(key) {
      warnings ??= byAnswer(warningsOf(form, instance, everything()))
      return warnings.get(key) ?? NO_WARNINGS
    },
    subscribe(listener) {
      if (listeners.size === 0) start()
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0) for (const stop of stops.splice(0)) stop()
      }
    },
    in: (circle) => {
      const part = parts.get(circle)
      return part ? fresh(part).answers : NONE
    },
    get(owner, field) {
      const key = answerKey(owner, field.id)
      const held = placed.get(key)
      if (held?.epoch === epoch) return held.value
      const home = homeFor(field.id)
      const here = home && parts.get(home)
      const answer = (here && fresh(here).answers.get(key)) ?? answerAt(NONE, owner, field.id)
      const next = { home, answer, elsewhere: straysOf([...parts.values()].map(fresh), key, home, answer) }
      const value = held && isSamePlaced(held.value, next) ? held.value : next
      placed.set(key, { epoch, value })
      return value
    },
  }
}

const NONE: ReadonlyMap<AnswerKey, Answer> = new Map()
const NO_WARNINGS: readonly Warning[] = []

function partsOf(circles: FormCircles, instance: string): ReadonlyMap<CircleKind, Part> {
  return new Map(
    CIRCLES.flatMap((kind) => {
      const circle = circles[kind]
      if (!circle) return []
      const part: Part = { circle, answers: new Map(), index: indexAnswers(circle.doc, instance), isStale: true }
      return [[kind, part] as const]
    }),
  )
}

/** The answer whose words a change is about; null for changes that may be about more. */
function wordsPlace({ circle }: Part, type: unknown) {
  const name = nameOf(circle.doc, type as { readonly _item: unknown })
  return name === null || name.includes('@') || name.startsWith('edits:value/') ? null : placeOfRoot(name)
}

function reread(part: Part, form: Form, owner: OwnerId, id: string): void {
  const field = fieldById(form).get(id)
  if (!field) return
  const key = answerKey(owner, id)
  const isItem = field.type === 'list' && part.index.items.get(key) === undefined
  const type = isItem ? (field.itemType ?? 'text') : field.type
  const now = readAnswer(part.circle.doc, { owner, field: id }, { type }, part.index)
  part.answers.set(key, same(part.answers.get(key), now))
}

const straysOf = (
  parts: readonly Part[],
  key: AnswerKey,
  home: CircleKind | null,
  atHome: Answer,
): Placed['elsewhere'] =>
  parts.flatMap(({ circle, answers }) => {
    const answer = circle.kind === home ? undefined : answers.get(key)
    if (!answer) return []
    const known = new Set(atHome.items.map(({ id }) => id))
    const hasOwnItems = answer.items.some(({ id }) => !known.has(id))
    return isAnswered(answer) || answer.comments.length > 0 || hasOwnItems ? [{ circle: circle.kind, answer }] : []
  })

function isSamePlaced(a: Placed, b: Placed): boolean {
  const isSameAnswer = a.answer === b.answer || (isBlank(a.answer) && isBlank(b.answer))
  if (!isSameAnswer || a.home !== b.home || a.elsewhere.length !== b.elsewhere.length) return false
  return a.elsewhere.every(({ answer }, index) => answer === b.elsewhere[index]?.answer)
}

const isBlank = (answer: Answer): boolean =>
  !isAnswered(answer) &&
  answer.by.length + answer.items.length + answer.comments.length + answer.translations.length === 0

const same = (before: Answer | undefined, now: Answer): Answer =>
  before && JSON.stringify(before) === JSON.stringify(now) ? before : now

const keepSame = (
  before: ReadonlyMap<AnswerKey, Answer>,
  now: ReadonlyMap<AnswerKey, Answer>,
): Map<AnswerKey, Answer> => new Map([...now].map(([key, answer]) => [key, same(before.get(key), answer)]))

function byAnswer(warnings: readonly Warning[]): ReadonlyMap<string, readonly Warning[]> {
  const byKey = new Map<string, Warning[]>()
  for (const warning of warnings) {
    const key = answerKey(warning.owner, warning.field)
    byKey.set(key, [...(byKey.get(key) ?? []), warning])
  }
  return byKey
}
