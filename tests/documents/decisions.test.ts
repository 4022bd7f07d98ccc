import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { type DecisionContent, decisionBytes } from '../../src/documents/decisionBytes.ts'
import {
  foundDecisionKey,
  isDraft,
  keyState,
  readDecisionKeys,
  replaceDecisionKey,
} from '../../src/documents/decisionKeys.ts'
import { readDecisions } from '../../src/documents/decisions.ts'
import { cellOf } from '../../src/documents/ids.ts'
import { rootMap, rootText } from '../../src/documents/layout.ts'
import { addPlanRow, decideRow, setPlanState } from '../../src/documents/plan.ts'
import { readPlan } from '../../src/documents/readPlan.ts'
import { createUndo } from '../../src/documents/undo.ts'
import { exchange, mentor, must, officer, signer } from './world.ts'

const city = signer()
const founded = () => {
  const doc = new Y.Doc()
  must(foundDecisionKey(doc, officer, city.key))
  const id = must(addPlanRow(doc, officer, { cells: { what: 'Open a language café' } }))
  return { doc, id }
}
const stateOf = (doc: Y.Doc, checks = city) => readPlan(doc, checks).map(({ state }) => state)

describe('[D6] decision vectors', () => {
  type Vector = { content: DecisionContent; bytes: string; id: string; signature: string }
  const { vectors } = JSON.parse(readFileSync('tests/documents/fixtures/decisions.json', 'utf8')) as {
    vectors: Vector[]
  }

  it.each(vectors)(
    '$content.outcome is encoded, named and signed as it always was',
    ({ content, bytes, id, signature }) => {
      const made = decisionBytes(content)
      expect(Buffer.from(made).toString('hex')).toBe(bytes)
      expect(Buffer.from(city.sha256(made)).toString('base64url')).toBe(id)
      expect(Buffer.from(city.sign(made)).toString('base64url')).toBe(signature)
      const doc = new Y.Doc()
      rootMap(doc, 'decisions').set(id, { ...content, signature })
      expect(readDecisions(doc, city)).toMatchObject({ verified: [{ id }], ignored: 0 })
    },
  )
})

describe('[D6] the mentee decides', () => {
  it('nothing is decided until a city officer has founded the key', () => {
    const doc = new Y.Doc()
    const id = must(addPlanRow(doc, officer, { cells: { what: 'x' } }))
    expect(isDraft(doc)).toBe(true)
    expect(decideRow(doc, officer, id, 'agreed', city)).toEqual({ ok: false, error: { type: 'noDecisionKey' } })
  })

  it('"agreed" comes by a decision only, and goes by one', () => {
    const { doc, id } = founded()
    expect(setPlanState(doc, officer, id, 'agreed')).toEqual({ ok: false, error: { type: 'needsDecision' } })
    must(decideRow(doc, officer, id, 'agreed', city))
    expect(stateOf(doc)).toEqual(['agreed'])
    must(decideRow(doc, officer, id, 'reopened', city))
    expect(stateOf(doc)).toEqual(['draft'])
    must(decideRow(doc, officer, id, 'agreed', city))
    expect(stateOf(doc)).toEqual(['agreed'])
    expect(readDecisions(doc, city).verified.map(({ previous }) => previous.length)).toEqual([0, 1, 1])
  })

  it('a mentor cannot decide, with or without the key [S42]', () => {
    const { doc, id } = founded()
    expect(decideRow(doc, mentor, id, 'agreed', city)).toEqual({ ok: false, error: { type: 'notAllowed' } })
    expect(foundDecisionKey(new Y.Doc(), mentor, city.key)).toEqual({ ok: false, error: { type: 'notAllowed' } })
  })

  it('an agreed row that was changed since says so', () => {
    const { doc, id } = founded()
    must(decideRow(doc, officer, id, 'agreed', city))
    rootText(doc, cellOf(id, 'what')).insert(0, 'Perhaps: ')
    expect(readPlan(doc, city)[0]?.decision).toMatchObject({ hasChanged: true, by: 'officer' })
  })

  it.each([
    ['a forged outcome', (raw: object) => ({ ...raw, outcome: 'reopened' })],
    ['another item', (raw: object) => ({ ...raw, item: 'other' })],
    ['another programme', (raw: object) => ({ ...raw, programme: 'programme-2' })],
    ['a wrong signature', (raw: object) => ({ ...raw, signature: 'AAAA' })],
    ['garbage', () => 7],
    ['a signature that is no base64url', (raw: object) => ({ ...raw, signature: '%%%' })],
  ])('a device ignores %s', (_, forge) => {
    const { doc, id } = founded()
    const decision = must(decideRow(doc, officer, id, 'agreed', city))
    const decisions = rootMap(doc, 'decisions')
    decisions.set(decision, forge(decisions.get(decision) as object))
    expect(readDecisions(doc, city)).toMatchObject({ verified: [], ignored: 1 })
    expect(stateOf(doc)).toEqual(['draft'])
  })

  it('a decision by a key that this device has not pinned is ignored, and the change is seen', () => {
    const { doc, id } = founded()
    const other = signer(9)
    must(replaceDecisionKey(doc, officer, other.key))
    must(decideRow(doc, officer, id, 'agreed', other))
    expect(stateOf(doc, city)).toEqual(['draft'])
    expect(keyState(doc, [city.key])).toBe('changed')
    expect(stateOf(doc, { ...city, keys: [city.key, other.key] })).toEqual(['agreed'])
    expect(
      readDecisionKeys(doc)
        .all.map(({ key }) => key)
        .toSorted(),
    ).toEqual([city.key, other.key].toSorted())
  })

  it('pins a first key, knows it again, and notices one taken away', () => {
    const { doc } = founded()
    expect(keyState(new Y.Doc(), [])).toBe('none')
    expect(keyState(doc, [])).toBe('first')
    expect(keyState(doc, [city.key])).toBe('same')
    expect(keyState(new Y.Doc(), [city.key])).toBe('changed')
    expect(foundDecisionKey(doc, officer, signer(9).key)).toEqual({ ok: false, error: { type: 'alreadyFounded' } })
  })

  it('decisions taken apart that differ are shown as forked; the next one follows both', () => {
    const { doc, id } = founded()
    must(decideRow(doc, officer, id, 'agreed', city))
    const away = new Y.Doc()
    exchange(doc, away)
    must(decideRow(doc, officer, id, 'reopened', city))
    must(decideRow(away, { ...officer, now: officer.now + 1 }, id, 'agreed', city))
    exchange(doc, away)
    expect(readPlan(doc, city)).toMatchObject([{ isForked: true, state: 'draft' }])
    must(decideRow(away, officer, id, 'agreed', city))
    exchange(doc, away)
    expect(readPlan(doc, city)).toMatchObject([{ isForked: false, state: 'agreed' }])
    expect(readDecisions(doc, city).verified.at(-1)?.previous).toHaveLength(2)
  })

  it('a decision that was taken away is missed by the one that follows it', () => {
    const { doc, id } = founded()
    const first = must(decideRow(doc, officer, id, 'agreed', city))
    must(decideRow(doc, officer, id, 'reopened', city))
    rootMap(doc, 'decisions').delete(first)
    expect(readDecisions(doc, city).missing).toEqual([first])
  })

  it('a row with an empty action or in two versions cannot be agreed to', () => {
    const { doc, id } = founded()
    const empty = must(addPlanRow(doc, officer))
    expect(decideRow(doc, officer, empty, 'agreed', city)).toEqual({ ok: false, error: { type: 'emptyText' } })
    expect(decideRow(doc, officer, 'none' as typeof id, 'agreed', city)).toEqual({
      ok: false,
      error: { type: 'notFound' },
    })
  })

  it('undo does not touch decisions', () => {
    const { doc, id } = founded()
    const undo = createUndo(doc)
    must(decideRow(doc, officer, id, 'agreed', city))
    undo.undo()
    expect(stateOf(doc)).toEqual(['agreed'])
  })

  it('a forged circle of decisions does not hang a reader', () => {
    const { doc, id } = founded()
    const decision = must(decideRow(doc, officer, id, 'agreed', city))
    const raw = rootMap(doc, 'decisions').get(decision) as object
    rootMap(doc, 'decisions').set('x', { ...raw, previous: ['x'] })
    expect(readDecisions(doc, city)).toMatchObject({ ignored: 1 })
  })
})
