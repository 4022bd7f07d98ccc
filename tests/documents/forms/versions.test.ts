import { describe, expect, it } from 'vitest'
import { readAnswers } from '../../../src/documents/forms/answers.ts'
import { draftActionOf, linkAnswer, madeOf } from '../../../src/documents/forms/drafts.ts'
import { eraseItems } from '../../../src/documents/forms/erase.ts'
import { addContribution, addItem, removeItem } from '../../../src/documents/forms/items.ts'
import {
  compareVersions,
  freezeVersion,
  readFormVersions,
  restoreFormVersion,
  snapshotOf,
} from '../../../src/documents/forms/versions.ts'
import { addPlanRow } from '../../../src/documents/plan.ts'
import { readPlan } from '../../../src/documents/readPlan.ts'
import { readVersions } from '../../../src/documents/versions.ts'
import { mentor, must, officer } from '../world.ts'
import { begin, circles, fieldOf, formOf, holds, set, type } from './world.ts'

const needs = formOf('needsAnalysis')
const NEEDS = 'na.m.needs'
const STRATEGY = 'na.local.strategy'
const POPULATION = fieldOf(needs, 'na.local.population')

function frozen() {
  const { team } = circles('team')
  const id = begin(team, 'needsAnalysis')
  const need = must(addItem(team, officer, { instance: id, owner: id, field: NEEDS }))
  type(team, officer, need, 'na.m.needs.title', 'Rooms')
  type(team, officer, id, STRATEGY, 'Since 2019')
  set(team, officer, id, POPULATION, { number: 55_000 })
  must(addContribution(team, officer, { instance: id, owner: id, field: 'na.m.impact', words: 'Less waiting' }))
  const version = must(freezeVersion(team, officer, { form: needs, instance: id, label: 'draftForSearch' }))
  return { team, id, need, version }
}

describe('[S72] [D9] versions of a form', () => {
  it('keep what was there, whatever is written later', () => {
    const { team, id, need } = frozen()
    type(team, officer, id, STRATEGY, 'Since 2024')
    must(removeItem(team, officer, need))
    const [version] = readFormVersions(team, id)
    expect(version).toMatchObject({ label: 'draftForSearch', by: 'officer', redacted: 0 })
    expect(
      version?.answers
        .map(({ words }) => words)
        .filter(Boolean)
        .toSorted(),
    ).toEqual(['Less waiting', 'Rooms', 'Since 2019'])
    expect(readVersions(team)).toEqual([])
    expect(freezeVersion(team, officer, { form: needs, instance: id, label: ' ' })).toMatchObject({ ok: false })
  })

  it('are compared with one another and with now', () => {
    const { team, id, need } = frozen()
    type(team, officer, id, STRATEGY, 'Since 2024')
    must(removeItem(team, officer, need))
    type(team, officer, id, 'na.local.sectorPolicies', 'Housing plan')
    const [version] = readFormVersions(team, id)
    const changes = compareVersions(version!, snapshotOf(team, needs, id))
    expect(changes.map(({ field, before, after }) => [field, before?.words, after?.words]).toSorted()).toEqual([
      ['na.local.sectorPolicies', undefined, 'Housing plan'],
      [STRATEGY, 'Since 2019', 'Since 2024'],
      ['na.m.needs.title', 'Rooms', undefined],
    ])
    expect(compareVersions(version!, version!)).toEqual([])
  })

  it('are brought back as new edits: what was deleted returns, what came later stays', () => {
    const { team, id, need, version } = frozen()
    type(team, officer, id, STRATEGY, 'Since 2024')
    set(team, officer, id, POPULATION, { number: 1 })
    must(removeItem(team, officer, need))
    type(team, officer, id, 'na.local.sectorPolicies', 'Housing plan')
    expect(restoreFormVersion(team, mentor, needs, version)).toEqual({ ok: false, error: { type: 'notAllowed' } })
    must(restoreFormVersion(team, officer, needs, version))
    const { answers } = readAnswers(team, needs, id)
    const at = (owner: string, field: string) => answers.get(`${owner}/${field}` as never)
    expect(at(need, 'na.m.needs.title')?.words.text).toBe('Rooms')
    expect(at(id, STRATEGY)).toMatchObject({ words: { text: 'Since 2019' }, isContested: false })
    expect(at(id, POPULATION.id)?.value).toEqual({ number: 55_000 })
    expect(at(id, 'na.local.sectorPolicies')?.words.text).toBe('Housing plan')
    expect(restoreFormVersion(team, officer, needs, 'x' as never)).toEqual({ ok: false, error: { type: 'notFound' } })
  })

  it('[D3] no longer quote what was erased', () => {
    const { team, id, need } = frozen()
    must(eraseItems([team], officer, [need]))
    expect(readFormVersions(team, id)).toMatchObject([{ redacted: 1 }])
    expect(holds(team, 'Rooms')).toBe(false)
  })
})

it('[S83] a wanted result becomes a draft action that keeps its origin', () => {
  const { team, group } = circles('team', 'group')
  const id = begin(team, 'needsAnalysis')
  const field = fieldOf(needs, 'na.m.impact')
  const item = must(addItem(team, officer, { instance: id, owner: id, field: field.id, words: 'Less waiting' }))
  const draft = draftActionOf(field, { owner: item, words: 'Less waiting', circle: 'team' })
  const row = must(addPlanRow(group, officer, draft!))
  must(linkAnswer(team, officer, { owner: item, field: field.id }, row))
  expect(readPlan(group)).toMatchObject([
    { cells: { results: { text: 'Less waiting' } }, origin: { remark: item, circle: 'team' } },
  ])
  expect(madeOf(team, { owner: item, field: field.id })).toEqual([row])
  expect(draftActionOf(POPULATION, { owner: id, words: 'x', circle: 'team' })).toBeNull()
})
