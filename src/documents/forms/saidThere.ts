import type * as Y from 'yjs'
import type { Form } from '../../method/forms/types.ts'
import type { MemberId } from '../ids.ts'
import { rootMap } from '../layout.ts'
import { readMembers } from '../members.ts'
import { answerAt, readAnswers } from './answers.ts'
import type { AnswerKey } from './keys.ts'

/** Ids of the circles that answers of a form were shared into from here. */
export function sharedTargets(docs: readonly Y.Doc[], instance: string): readonly string[] {
  const targets = docs.flatMap((doc) =>
    [...rootMap(doc, 'values').entries()].flatMap(([key, mark]) => {
      const [, target, form] = /^shared:([^:]+):([^/]+)\//.exec(key) ?? []
      return target && form === instance && mark ? [target] : []
    }),
  )
  return [...new Set(targets)].toSorted()
}

/** Something that somebody said there beside an answer, or as an answer that only lives there. */
export type Said = {
  readonly id: string
  readonly kind: 'comment' | 'contribution' | 'words'
  readonly text: string
  readonly language: string
  /** Empty where the name is not shown. */
  readonly by: string
  readonly isNameHidden: boolean
  /** ms; null where none is kept. */
  readonly at: number | null
  readonly isResolved: boolean
}

/**
 * What others said in a programme about answers that came from here, by answer: comments, contributions, and words for
 * questions that nobody answers here, such as the mentors' comments.
 */
export function readSaidThere(
  there: Y.Doc,
  here: readonly Y.Doc[],
  form: Form,
  instance: string,
): ReadonlyMap<AnswerKey, readonly Said[]> {
  const names = new Map(readMembers(there).map(({ id, name, function: role }) => [id as string, name || role]))
  const nameOf = (member: string | undefined) => names.get(member ?? '') ?? ''
  const own = here.map((doc) => readAnswers(doc, form, instance).answers)
  const said = new Map<AnswerKey, readonly Said[]>()
  for (const [key, answer] of readAnswers(there, form, instance).answers) {
    const known = own.map((answers) => answerAt(answers, answer.owner, answer.field))
    const isOurs = (id: string) => known.some(({ contributions }) => contributions.some((one) => one.id === id))
    const isAnsweredHere = known.some(({ words, value }) => words.text.trim() !== '' || value !== null)
    const [writer] = answer.by.filter((member) => !known.some(({ by }) => by.includes(member)))
    const words = isAnsweredHere || answer.words.text.trim() === '' ? [] : [toWords(key, answer, nameOf(writer))]
    const contributions = answer.contributions
      .filter(({ id }) => !isOurs(id))
      .map(
        ({ id, words: cell, by, at, hidesName }): Said => ({
          ...{ id, kind: 'contribution', text: cell.text, language: cell.language, at, isResolved: false },
          ...{ by: hidesName ? '' : nameOf(by), isNameHidden: hidesName },
        }),
      )
    const comments = answer.comments.map(
      ({ id, text, language, member, at, isResolved }): Said => ({
        ...{ id, kind: 'comment', text, language, by: nameOf(member), isNameHidden: false, at, isResolved },
      }),
    )
    const all = [...words, ...contributions, ...comments]
    if (all.length > 0) said.set(key, all)
  }
  return said
}

type Worded = { readonly words: { readonly text: string; readonly language: string }; readonly by: readonly MemberId[] }

const toWords = (key: AnswerKey, { words }: Worded, by: string): Said => ({
  ...{ id: `${key}#words`, kind: 'words', text: words.text, language: words.language },
  ...{ by, isNameHidden: false, at: null, isResolved: false },
})
