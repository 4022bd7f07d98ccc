import { type Answer, answerAt } from '../../documents/forms/answers.ts'
import type { AnswerKey, OwnerId } from '../../documents/forms/keys.ts'
import type { Field } from '../../method/forms/types.ts'
import { valueWords, type WordsOf } from '../valueWords.ts'

/** One piece of an answer as somebody else would read it; `label` names the question inside an item. */
export type AnswerLine = { readonly label: string | null; readonly text: string; readonly language: string }

/** All that would be seen of one answer, a list with its items. Fields that stay behind are left out. */
export function answerLines(
  answers: ReadonlyMap<AnswerKey, Answer>,
  owner: OwnerId,
  field: Field,
  words: WordsOf,
): readonly AnswerLine[] {
  const answer = answerAt(answers, owner, field.id)
  const below = (field.itemFields ?? []).filter(({ staysBehind }) => !staysBehind)
  const labelled = (at: OwnerId) =>
    below.flatMap((inner) => {
      const { label } = words.texts.of(inner.id)
      return answerLines(answers, at, inner, words).map((line) => ({ ...line, label: line.label ?? label }))
    })
  return [
    ...ownLines(answer, field, words),
    ...answer.contributions.flatMap(({ words: said }) => lineOf(said.text, said.language)),
    ...(field.type === 'group' ? labelled(owner) : []),
    ...answer.items.flatMap(({ id }) => [
      ...ownLines(answerAt(answers, id, field.id), { ...field, type: field.itemType ?? 'text' }, words),
      ...labelled(id),
    ]),
  ]
}

const ownLines = ({ words: { text, language }, value }: Answer, field: Field, words: WordsOf) => [
  ...lineOf(text, language),
  ...lineOf(valueWords(field, value, words), ''),
]

const lineOf = (text: string, language: string): readonly AnswerLine[] =>
  text.trim() === '' ? [] : [{ label: null, text: text.trim(), language }]
