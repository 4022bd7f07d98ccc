import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { itemsByKey } from '../../src/documents/forms/items.ts'
import { answerKey } from '../../src/documents/forms/keys.ts'
import type { FormInstanceId } from '../../src/documents/ids.ts'
import { addMarkedItem, readMarks, setMarks } from '../../src/documents/itemMarks.ts'
import { projectCircle } from '../../src/documents/projection.ts'
import { chooseGoal, takeOver } from '../../src/documents/scope.ts'
import { agree, readAgreements, withdrawAgreement } from '../../src/documents/scopeAgreements.ts'
import {
  addAgendaPoint,
  moveAgendaPoint,
  readAgenda,
  setAgendaPoint,
  takeAgenda,
  takeBackAgenda,
} from '../../src/documents/training.ts'
import { scopeWording } from '../../src/method/scope.ts'
import { AGENDAS } from '../../src/method/training.ts'
import { begin, circles, reload } from './forms/world.ts'
import { facilitator, mentor, must, officer } from './world.ts'

const merge = (a: Y.Doc, b: Y.Doc) => {
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b))
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a))
}
const titles = (doc: Y.Doc, training: FormInstanceId) => readAgenda(doc, training).map(({ title }) => title.text)

describe('agenda', () => {
  it('[S144] a ready agenda comes with new ids each time and is taken back whole', () => {
    const { programme } = circles('programme')
    const training = begin(programme, 'training')
    const own = must(addAgendaPoint(programme, officer, training, { title: 'Our own point' }))
    const change = must(takeAgenda(programme, officer, training, 'twoHalfDays', (point) => point))
    expect(change.gone).toEqual([own])
    expect(titles(programme, training)).toEqual(AGENDAS.twoHalfDays.flat().map(({ id }) => id))
    const again = must(takeAgenda(programme, officer, training, 'twoHalfDays', (point) => point))
    expect(again.came.filter((id) => change.came.includes(id))).toEqual([])
    must(takeBackAgenda(programme, officer, again))
    must(takeBackAgenda(programme, officer, change))
    expect(titles(programme, training)).toEqual(['Our own point'])
  })

  it('[S144] what two change apart is all there after they meet, in one order', () => {
    const { programme } = circles('programme')
    const training = begin(programme, 'training')
    const first = must(addAgendaPoint(programme, officer, training, { title: 'A' }))
    const second = must(addAgendaPoint(programme, officer, training, { title: 'B' }))
    const other = reload(programme)
    must(setAgendaPoint(programme, officer, first, { minutes: 50 }))
    must(addAgendaPoint(other, mentor, training, { title: 'C' }))
    must(moveAgendaPoint(other, mentor, second, null))
    merge(programme, other)
    expect(readAgenda(programme, training)).toEqual(readAgenda(other, training))
    expect(titles(programme, training)).toEqual(['B', 'A', 'C'])
    expect(readAgenda(other, training).find(({ id }) => id === first)?.minutes).toBe(50)
  })

  it('is in the read model, and further learning counts no minutes (S152)', () => {
    const { programme } = circles('programme')
    const training = begin(programme, 'training')
    must(addAgendaPoint(programme, officer, training, { title: 'Webinar', part: 0, minutes: 90 }))
    expect(projectCircle(programme, 'programme').filter(({ list }) => list === 'agenda')).toMatchObject([
      { value: { title: { text: 'Webinar' }, minutes: 0 } },
    ])
  })
})

it('[S149] a name that is not to be shown is hidden from the first moment that the item can be read', () => {
  const { team } = circles('team')
  const training = begin(team, 'training')
  const seen: boolean[] = []
  team.on('afterTransaction', () => {
    for (const item of itemsByKey(team, training).get(answerKey(training, 'tr.expectations')) ?? [])
      seen.push(item.hidesName)
  })
  const input = { instance: training, owner: training, field: 'tr.expectations', words: 'Less paper' }
  const item = must(addMarkedItem(team, officer, input, { theme: 'concern', hidesName: true }))
  expect(seen.length).toBeGreaterThan(0)
  expect(seen).not.toContain(false)
  must(setMarks(team, officer, item, { outcome: 'met' }))
  expect(readMarks(team, item)).toMatchObject({ theme: 'concern', outcome: 'met', covered: false, origin: null })
})

describe('scope', () => {
  const goal = (words: string) => ({ id: null, words, from: '' })

  it('[S153] an answer that is taken over keeps its origin, and its own circle notes what became of it', () => {
    const { team, programme } = circles('team', 'programme')
    const needs = begin(team, 'needsAnalysis')
    const scope = begin(programme, 'scopeDefinition')
    const need = must(
      addMarkedItem(team, officer, { instance: needs, owner: needs, field: 'na.m.impact', words: 'Sooner' }, {}),
    )
    const quoted = { owner: need, field: 'na.m.impact', doc: team, circle: 'team' } as const
    const input = { instance: scope, field: 'sc.goals', words: 'Sooner' }
    const taken = must(takeOver(programme, officer, input, quoted))
    expect(readMarks(programme, taken).origin).toEqual({ remark: need, circle: 'team' })
    expect(takeOver(programme, officer, { ...input, words: ' ' }, quoted)).toMatchObject({
      error: { type: 'emptyText' },
    })
  })

  it('[S154] [S42] goals are chosen by the mentee’s side: neither mentors nor facilitation', () => {
    const { programme } = circles('programme')
    const scope = begin(programme, 'scopeDefinition')
    for (const author of [mentor, facilitator])
      expect(chooseGoal(programme, author, scope, goal('Sooner'), { list: 'sc.goalsIn' })).toMatchObject({
        error: { type: 'notAllowed' },
      })
    must(chooseGoal(programme, officer, scope, goal('Sooner'), { list: 'sc.goalsIn' }))
  })

  it('[S156] both sides agree apart and offline; each for itself, and takes back its own only', () => {
    const { programme } = circles('programme')
    const scope = begin(programme, 'scopeDefinition')
    const other = reload(programme)
    const input = { of: null, wording: 'hash', says: '' } as const
    must(agree(programme, officer, scope, { ...input, side: 'mentee' }))
    const theirs = must(agree(other, mentor, scope, { ...input, side: 'mentor' }))
    merge(programme, other)
    expect(
      readAgreements(programme, scope)
        .map(({ side }) => side)
        .toSorted(),
    ).toEqual(['mentee', 'mentor'])
    expect(withdrawAgreement(programme, officer, theirs)).toMatchObject({ error: { type: 'notAllowed' } })
    expect(agree(programme, facilitator, scope, { ...input, side: 'mentee' })).toMatchObject({
      error: { type: 'notAllowed' },
    })
  })

  it('[S156] any word of the sentence, of what is in or of what is out makes another wording', () => {
    const wording = { sentence: 'A course within a week', goalsIn: ['One page'], goalsLater: ['A law'] }
    const all = [
      wording,
      { ...wording, sentence: 'A course within a month' },
      { ...wording, goalsIn: [] },
      { ...wording, goalsIn: ['One page', 'A law'], goalsLater: [] },
    ].map(scopeWording)
    expect(new Set(all).size).toBe(4)
    expect(scopeWording({ ...wording, sentence: ' A course within a week ' })).toBe(scopeWording(wording))
  })
})
