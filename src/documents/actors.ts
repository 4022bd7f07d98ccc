import type * as Y from 'yjs'
import { stakeholders } from '../method/forms/data/stakeholders.ts'
import type { FieldValue } from '../method/forms/values.ts'
import { fail, ok, type Result } from '../result.ts'
import type { Author, CommandError, EmptyText, NotFound } from './command.ts'
import { setSubject, startForm } from './forms/instances.ts'
import { pathTo } from './forms/parts.ts'
import { type AnswerError, setAnswer } from './forms/setAnswer.ts'
import type { FormInstanceId } from './ids.ts'

export const ACTOR_CATEGORIES = ['municipalService', 'otherLevel', 'private', 'civilSociety', 'migrantGroup'] as const

export type ActorInput = { readonly name: string; readonly category: string; readonly side: 'mentee' | 'mentor' }

/** Writes an actor down once (S84), in the `programme` circle: a form of its own, named in its subject too. */
export function addActor(
  doc: Y.Doc,
  author: Author,
  { name, category, side }: ActorInput,
): Result<FormInstanceId, CommandError | EmptyText | AnswerError> {
  if (name.trim() === '') return fail({ type: 'emptyText' })
  const begun = startForm(doc, author, { form: 'stakeholders', subject: name.trim() })
  if (!begun.ok) return begun
  for (const [field, value] of [
    ['sh.name', { words: name.trim() }],
    ['sh.category', category === '' ? null : { options: [category] }],
    ['sh.side', { options: [side] }],
  ] as const) {
    const set = value && setActor(doc, author, begun.value, field, value)
    if (set && !set.ok) return set
  }
  return ok(begun.value)
}

/** Sets one answer about an actor; the name is its subject too. */
export function setActor(
  doc: Y.Doc,
  author: Author,
  id: FormInstanceId,
  fieldId: string,
  value: FieldValue | null,
): Result<void, CommandError | NotFound | AnswerError> {
  const field = pathTo(stakeholders, fieldId)[0]
  if (!field) return fail({ type: 'notFound' })
  if (fieldId === 'sh.name') {
    const named = setSubject(doc, author, id, value?.words ?? '')
    if (!named.ok) return named
  }
  return setAnswer(doc, author, { owner: id, field }, value)
}
