import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { readAnswers } from '../../../src/documents/forms/answers.ts'
import { addComment } from '../../../src/documents/forms/comments.ts'
import { addContribution, addItem } from '../../../src/documents/forms/items.ts'
import { moveAnswer } from '../../../src/documents/forms/move.ts'
import { translate } from '../../../src/documents/forms/translations.ts'
import { freezeVersion } from '../../../src/documents/forms/versions.ts'
import { createUndo } from '../../../src/documents/undo.ts'
import { author, exchange, must, officer } from '../world.ts'
import { begin, circles, fieldOf, formOf, set, type } from './world.ts'

const needs = formOf('needsAnalysis')
const STRATEGY = 'na.local.strategy'
const ACTORS = 'na.m.actors'
const colleague = author('colleague', 'menteeCity')

/** All bytes that the circle would seal, store and send: what a document once held and deleted is in them too. */
const stored = (doc: Y.Doc): string => Buffer.from(Y.encodeStateAsUpdate(doc)).toString('latin1')

describe('[S54] widening an answer takes only what is shown', () => {
  const start = () => {
    const docs = circles('team', 'programme')
    return { ...docs, id: begin(docs.team, 'needsAnalysis') }
  }

  it('an earlier, narrower wording is nowhere in what the wider circle stores', () => {
    const { team, programme, id } = start()
    createUndo(programme)
    for (const words of ['EarlierOne', 'EarlierTwo', 'EarlierThree', 'Shown']) {
      type(team, officer, id, STRATEGY, words)
      must(translate(team, officer, { owner: id, field: STRATEGY }, { language: 'lv', text: `lv ${words}` }))
    }
    set(team, officer, id, fieldOf(needs, 'na.local.population'), { number: 4711, comment: 'EarlierFigure' })
    set(team, officer, id, fieldOf(needs, 'na.local.population'), { number: 50_000 })
    must(addComment(team, officer, { owner: id, field: STRATEGY, text: 'EarlierComment' }))
    must(freezeVersion(team, officer, { form: needs, instance: id, label: 'draftForSearch' }))
    for (const field of [STRATEGY, 'na.local.population']) must(moveAnswer(team, programme, officer, needs, id, field))
    const held = stored(programme)
    expect(held).toContain('Shown')
    expect(held).toContain('lv Shown')
    expect(held).not.toContain('Earlier')
  })

  it('nor of an item, a contribution or their parts, written by several people', () => {
    const { team, programme, id } = start()
    const place = { instance: id, owner: id, field: ACTORS }
    const item = must(addItem(team, officer, { ...place, words: 'EarlierItem' }))
    for (const [who, words] of [
      [officer, 'EarlierName'],
      [colleague, 'EarlierNameToo'],
      [officer, 'Library'],
    ] as const)
      type(team, who, item, 'na.m.actors.name', words)
    type(team, officer, item, ACTORS, 'Shown item')
    const said = must(addContribution(team, colleague, { ...place, words: 'EarlierVoice' }))
    type(team, colleague, said, ACTORS, 'Shown voice')
    must(moveAnswer(team, programme, officer, needs, id, ACTORS))
    const held = stored(programme)
    for (const words of ['Shown item', 'Library', 'Shown voice']) expect(held).toContain(words)
    expect(held).not.toContain('Earlier')
  })

  it('of a contested answer both versions go, as both are shown, and nothing that came before them', () => {
    const { team, programme, id } = start()
    type(team, officer, id, STRATEGY, 'EarlierBoth')
    const away = new Y.Doc()
    exchange(team, away)
    type(team, officer, id, STRATEGY, 'EarlierOurs')
    type(team, officer, id, STRATEGY, 'Ours')
    type(away, colleague, id, STRATEGY, 'Theirs')
    exchange(team, away)
    type(team, officer, id, STRATEGY, 'Ours now')
    must(moveAnswer(team, programme, officer, needs, id, STRATEGY))
    const held = stored(programme)
    for (const words of ['Ours now', 'Theirs']) expect(held).toContain(words)
    expect(held).not.toContain('Earlier')
    const { answers } = readAnswers(programme, needs, id)
    expect([...answers.values()][0]).toMatchObject({ isContested: true })
  })
})
