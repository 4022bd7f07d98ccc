import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { sweepErased } from '../../../src/documents/erase.ts'
import { answerAt, readAnswers } from '../../../src/documents/forms/answers.ts'
import { addComment, resolveComment } from '../../../src/documents/forms/comments.ts'
import { eraseForm, eraseItems } from '../../../src/documents/forms/erase.ts'
import { ensureForm, readForm, readForms, startForm } from '../../../src/documents/forms/instances.ts'
import { addContribution, addItem, moveItem, removeItem, restoreItem } from '../../../src/documents/forms/items.ts'
import { setAnswer, settleAnswer } from '../../../src/documents/forms/setAnswer.ts'
import { translate } from '../../../src/documents/forms/translations.ts'
import { rootMap, rootText } from '../../../src/documents/layout.ts'
import { SCHEMA } from '../../../src/documents/schema.ts'
import { createUndo } from '../../../src/documents/undo.ts'
import { author, exchange, mentor, must, officer } from '../world.ts'
import { begin, circles, fieldOf, formOf, holds, set, type } from './world.ts'

const needs = formOf('needsAnalysis')
const NEEDS = 'na.m.needs'
const STRATEGY = 'na.local.strategy'
const POPULATION = fieldOf(needs, 'na.local.population')
const association = author('association', 'menteeAssociation')

/** Two devices that hold the same needs analysis and are apart from now on. */
function apart() {
  const [a, b] = [circles('team').team, new Y.Doc()]
  const instance = begin(a, 'needsAnalysis')
  exchange(a, b)
  const at = (doc: Y.Doc, field: string) => answerAt(readAnswers(doc, needs, instance).answers, instance, field)
  return { a, b, instance, at }
}

describe('[S377] [S78] two devices fill in one needs analysis offline', () => {
  it('different fields and items are all there, the same on both', () => {
    const { a, b, instance } = apart()
    type(a, officer, instance, STRATEGY, 'A strategy since 2019')
    const need = must(addItem(a, officer, { instance, owner: instance, field: NEEDS }))
    type(a, officer, need, 'na.m.needs.title', 'Parents learn too late')
    type(b, association, instance, 'na.assoc.typicalAlike', 'Like most members')
    const other = must(addItem(b, association, { instance, owner: instance, field: NEEDS }))
    type(b, association, other, 'na.m.needs.title', 'No rooms')
    exchange(a, b)
    for (const doc of [a, b]) {
      const { answers } = readAnswers(doc, needs, instance)
      expect(
        [...answers.values()]
          .map(({ words }) => words.text)
          .filter(Boolean)
          .toSorted(),
      ).toEqual(['A strategy since 2019', 'Like most members', 'No rooms', 'Parents learn too late'])
      expect(
        answerAt(answers, instance, NEEDS)
          .items.map(({ by }) => by)
          .toSorted(),
      ).toEqual(['association', 'officer'])
      expect([...answers.values()].some(({ isContested }) => isContested)).toBe(false)
    }
    expect(readAnswers(a, needs, instance)).toEqual(readAnswers(b, needs, instance))
  })

  it('[D7] the same field keeps both texts, is contested on both, and settled on both', () => {
    const { a, b, instance, at } = apart()
    type(a, officer, instance, STRATEGY, 'Renewed in 2024')
    type(b, association, instance, STRATEGY, 'None yet')
    exchange(a, b)
    for (const doc of [a, b]) {
      expect(at(doc, STRATEGY).isContested).toBe(true)
      for (const words of ['Renewed in 2024', 'None yet']) expect(at(doc, STRATEGY).words.text).toContain(words)
      expect(at(doc, STRATEGY).by.toSorted()).toEqual(['association', 'officer'])
    }
    const place = { owner: instance, field: fieldOf(needs, STRATEGY) }
    expect(settleAnswer(a, mentor, place, { words: 'x' })).toEqual({ ok: false, error: { type: 'notAllowed' } })
    must(settleAnswer(b, association, place, { words: 'Renewed in 2024, not applied yet' }))
    exchange(a, b)
    for (const doc of [a, b])
      expect(at(doc, STRATEGY)).toMatchObject({
        isContested: false,
        words: { text: 'Renewed in 2024, not applied yet' },
      })
  })

  it('[D7] the same figure keeps both values until somebody settles', () => {
    const { a, b, instance, at } = apart()
    set(a, officer, instance, POPULATION, { number: 55_000, year: 2024 })
    set(b, association, instance, POPULATION, { number: 54_694, year: 2025 })
    exchange(a, b)
    for (const doc of [a, b])
      expect(at(doc, POPULATION.id)).toMatchObject({ isContested: true, isValueContested: true })
    must(settleAnswer(a, officer, { owner: instance, field: POPULATION }, { value: { number: 54_694, year: 2025 } }))
    exchange(a, b)
    for (const doc of [a, b])
      expect(at(doc, POPULATION.id)).toMatchObject({ isContested: false, value: { number: 54_694, year: 2025 } })
  })

  it('one form made known twice, apart, is one form', () => {
    const { a, b, instance } = apart()
    const programme = [new Y.Doc(), new Y.Doc()] as const
    for (const [index, doc] of [a, b].entries())
      must(ensureForm(programme[index]!, [officer, association][index]!, readForm(doc, instance)!))
    exchange(...programme)
    for (const doc of programme) expect(readForms(doc)).toEqual(readForms(a))
  })
})

describe('[S70] several people on one question', () => {
  it('each contribution is shown with its author, or "name not shown"', () => {
    const { a, instance, at } = apart()
    const place = { instance, owner: instance, field: 'na.m.learningWish' }
    must(addContribution(a, officer, { ...place, words: 'How to begin' }))
    must(addContribution(a, association, { ...place, words: 'How to end', hidesName: true }))
    expect(at(a, place.field).contributions).toMatchObject([
      { by: 'officer', hidesName: false, words: { text: 'How to begin' } },
      { by: 'association', hidesName: true, words: { text: 'How to end' } },
    ])
    expect(addContribution(a, officer, { ...place, words: ' ' })).toEqual({ ok: false, error: { type: 'emptyText' } })
  })

  it('comments stand beside an answer until they are resolved', () => {
    const { a, b, instance, at } = apart()
    const id = must(addComment(a, officer, { owner: instance, field: STRATEGY, text: 'Which year?' }))
    exchange(a, b)
    expect(at(b, STRATEGY).comments).toMatchObject([{ text: 'Which year?', member: 'officer', isResolved: false }])
    must(resolveComment(b, association, id))
    exchange(a, b)
    expect(at(a, STRATEGY).comments).toMatchObject([{ isResolved: true }])
    expect(resolveComment(a, officer, 'nothing' as never)).toEqual({ ok: false, error: { type: 'notFound' } })
  })

  it('[S378] a translation beside the words says when they have changed', () => {
    const { a, b, instance, at } = apart()
    type(a, { ...officer, language: 'lv' }, instance, STRATEGY, 'Kopš 2019. gada')
    must(translate(a, officer, { owner: instance, field: STRATEGY }, { language: 'fr', text: 'Depuis 2019' }))
    exchange(a, b)
    expect(at(b, STRATEGY)).toMatchObject({
      words: { language: 'lv' },
      translations: [{ language: 'fr', text: 'Depuis 2019', by: 'officer', isOutOfDate: false }],
    })
    type(b, association, instance, STRATEGY, 'Kopš 2020. gada')
    expect(at(b, STRATEGY).translations).toMatchObject([{ isOutOfDate: true }])
  })
})

describe('items', () => {
  it('are moved, deleted and brought back, with all that hangs at them', () => {
    const { a, b, instance, at } = apart()
    const [one, two] = ['1', '2'].map(() => must(addItem(a, officer, { instance, owner: instance, field: NEEDS })))
    must(moveItem(a, officer, two!, null))
    expect(at(a, NEEDS).items.map(({ id }) => id)).toEqual([two, one])
    type(a, officer, one!, 'na.m.needs.title', 'Rooms')
    const undo = createUndo(a)
    must(removeItem(a, officer, one!))
    expect(readAnswers(a, needs, instance).answers.size).toBe(1)
    undo.undo()
    expect(at(a, NEEDS).items).toHaveLength(2)
    must(removeItem(a, officer, one!))
    exchange(a, b)
    must(restoreItem(b, association, one!))
    expect(answerAt(readAnswers(b, needs, instance).answers, one!, 'na.m.needs.title').words.text).toBe('Rooms')
  })

  it('hang at something that is there', () => {
    const { a, instance } = apart()
    const nowhere = { ok: false, error: { type: 'notFound' } }
    expect(addItem(a, officer, { instance, owner: 'x' as never, field: NEEDS })).toEqual(nowhere)
    expect(addItem(a, officer, { instance: 'x' as never, owner: instance, field: NEEDS })).toEqual(nowhere)
    expect(setAnswer(a, officer, { owner: 'x' as never, field: POPULATION }, { number: 1 })).toEqual(nowhere)
    const garbage = { number: 'many' } as never
    expect(setAnswer(a, officer, { owner: instance, field: POPULATION }, garbage)).toEqual({
      ok: false,
      error: { type: 'notAValue' },
    })
  })
})

describe('[D3] erasing for good', () => {
  it('an item, then a form, leave nothing, and what comes in late goes too', () => {
    const { a, b, instance, at } = apart()
    const item = must(addItem(a, officer, { instance, owner: instance, field: 'na.m.actors' }))
    type(a, officer, item, 'na.m.actors.difficulty', 'They never answer')
    set(a, officer, item, fieldOf(needs, 'na.m.actors.category'), { options: ['private'], comment: 'Off the record' })
    must(addComment(a, officer, { owner: item, field: 'na.m.actors', text: 'Ask again' }))
    exchange(a, b)
    rootText(b, `${item}.na.m.actors.difficulty` as never).insert(0, 'late words ')
    set(b, association, item, fieldOf(needs, 'na.m.actors.relation'), { number: 1, comment: 'late figure' })
    expect(must(eraseItems([a], officer, [item])).mustRotate).toEqual([a])
    exchange(a, b)
    expect(sweepErased(a)).toBe(true)
    expect(sweepErased(a)).toBe(false)
    for (const words of ['They never answer', 'Off the record', 'Ask again', 'late words', 'late figure'])
      expect([words, holds(a, words)]).toEqual([words, false])
    expect(at(a, 'na.m.actors').items).toEqual([])
    type(a, officer, instance, STRATEGY, 'Nobody should know')
    must(eraseForm([a], officer, instance))
    expect([readForms(a), holds(a, 'Nobody should know')]).toEqual([[], false])
  })
})

describe('[D8] other versions of the app', () => {
  it('a newer document is read and not written', () => {
    const { a, instance, at } = apart()
    type(a, officer, instance, STRATEGY, 'Here')
    rootMap(a, 'meta').set('schema', SCHEMA + 1)
    const newer = { ok: false, error: { type: 'newerSchema' } }
    expect(startForm(a, officer, { form: 'needsAnalysis', subject: '' })).toEqual(newer)
    expect(addItem(a, officer, { instance, owner: instance, field: NEEDS })).toEqual(newer)
    expect(setAnswer(a, officer, { owner: instance, field: POPULATION }, { number: 1 })).toEqual(newer)
    expect(at(a, STRATEGY).words.text).toBe('Here')
  })

  it('forms and answers that this app does not know are left alone', () => {
    const { a, instance } = apart()
    must(startForm(a, officer, { form: 'budgetPlan' as never, subject: '' }))
    type(a, officer, instance, 'na.m.later', 'From a newer template')
    expect(readForms(a)).toHaveLength(1)
    expect(readAnswers(a, needs, instance).answers.size).toBe(0)
    expect(holds(a, 'From a newer template')).toBe(true)
  })

  it('[L10] rows and values that are garbage do no harm', () => {
    const { a, instance } = apart()
    a.getMap('rows:answers').set('x', 'not a row')
    const values = rootMap(a, 'values')
    for (const [index, garbage] of [3, 'x', [], { number: 'x' }].entries())
      values.set(`${instance}/${needs.sections[0]!.fields[index]!.id}`, garbage)
    rootMap(a, 'comments').set('c', 7)
    rootMap(a, 'formVersions').set('v', { answers: 3, items: 'x' })
    expect(readAnswers(a, needs, instance).answers.size).toBe(0)
  })
})
