import type * as Y from 'yjs'
import { mayConfirm, STEP_SIDES, type StepSide, stepSidesOf } from '../method/essentials.ts'
import type { FieldValue } from '../method/forms/values.ts'
import { fail, ok, type Result } from '../result.ts'
import { type Author, type CommandError, change, type NotAllowed, type NotFound } from './command.ts'
import { hashOf } from './forms/hash.ts'
import { startForm } from './forms/instances.ts'
import { addItem } from './forms/items.ts'
import { answerText } from './forms/keys.ts'
import { type AnswerError, setAnswer } from './forms/setAnswer.ts'
import { type FormInstanceId, type ValueKey, valueKey } from './ids.ts'
import { readText, rootMap } from './layout.ts'
import { setValue } from './values.ts'

/** Words of a conversation (form `conversation`), each the open box of its question. */
export const NOTE_TEXTS = [
  'me.c.heard',
  'me.c.change',
  'me.c.choice',
  'me.c.intention',
  'me.c.summary',
  'me.c.summaryCorrection',
  'me.c.nextStep.what',
] as const
export type NoteText = (typeof NOTE_TEXTS)[number]

/** Questions with a value beside their words, by type: what `setAnswer` takes. */
export const NOTE_VALUES = {
  when: { id: 'me.c.when', type: 'date' },
  stepWho: { id: 'me.c.nextStep.who', type: 'person' },
  stepWhen: { id: 'me.c.nextStep.when', type: 'date' },
  agreed: { id: 'me.c.nextStep.agreed', type: 'multiChoice' },
  position: { id: 'me.c.position', type: 'choice' },
  intentionConfirmed: { id: 'me.c.intentionConfirmed', type: 'boolean' },
  summaryConfirmed: { id: 'me.c.summaryConfirmed', type: 'choice' },
  supportKind: { id: 'me.c.otherSupport.kind', type: 'choice' },
} as const
export type NoteValue = keyof typeof NOTE_VALUES

export const setNoteValue = (
  doc: Y.Doc,
  author: Author,
  owner: FormInstanceId,
  name: NoteValue,
  value: FieldValue | null,
): Result<void, AnswerError> => setAnswer(doc, author, { owner, field: NOTE_VALUES[name] }, value)

/** Begins the note of a conversation, with its day and who takes part. `idea`: something to try on the other (S39). */
export function startNote(
  doc: Y.Doc,
  author: Author,
  input: { readonly title: string; readonly people: readonly string[]; readonly idea?: string },
): Result<FormInstanceId, CommandError | NotFound | AnswerError> {
  const begun = startForm(doc, author, { form: 'conversation', subject: input.title.trim() })
  if (!begun.ok) return begun
  const owner = begun.value
  const day = new Date(author.now).toISOString().slice(0, 10)
  const dated = setNoteValue(doc, author, owner, 'when', { from: day })
  if (!dated.ok) return dated
  for (const words of input.people) addItem(doc, author, { instance: owner, owner, field: 'me.c.people', words })
  if (input.idea?.trim())
    addItem(doc, author, { instance: owner, owner, field: 'me.c.options', words: input.idea.trim() })
  return ok(owner)
}

/** Which wording was confirmed, by whom: another wording is not (S34, S36). */
export const confirmedKey = (owner: string, text: NoteText): ValueKey =>
  valueKey(`confirmed:${answerText(owner, text)}`)

const confirm = (doc: Y.Doc, author: Author, owner: FormInstanceId, text: NoteText, isConfirmed: boolean) => {
  const mark = { by: author.member, at: author.now, of: hashOf(readText(doc, answerText(owner, text))) }
  return setValue(doc, author, confirmedKey(owner, text), isConfirmed ? mark : null)
}

type Refused = AnswerError | NotAllowed

/** The mentee side stands by the wording of what it wants, or no longer does (S34). */
export function confirmIntention(
  doc: Y.Doc,
  author: Author,
  owner: FormInstanceId,
  isConfirmed: boolean,
): Result<void, Refused> {
  if (!mayConfirm(author.sides)) return fail({ type: 'notAllowed' })
  const set = setNoteValue(doc, author, owner, 'intentionConfirmed', { yes: isConfirmed })
  return set.ok ? confirm(doc, author, owner, 'me.c.intention', isConfirmed) : set
}

export const SUMMARY_STATES = ['notYet', 'confirmed', 'corrected'] as const
export type SummaryState = (typeof SUMMARY_STATES)[number]

/** The mentee side says whether the summary is what it said; a correction stands beside it (S36). */
export function checkSummary(
  doc: Y.Doc,
  author: Author,
  owner: FormInstanceId,
  state: SummaryState,
): Result<void, Refused> {
  if (!mayConfirm(author.sides)) return fail({ type: 'notAllowed' })
  const set = setNoteValue(doc, author, owner, 'summaryConfirmed', { options: [state] })
  return set.ok ? confirm(doc, author, owner, 'me.c.summary', state !== 'notYet') : set
}

/** Each end agrees to the next step for itself, on one of its own devices (S35). */
export function agreeStep(
  doc: Y.Doc,
  author: Author,
  owner: FormInstanceId,
  side: StepSide,
  isAgreed: boolean,
): Result<void, Refused> {
  if (!stepSidesOf(author.sides).includes(side)) return fail({ type: 'notAllowed' })
  const before = rootMap(doc, 'values').get(`${owner}/${NOTE_VALUES.agreed.id}`) as FieldValue | null | undefined
  const options = STEP_SIDES.filter((end) => (end === side ? isAgreed : before?.options?.includes(end)))
  return setNoteValue(doc, author, owner, 'agreed', { options })
}

export const stepDoneKey = (owner: string): ValueKey => valueKey(`stepDone:${owner}`)

/** Ticks a next step off both to-do lists, or puts it back. */
export const setStepDone = (
  doc: Y.Doc,
  author: Author,
  owner: FormInstanceId,
  isDone: boolean,
): Result<void, CommandError> =>
  change(doc, () => {
    rootMap(doc, 'values').set(stepDoneKey(owner), isDone ? { by: author.member, at: author.now } : null)
    return ok(undefined)
  })
