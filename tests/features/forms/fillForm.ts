import { fireEvent } from '@testing-library/react'
import type { Field, FieldType } from '../../../src/method/forms/types.ts'
import type { Language } from '../../../src/ui/formats.ts'
import { addButton, fillIn, itemsOf, questionOf, stateOf } from './fillIn.ts'

const ADD = ['List them one by one', 'Add one more', 'Énumérer un par un', 'Ajouter un élément']

/** What the controls of one question hold. */
export type Written = {
  readonly key: string
  readonly field: string
  /** Of an item of a list: what the item is. */
  readonly type: FieldType
  readonly hasComment: boolean
  readonly state: readonly string[]
}

const toWritten = (key: string, { id, withComment }: Field, type: FieldType, question: HTMLElement): Written => ({
  ...{ key, field: id, type, hasComment: withComment === true, state: stateOf(question) },
})

/** Types that are asked in words alone, or made of other questions. */
const PLAIN: readonly FieldType[] = ['text', 'richText', 'list', 'group']

/** Words, then an option, figure, name or address where one is asked for, and the comment where there is room for it. */
export function isWhole({ type, hasComment, state }: Written): boolean {
  const given = state.filter((value) => value !== '' && !value.endsWith(': false')).length
  return given >= 1 + Number(!PLAIN.includes(type)) + Number(hasComment)
}

/** Fills in every question of a form, however deep, and answers what its controls then hold. */
export async function fillForm(
  fields: readonly Field[],
  owner: string,
  language: Language,
): Promise<readonly Written[]> {
  const wanted = new Set(fields.flatMap(({ showIf }) => (showIf ? [showIf.is] : [])))
  const many = new Map(
    fields.flatMap(({ showIf }) =>
      showIf && /^>/.test(showIf.is) ? [[showIf.field, Number(showIf.is.slice(1)) + 1]] : [],
    ),
  )
  const written: Written[] = []
  for (const field of fields) {
    const key = `${owner}/${field.id}`
    const question = questionOf(key)
    if (!question) throw new Error(`no question on the screen for ${field.id}`)
    fillIn(question, field, language, (option) => wanted.has(option))
    written.push(toWritten(key, field, field.type, question))
    if (field.type === 'group') written.push(...(await fillForm(field.itemFields ?? [], owner, language)))
    if (field.type === 'list') written.push(...(await fillItems(question, field, language, many.get(field.id) ?? 1)))
  }
  return written
}

async function fillItems(question: HTMLElement, field: Field, language: Language, count: number) {
  const written: Written[] = []
  for (let number = 0; number < count; number++) {
    const add = addButton(question, ADD)
    if (!add) throw new Error(`nothing adds an item to ${field.id}`)
    fireEvent.click(add)
    const item = itemsOf(question)[number]
    const id = item?.dataset.item ?? ''
    if (number > 0) continue
    if (field.itemFields) written.push(...(await fillForm(field.itemFields, id, language)))
    else {
      const own = questionOf(`${id}/${field.id}`)
      if (!own) throw new Error(`no box for an item of ${field.id}`)
      const type = field.itemType ?? 'text'
      fillIn(own, { ...field, type }, language, () => false)
      written.push(toWritten(`${id}/${field.id}`, field, type, own))
    }
  }
  return written
}
