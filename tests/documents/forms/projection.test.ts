import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { readAnswers } from '../../../src/documents/forms/answers.ts'
import { addComment } from '../../../src/documents/forms/comments.ts'
import { eraseItems } from '../../../src/documents/forms/erase.ts'
import { deleteForm, readForms, restoreForm, setSubject } from '../../../src/documents/forms/instances.ts'
import { addContribution, addItem, removeItem } from '../../../src/documents/forms/items.ts'
import { moveAnswer } from '../../../src/documents/forms/move.ts'
import { translate } from '../../../src/documents/forms/translations.ts'
import type { ItemId } from '../../../src/documents/ids.ts'
import { rootText, unknownRoots } from '../../../src/documents/layout.ts'
import { LOCAL } from '../../../src/documents/origins.ts'
import { changedItems, type Item, projectCircle, projectItem } from '../../../src/documents/projection.ts'
import { author, contentOf, exchange, exchangeAll, must, officer } from '../world.ts'
import { allForms, begin, circles, fieldOf, formOf, set, type } from './world.ts'

const needs = formOf('needsAnalysis')
const keyOf = ({ list, id }: { list: string; id: string }) => `${list}/${id}`
const inOrder = (items: Iterable<readonly [string, Item]>) =>
  Object.fromEntries([...items].toSorted(([a], [b]) => (a < b ? -1 : 1)))
const wholly = (doc: Y.Doc) => inOrder(projectCircle(doc, 'team').map((item) => [keyOf(item), item] as const))

/** A read model kept by increments, as the device keeps it. */
function keep(doc: Y.Doc) {
  const items = new Map<string, Item>(projectCircle(doc, 'team').map((item) => [keyOf(item), item]))
  doc.on('afterTransaction', (transaction: Y.Transaction) => {
    for (const key of changedItems(doc, 'team', transaction)) {
      const value = projectItem(doc, key.list, key.id)
      if (value) items.set(keyOf(key), { ...key, value })
      else items.delete(keyOf(key))
    }
  })
  return () => inOrder(items)
}

const FIELDS = ['na.m.needs', 'na.m.actors', 'na.local.strategy'] as const
const POPULATION = fieldOf(needs, 'na.local.population')

/** One of the things people do with a form. */
function act(doc: Y.Doc, spare: Y.Doc, what: number, at: number, name: string): void {
  const person = author(name, 'menteeCity')
  const instance = readForms(doc)[0]?.id
  if (!instance) return void restoreForm(doc, person, [...doc.getMap('rows:forms').keys()][0] as never)
  const field = FIELDS[at % 3]!
  const place = { instance, owner: instance, field }
  const items = [...readAnswers(doc, needs, instance).answers.values()].flatMap((answer) => [
    ...answer.items,
    ...answer.contributions,
  ])
  const item: ItemId | undefined = items[at % Math.max(items.length, 1)]?.id
  if (what === 0) must(addItem(doc, person, place))
  else if (what === 1) must(addContribution(doc, person, { ...place, words: `voice ${at}`, hidesName: at % 2 === 0 }))
  else if (what === 2) set(doc, person, instance, POPULATION, at % 4 ? { number: at } : null)
  else if (what === 3) must(addComment(doc, person, { owner: item ?? instance, field, text: `comment ${at}` }))
  else if (what === 4)
    must(translate(doc, person, { owner: instance, field }, { language: 'lv', text: `tulkojums ${at}` }))
  else if (what === 5) type(doc, person, instance, field, `words ${at}`)
  else if (what === 6) must(setSubject(doc, person, instance, `subject ${at}`))
  else if (what === 7 && at % 5 === 0) must(deleteForm(doc, person, instance))
  else if (what === 8) must(moveAnswer(doc, spare, person, needs, instance, field))
  else if (item && what === 9) type(doc, person, item, 'na.m.needs.title', `title ${at}`)
  else if (item && what === 10) must(removeItem(doc, person, item))
  else if (item) must(eraseItems([doc], person, [item]))
}

const step = fc.record({ who: fc.nat(2), what: fc.nat(11), at: fc.nat(20), with: fc.nat(2) })

describe('[V2] the read model follows forms by increments', () => {
  it('[T1] whatever people do apart and in whatever order they meet, documents and read models end equal', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const docs = [circles('team').team, new Y.Doc(), new Y.Doc()]
        begin(docs[0]!, 'needsAnalysis')
        exchangeAll(docs)
        const spare = circles('programme').programme
        const models = docs.map(keep)
        for (const { who, what, at, with: other } of steps) {
          act(docs[who]!, spare, what, at, 'abc'[who]!)
          if (at % 3 === 0) exchange(docs[who]!, docs[other]!)
        }
        for (const [index, doc] of docs.entries()) expect(models[index]!()).toEqual(wholly(doc))
        exchangeAll(docs)
        const content = contentOf(docs[0]!)
        for (const [index, doc] of docs.entries()) {
          expect(contentOf(doc)).toEqual(content)
          expect(models[index]!()).toEqual(wholly(doc))
          expect(models[index]!()).toEqual(models[0]!())
          expect(unknownRoots(doc)).toEqual([])
        }
      }),
      { numRuns: 60 },
    )
  })

  it('keeps one item for each answered question, in plain JSON, with the words to search', () => {
    const { team } = circles('team')
    const instance = begin(team, 'needsAnalysis')
    const item = must(addItem(team, officer, { instance, owner: instance, field: 'na.m.needs' }))
    type(team, officer, item, 'na.m.needs.title', 'Rooms')
    set(team, officer, instance, POPULATION, { number: 55_000, source: 'Register' })
    must(addComment(team, officer, { owner: instance, field: POPULATION.id, text: 'Which year?' }))
    const items = projectCircle(team, 'team').filter(({ list }) => list === 'answers')
    expect(items.map(({ value }) => value)).toMatchObject([
      { form: 'needsAnalysis', instance, subject: 'Jelgava', owner: item, field: 'na.m.needs.title', text: 'Rooms' },
      { owner: instance, field: POPULATION.id, text: '55000\nRegister\nWhich year?', value: { number: 55_000 } },
    ])
    expect(JSON.parse(JSON.stringify(items))).toEqual(items)
    expect(projectCircle(team, 'team').filter(({ list }) => list === 'forms')).toMatchObject([{ id: instance }])
  })

  it('one pause in typing names one answer, however full the form is', () => {
    const { team } = circles('team')
    const instance = begin(team, 'needsAnalysis')
    for (const { fields } of needs.sections)
      for (const { id } of fields) type(team, officer, instance, id, `words of ${id}`)
    const away = new Y.Doc()
    exchange(team, away)
    const named: unknown[] = []
    away.on('afterTransaction', (transaction: Y.Transaction) => named.push(...changedItems(away, 'team', transaction)))
    team.transact(() => rootText(team, `${instance}.na.local.strategy` as never).insert(0, 'x'), LOCAL)
    exchange(team, away)
    expect(named).toEqual([{ list: 'answers', id: `${instance}/na.local.strategy` }])
    expect(allForms.length).toBe(20)
  })
})
