import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { answerAt, readAnswers } from '../../../src/documents/forms/answers.ts'
import { addComment } from '../../../src/documents/forms/comments.ts'
import { homeOf, openHome } from '../../../src/documents/forms/home.ts'
import { readForm } from '../../../src/documents/forms/instances.ts'
import { addContribution, addItem, removeEverywhere, removeItem } from '../../../src/documents/forms/items.ts'
import { moveAnswer } from '../../../src/documents/forms/move.ts'
import { readWholeForm } from '../../../src/documents/forms/readWholeForm.ts'
import { settleAnswer } from '../../../src/documents/forms/setAnswer.ts'
import { freezeVersion, readFormVersions } from '../../../src/documents/forms/versions.ts'
import { createUndo } from '../../../src/documents/undo.ts'
import { author, exchange, must, officer } from '../world.ts'
import { begin, circles, fieldOf, formOf, holds, set, type } from './world.ts'

const needs = formOf('needsAnalysis')
const group = formOf('supportNetwork')
const STRATEGY = 'na.local.strategy'
const ACTORS = 'na.m.actors'
const colleague = author('colleague', 'menteeCity')

describe('[S54] an answer has one home', () => {
  it('starts where its field says, in the next narrower circle where that is out of reach', () => {
    const docs = circles('me', 'team', 'programme', 'group')
    expect(homeOf(docs, needs, 'f', STRATEGY)).toBe('team')
    expect(homeOf(docs, needs, 'f', 'na.g.position')).toBe('me')
    expect(homeOf(docs, needs, 'f', 'na.p.mentorComments')).toBe('programme')
    expect(homeOf(docs, group, 'f', 'lsg.members')).toBe('group')
    expect(homeOf(docs, group, 'f', 'lsg.members.usuallyHeard')).toBe('programme')
    expect(homeOf(docs, group, 'f', 'lsg.members.type')).toBe('group')
    const dossier = circles('me', 'team')
    expect(homeOf(dossier, group, 'f', 'lsg.members')).toBe('team')
    expect(homeOf(circles('programme'), needs, 'f', STRATEGY)).toBeNull()
    expect(homeOf(docs, needs, 'f', 'no.such.field')).toBeNull()
  })

  it('is opened before writing: a sensitive part of an item stands in a narrower circle than the item', () => {
    const docs = circles('team', 'programme', 'group')
    const id = begin(docs.group, 'supportNetwork')
    const instance = readForm(docs.group, id)!
    const member = must(addItem(docs.group, officer, { instance: id, owner: id, field: 'lsg.members' }))
    const field = fieldOf(group, 'lsg.members.usuallyHeard')
    const home = must(openHome(docs, officer, group, instance, { owner: member, field: field.id }))
    expect(home.circle).toBe('programme')
    set(home.doc, officer, member, field, { options: ['outsider'] })
    type(docs.group, officer, member, 'lsg.members.interest', 'Knows everybody')
    expect(holds(docs.group, 'outsider')).toBe(false)
    const { answers, strays } = readWholeForm(docs, group, id)
    expect(answers.get(`${member}/lsg.members.usuallyHeard` as never)).toMatchObject({
      circle: 'programme',
      value: { options: ['outsider'] },
    })
    expect(answers.get(`${id}/lsg.members` as never)).toMatchObject({ circle: 'group', items: [{ id: member }] })
    expect(strays).toEqual([])
    // A member of the support group reads the item and not what was said about it.
    const outside = readWholeForm({ group: docs.group }, group, id)
    expect(outside.answers.get(`${member}/lsg.members.usuallyHeard` as never)).toMatchObject({ value: null })
    must(removeEverywhere([docs.group, docs.programme], officer, member))
    expect(readWholeForm(docs, group, id).answers.get(`${id}/lsg.members` as never)?.items).toEqual([])
    expect(openHome({ team: docs.team }, officer, group, instance, { owner: 'x' as never, field: field.id })).toEqual({
      ok: false,
      error: { type: 'notFound' },
    })
  })
})

describe('[S54] moving an answer', () => {
  const start = () => {
    const docs = circles('team', 'programme')
    return { ...docs, docs, id: begin(docs.team, 'needsAnalysis') }
  }

  it('to fewer readers takes everything along and leaves nothing to read', () => {
    const { team, programme, docs, id } = start()
    type(team, officer, id, STRATEGY, 'Draft')
    must(moveAnswer(team, programme, officer, needs, id, STRATEGY))
    type(programme, colleague, id, STRATEGY, 'Secret strategy')
    must(addComment(programme, officer, { owner: id, field: STRATEGY, text: 'Secret comment' }))
    must(addContribution(programme, officer, { instance: id, owner: id, field: STRATEGY, words: 'Secret voice' }))
    must(freezeVersion(programme, officer, { form: needs, instance: id, label: 'draftForSearch' }))
    const undo = createUndo(programme)
    type(programme, colleague, id, STRATEGY, 'Secret strategy of ours')
    const moved = must(moveAnswer(programme, team, officer, needs, id, STRATEGY))
    expect(moved).toEqual({ copiesMayExist: true, mustRotate: true })
    undo.undo()
    expect(holds(programme, 'Secret')).toBe(false)
    expect(readFormVersions(programme, id)).toMatchObject([{ answers: [], redacted: 2 }])
    const { answers, strays } = readWholeForm(docs, needs, id)
    expect(answers.get(`${id}/${STRATEGY}` as never)).toMatchObject({
      circle: 'team',
      words: { text: 'Secret strategy of ours' },
      comments: [{ text: 'Secret comment', circle: 'team' }],
      contributions: [{ words: { text: 'Secret voice' }, by: 'officer' }],
    })
    expect(answers.get(`${id}/${STRATEGY}` as never)?.by).toContain('colleague')
    expect(strays).toEqual([])
  })

  it('to more readers shows no comment, no earlier wording, nothing deleted, and leaves sensitive parts behind', () => {
    const { team, programme, docs, id } = start()
    const place = { instance: id, owner: id, field: ACTORS }
    const [kept, gone] = ['kept', 'gone'].map((words) => must(addItem(team, officer, { ...place, words })))
    type(team, officer, kept!, 'na.m.actors.name', 'Earlier wording')
    type(team, officer, kept!, 'na.m.actors.name', 'Library')
    type(team, officer, kept!, 'na.m.actors.name', 'The library')
    type(team, officer, kept!, 'na.m.actors.difficulty', 'They never answer')
    set(team, officer, kept!, fieldOf(needs, 'na.m.actors.relation'), { number: 1, comment: 'Bad blood' })
    must(addComment(team, officer, { owner: kept!, field: 'na.m.actors.name', text: 'Between us' }))
    must(removeItem(team, officer, gone!))
    expect(must(moveAnswer(team, programme, officer, needs, id, ACTORS))).toMatchObject({ copiesMayExist: false })
    for (const words of ['Earlier wording', 'They never answer', 'Bad blood', 'Between us', 'gone'])
      expect([words, holds(programme, words)]).toEqual([words, false])
    const { answers, strays } = readWholeForm(docs, needs, id)
    const at = (field: string) => answers.get(`${kept}/${field}` as never)
    expect(answers.get(`${id}/${ACTORS}` as never)?.items.map((item) => item.id)).toEqual([kept])
    expect(at('na.m.actors.name')).toMatchObject({
      circle: 'programme',
      words: { text: 'The library' },
      comments: [{ text: 'Between us', circle: 'team' }],
    })
    expect(at('na.m.actors.difficulty')).toMatchObject({ circle: 'team', words: { text: 'They never answer' } })
    expect(at('na.m.actors.relation')).toMatchObject({ circle: 'team', value: { number: 1 } })
    expect(strays).toEqual([])
    // And back again: the item is whole.
    must(moveAnswer(programme, team, officer, needs, id, ACTORS))
    expect(holds(programme, 'The library')).toBe(false)
    const back = readAnswers(team, needs, id).answers
    expect(answerAt(back, kept!, 'na.m.actors.name').words.text).toBe('The library')
    expect(answerAt(back, kept!, 'na.m.actors.difficulty').words.text).toBe('They never answer')
  })

  it('a contested answer arrives contested and is settled there', () => {
    const { team, programme, docs, id } = start()
    const away = new Y.Doc()
    exchange(team, away)
    type(team, officer, id, STRATEGY, 'Ours')
    type(away, colleague, id, STRATEGY, 'Theirs')
    exchange(team, away)
    must(moveAnswer(team, programme, officer, needs, id, STRATEGY))
    const read = () => readWholeForm(docs, needs, id).answers.get(`${id}/${STRATEGY}` as never)
    expect(read()).toMatchObject({ circle: 'programme', isContested: true })
    must(settleAnswer(programme, officer, { owner: id, field: fieldOf(needs, STRATEGY) }, { words: 'Both' }))
    expect(read()).toMatchObject({ isContested: false, words: { text: 'Both' } })
  })

  it('an empty answer can be moved before it is written; no other form, circle or field', () => {
    const { team, programme, docs, id } = start()
    must(moveAnswer(team, programme, officer, needs, id, STRATEGY))
    expect(homeOf(docs, needs, id, STRATEGY)).toBe('programme')
    must(moveAnswer(programme, team, officer, needs, id, STRATEGY))
    expect(homeOf(docs, needs, id, STRATEGY)).toBe('team')
    const same = moveAnswer(team, team, officer, needs, id, STRATEGY)
    expect(same).toEqual({ ok: false, error: { type: 'sameCircle' } })
    for (const wrong of ['no.such.field', ''])
      expect(moveAnswer(team, programme, officer, needs, id, wrong)).toEqual({ ok: false, error: { type: 'notFound' } })
    expect(moveAnswer(team, programme, officer, needs, 'x' as never, STRATEGY)).toMatchObject({ ok: false })
  })

  it('words added while it was being moved away are shown as strays and can be taken along', () => {
    const { team, programme, id } = start()
    const need = must(addItem(team, officer, { instance: id, owner: id, field: 'na.m.needs' }))
    type(team, officer, need, 'na.m.needs.title', 'Rooms')
    type(team, officer, id, STRATEGY, 'One')
    const away = new Y.Doc()
    exchange(team, away)
    for (const field of [STRATEGY, 'na.m.needs']) must(moveAnswer(team, programme, officer, needs, id, field))
    type(away, colleague, id, STRATEGY, 'One and two')
    type(away, colleague, need, 'na.m.needs.title', 'Rooms and heating')
    const late = must(addItem(away, colleague, { instance: id, owner: id, field: 'na.m.needs' }))
    type(away, colleague, late, 'na.m.needs.title', 'Late need')
    exchange(team, away)
    const docs = { team, programme }
    const { strays } = readWholeForm(docs, needs, id)
    expect(strays.map(({ circle }) => circle)).toEqual(['team', 'team', 'team'])
    for (const { field } of strays) must(moveAnswer(team, programme, officer, needs, id, field))
    const whole = readWholeForm(docs, needs, id)
    expect(whole.strays).toEqual([])
    const text = [...whole.answers.values()].map(({ words }) => words.text).join('\n')
    for (const words of ['One', 'Rooms']) expect(text).toContain(words)
    expect(whole.answers.get(`${id}/${STRATEGY}` as never)).toMatchObject({ isContested: true })
    expect(whole.answers.get(`${id}/na.m.needs` as never)?.items.map((item) => item.id)).toEqual([need, late])
  })
})

it('[S94] [S99] an answer of the team is in no other document', () => {
  const docs = circles('me', 'team', 'programme', 'group')
  const id = begin(docs.programme, 'needsAnalysis')
  const instance = readForm(docs.programme, id)!
  for (const { fields } of needs.sections)
    for (const field of fields.filter(({ sensitive }) => sensitive)) {
      const { doc, circle } = must(openHome(docs, officer, needs, instance, { owner: id, field: field.id }))
      expect(['me', 'team']).toContain(circle)
      type(doc, officer, id, field.id, `secret of ${field.id}`)
    }
  for (const doc of [docs.programme, docs.group]) expect(holds(doc, 'secret of')).toBe(false)
  expect(readWholeForm(docs, needs, id).answers.get(`${id}/na.local.sens.rivalry` as never)).toMatchObject({
    circle: 'team',
    words: { text: 'secret of na.local.sens.rivalry' },
  })
})
