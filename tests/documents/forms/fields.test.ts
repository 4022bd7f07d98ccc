import { describe, expect, it } from 'vitest'
import type * as Y from 'yjs'
import type { Author } from '../../../src/documents/command.ts'
import { answerAt, readAnswers } from '../../../src/documents/forms/answers.ts'
import { addItem } from '../../../src/documents/forms/items.ts'
import { answerKey, type OwnerId } from '../../../src/documents/forms/keys.ts'
import type { FormInstanceId } from '../../../src/documents/ids.ts'
import { unknownRoots } from '../../../src/documents/layout.ts'
import type { Field } from '../../../src/method/forms/types.ts'
import type { FieldValue } from '../../../src/method/forms/values.ts'
import { must, officer } from '../world.ts'
import { allForms, begin, circles, reload, sampleOf, set, type } from './world.ts'

type Written = Map<string, { words: string; value: FieldValue | null }>

/** Answers every field in words and, where it has one, by a value; two items in each list. */
function fill(doc: Y.Doc, author: Author, instance: FormInstanceId, fields: readonly Field[]): Written {
  const written: Written = new Map()
  const say = (owner: OwnerId, field: Field, value: FieldValue | null) => {
    const words = `${field.id}: « mots » ${written.size} 👋`
    type(doc, author, owner, field.id, words)
    if (value) set(doc, author, owner, field, value)
    written.set(answerKey(owner, field.id), { words, value })
  }
  const visit = (owner: OwnerId, field: Field): void => {
    say(owner, field, sampleOf(field))
    if (field.type === 'group') for (const inner of field.itemFields ?? []) visit(owner, inner)
    if (field.type !== 'list') return
    for (let index = 0; index < 2; index++) {
      const item = must(addItem(doc, author, { instance, owner, field: field.id }))
      say(item, field, field.itemType ? sampleOf(field, field.itemType) : null)
      for (const inner of field.itemFields ?? []) visit(item, inner)
    }
  }
  for (const field of fields) visit(instance, field)
  return written
}

describe('every field of every form', () => {
  describe.each(['en', 'fr'])('in %s', (language) => {
    it.each(allForms.map((form) => [form.id, form] as const))(
      '%s: what is written in it is read back on another device',
      (id, form) => {
        const author = { ...officer, language }
        const { programme } = circles('programme')
        const instance = begin(programme, id, author)
        const written = fill(
          programme,
          author,
          instance,
          form.sections.flatMap(({ fields }) => fields),
        )
        const there = reload(programme)
        const { answers, instance: read } = readAnswers(there, form, instance)
        expect(read).toMatchObject({ form: id, subject: 'Jelgava', by: 'officer', language })
        expect(answers.size).toBe(written.size)
        for (const [key, { words, value }] of written) {
          const answer = answers.get(key as never)
          expect([key, answer?.words, answer?.value]).toEqual([
            key,
            { text: words, language, isContested: false },
            value,
          ])
          expect(answer).toMatchObject({ isContested: false, by: ['officer'] })
        }
        expect(unknownRoots(there)).toEqual([])
      },
    )
  })

  it('items are in the order in which they were added', () => {
    const form = allForms[0]!
    const { team } = circles('team')
    const instance = begin(team, 'needsAnalysis')
    const place = { instance, owner: instance, field: 'na.m.strengths' }
    const [first, last] = ['one', 'three'].map((words) => must(addItem(team, officer, { ...place, words })))
    const middle = must(addItem(team, officer, { ...place, words: 'two', after: first! }))
    const { answers } = readAnswers(reload(team), form, instance)
    expect(answerAt(answers, instance, place.field).items.map(({ id }) => id)).toEqual([first, middle, last])
    expect(answerAt(answers, middle, place.field).words.text).toBe('two')
  })
})
