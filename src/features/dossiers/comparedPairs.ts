import type { Comparison } from '../../documents/comparison.ts'
import type { Field, Form } from '../../method/forms/types.ts'
import type { AnswerLine } from './answerLines.ts'

/** One question that both cities are asked, under the ids of either form. */
export type ComparedPair = {
  readonly compareKey: string
  readonly section: string
  readonly left: Field
  readonly right: Field
}

/** The same with what both said, and what people make of it. */
export type Compared = ComparedPair & {
  readonly leftLines: readonly AnswerLine[]
  readonly rightLines: readonly AnswerLine[]
  readonly comparison: Comparison
}

/** In the order of the left form. */
export function comparedPairs(left: Form, right: Form): readonly ComparedPair[] {
  const others = new Map(fieldsOf(right).map(({ field }) => [field.compareKey, field]))
  return fieldsOf(left).flatMap(({ section, field }) => {
    const { compareKey } = field
    const other = compareKey === undefined ? undefined : others.get(compareKey)
    return compareKey !== undefined && other ? [{ compareKey, section, left: field, right: other }] : []
  })
}

const fieldsOf = ({ sections }: Form) =>
  sections.flatMap(({ id, fields }) => fields.map((field) => ({ section: id, field })))
