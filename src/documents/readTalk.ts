import type * as Y from 'yjs'
import { mayConfirm, STEP_SIDES, type StepSide } from '../method/essentials.ts'
import { type FieldValue, isEmptyValue, isValueOf } from '../method/forms/values.ts'
import { isContested } from './edits.ts'
import { madeOf } from './forms/drafts.ts'
import { hashOf } from './forms/hash.ts'
import { type FormInstance, readForms } from './forms/instances.ts'
import { type Item, itemsByKey } from './forms/items.ts'
import { answerKey, answerText } from './forms/keys.ts'
import type { FormInstanceId, ItemId } from './ids.ts'
import { readText, rootMap } from './layout.ts'
import { readMember } from './members.ts'
import { asFields, asText } from './parse.ts'
import { confirmedKey, NOTE_TEXTS, NOTE_VALUES, type NoteText, type NoteValue, stepDoneKey } from './talkNotes.ts'

/** `changed`: the words were confirmed and are others since. */
export type Confirmation = 'open' | 'confirmed' | 'changed'
export type NoteItem = { readonly id: ItemId; readonly text: string; readonly became: readonly string[] }
export type SupportItem = { readonly id: ItemId; readonly kind: string }

export type NextStep = {
  readonly note: FormInstanceId
  readonly what: string
  readonly who: string
  /** An ISO day, or plain words. */
  readonly when: FieldValue | null
  readonly agreed: readonly StepSide[]
  readonly isDone: boolean
}

/** A conversation as its screen shows it; long texts are bound by the screen itself. */
export type TalkNote = {
  readonly id: FormInstanceId
  readonly title: string
  readonly by: string
  readonly at: number
  readonly when: FieldValue | null
  readonly people: readonly string[]
  readonly options: readonly NoteItem[]
  readonly risks: readonly NoteItem[]
  readonly support: readonly SupportItem[]
  readonly hasIntention: boolean
  readonly intention: Confirmation
  readonly hasSummary: boolean
  readonly summary: Confirmation
  readonly isCorrected: boolean
  readonly step: NextStep
  /** Texts that two people wrote apart (D7): the full form shows both versions and settles them. */
  readonly contested: readonly NoteText[]
}

/** Conversations noted in a circle, the latest first. */
export const readNotes = (doc: Y.Doc): readonly TalkNote[] =>
  readForms(doc)
    .filter(({ form }) => form === 'conversation')
    .map((form) => toNote(doc, form))
    .toSorted((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1))

function toNote(doc: Y.Doc, { id, subject, by, at }: FormInstance): TalkNote {
  const items = itemsByKey(doc, id)
  const of = (field: string) => items.get(answerKey(id, field)) ?? []
  const list = (field: string) => of(field).map((item) => toNoteItem(doc, item))
  const has = (text: NoteText) => wordsAt(doc, id, text) !== ''
  return {
    ...{ id, title: subject, by, at },
    when: valueAt(doc, id, 'when'),
    people: list('me.c.people').map(({ text }) => text),
    options: list('me.c.options'),
    risks: list('me.c.risks'),
    support: of('me.c.otherSupport').map((item) => ({ id: item.id, kind: optionAt(doc, item.id, 'supportKind') })),
    hasIntention: has('me.c.intention'),
    intention: confirmationOf(doc, id, 'me.c.intention'),
    hasSummary: has('me.c.summary'),
    summary: confirmationOf(doc, id, 'me.c.summary'),
    isCorrected: optionAt(doc, id, 'summaryConfirmed') === 'corrected',
    step: stepOf(doc, id),
    contested: NOTE_TEXTS.filter((text) => isContested(doc, { text: answerText(id, text) })),
  }
}

const wordsAt = (doc: Y.Doc, owner: string, field: string): string => readText(doc, answerText(owner, field)).trim()

const valueAt = (doc: Y.Doc, owner: string, name: NoteValue): FieldValue | null =>
  isValueOf(NOTE_VALUES[name], rootMap(doc, 'values').get(answerKey(owner, NOTE_VALUES[name].id)))

const optionAt = (doc: Y.Doc, owner: string, name: NoteValue): string => valueAt(doc, owner, name)?.options?.[0] ?? ''

const toNoteItem = (doc: Y.Doc, { id, field }: Item): NoteItem => ({
  id,
  text: wordsAt(doc, id, field),
  became: madeOf(doc, { owner: id, field }),
})

/** What the generic form ticked counts only with a mark of the mentee side on these very words. */
function confirmationOf(doc: Y.Doc, owner: string, text: NoteText): Confirmation {
  const { by, of } = asFields(rootMap(doc, 'values').get(confirmedKey(owner, text)))
  const member = readMember(doc, asText(by))
  if (!member || !mayConfirm(member.sides)) return 'open'
  return of === hashOf(readText(doc, answerText(owner, text))) ? 'confirmed' : 'changed'
}

function stepOf(doc: Y.Doc, note: FormInstanceId): NextStep {
  const who = valueAt(doc, note, 'stepWho')
  const when = valueAt(doc, note, 'stepWhen')
  const plain = wordsAt(doc, note, 'me.c.nextStep.when')
  const agreed = valueAt(doc, note, 'agreed')?.options ?? []
  return {
    note,
    what: wordsAt(doc, note, 'me.c.nextStep.what'),
    who: wordsAt(doc, note, 'me.c.nextStep.who') || who?.words || '',
    when: isEmptyValue(when) && plain ? { words: plain } : when,
    agreed: STEP_SIDES.filter((side) => agreed.includes(side)),
    isDone: asText(asFields(rootMap(doc, 'values').get(stepDoneKey(note))).by) !== '',
  }
}

/** Where the mentor placed itself on the scale (S43); its own, in `me`. */
export const readPosition = (doc: Y.Doc, note: string): string => optionAt(doc, note, 'position')
