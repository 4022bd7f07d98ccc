import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { nameCities, readCities, renameCity, setTeamCity } from '../../src/documents/cities.ts'
import type { Author } from '../../src/documents/command.ts'
import { decisionBytes } from '../../src/documents/decisionBytes.ts'
import {
  foundDecisionKey,
  isDraft,
  keyState,
  readDecisionKeys,
  replaceDecisionKey,
} from '../../src/documents/decisionKeys.ts'
import { decide, readDecisions } from '../../src/documents/decisions.ts'
import { type CityId, cellOf, type MemberId, type RowId } from '../../src/documents/ids.ts'
import { findRow, rootMap, rootText } from '../../src/documents/layout.ts'
import {
  addPlanRow,
  decideRow,
  deletePlanRow,
  movePlanRow,
  setPlanRow,
  setPlanState,
} from '../../src/documents/plan.ts'
import { leaveRow, takeUpRow } from '../../src/documents/planCities.ts'
import { readPlanHeader, readProgramme, setPlanHeader } from '../../src/documents/programme.ts'
import { readPlan } from '../../src/documents/readPlan.ts'
import {
  acceptSuggestion,
  adaptSuggestion,
  declineSuggestion,
  readSuggestions,
  reopenSuggestion,
  suggestAction,
} from '../../src/documents/suggestions.ts'
import { restoreVersion, saveVersion } from '../../src/documents/versions.ts'
import { CITIES, officerOf, worldOf } from './communityWorld.ts'
import { exchange, facilitator, must, neighbour, programmeDocs, signer } from './world.ts'

const [A, B] = ['aa', 'bb'].map((id) => id as CityId) as [CityId, CityId]
const notAllowed = { ok: false, error: { type: 'notAllowed' } }

const { signerOf, checks, found } = worldOf(CITIES)
const founded = () => {
  const doc = new Y.Doc()
  found(doc)
  const rowOf = (city: CityId) => must(addPlanRow(doc, officerOf(city), { cells: { what: `Action of ${city}` } }))
  return { doc, a: rowOf(A), b: rowOf(B) }
}
const stateOf = (doc: Y.Doc, row: RowId) => readPlan(doc, checks).find(({ id }) => id === row)?.state

describe('[S266] [D6] equal cities, each with a decision key of its own', () => {
  it('are named in the documents of programme and group, each on its own', () => {
    const docs = programmeDocs()
    const cities = CITIES.map((id) => ({ id, city: `City ${id}`, country: 'BE', association: '' }))
    must(nameCities(docs, officerOf(A), cities))
    expect(readCities(docs.programme, 'programme')).toEqual(cities)
    expect(readPlanHeader(docs.group).cities).toEqual(cities)
    const away = programmeDocs()
    exchange(docs.programme, away.programme)
    exchange(docs.group, away.group)
    must(renameCity(docs, officerOf(A), A, 'Alpha'))
    must(renameCity(away, officerOf(B), B, 'Beta'))
    exchange(docs.programme, away.programme)
    expect(readCities(away.programme, 'programme').map(({ city }) => city)).toEqual([
      'Alpha',
      'Beta',
      'City cc',
      'City dd',
    ])
    expect(renameCity(docs, neighbour, A, 'x')).toEqual(notAllowed)
  })

  it('stay a draft each until an officer of that city has founded its key', () => {
    const doc = new Y.Doc()
    must(foundDecisionKey(doc, officerOf(A), signerOf(A).key))
    expect([isDraft(doc, A), isDraft(doc, B), isDraft(doc)]).toEqual([false, true, true])
    const row = must(addPlanRow(doc, officerOf(B), { cells: { what: 'x' } }))
    expect(decideRow(doc, officerOf(B), row, 'agreed', signerOf(B))).toEqual({
      ok: false,
      error: { type: 'noDecisionKey' },
    })
    const author: Author = { ...officerOf(A), sides: ['facilitator'] }
    expect(foundDecisionKey(new Y.Doc(), author, signerOf(A).key)).toEqual(notAllowed)
    expect(foundDecisionKey(doc, officerOf(A), signer(9).key)).toEqual({ ok: false, error: { type: 'alreadyFounded' } })
  })

  it('agree to their own actions, and every device that pinned their keys sees it', () => {
    const { doc, a, b } = founded()
    must(decideRow(doc, officerOf(A), a, 'agreed', signerOf(A)))
    expect([stateOf(doc, a), stateOf(doc, b)]).toEqual(['agreed', 'draft'])
    must(decideRow(doc, officerOf(B), b, 'agreed', signerOf(B)))
    must(decideRow(doc, officerOf(A), a, 'reopened', signerOf(A)))
    expect([stateOf(doc, a), stateOf(doc, b)]).toEqual(['draft', 'agreed'])
    // Each city's decisions are a row of their own: none follows another city's.
    expect(
      readDecisions(doc, checks)
        .verified.map(({ previous }) => previous.length)
        .toSorted(),
    ).toEqual([0, 0, 1])
    expect(readDecisions(doc, { ...checks, cityKeys: new Map([[A, [signerOf(A).key]]]) }).missing).toEqual([])
  })

  it('do not decide on each other’s actions [S42]', () => {
    const { doc, a } = founded()
    expect(decideRow(doc, officerOf(B), a, 'agreed', signerOf(B))).toEqual(notAllowed)
    expect(decideRow(doc, facilitator, a, 'agreed', signerOf(A))).toEqual(notAllowed)
    expect(decideRow(doc, officerOf(A), a, 'agreed', signerOf(B))).toEqual({ ok: false, error: { type: 'otherKey' } })
  })

  it('a decision says which city took it, in the bytes that are signed', () => {
    const content = { programme: 'p', list: 'plan', item: 'i', hash: 'h', previous: ['b', 'a'], key: 'k' }
    const rest = { outcome: 'agreed', by: 'x' as MemberId, at: 7 } as const
    const text = (city?: CityId) =>
      new TextDecoder().decode(decisionBytes({ ...content, ...rest, ...(city && { city }) }))
    expect(text(A)).toBe('["passerelle/decision/2","p","aa","plan","i","agreed","h",["a","b"],"k","x",7]')
    expect(text()).toBe('["passerelle/decision/1","p","plan","i","agreed","h",["a","b"],"k","x",7]')
  })

  it('a decision for one city signed with the key of another counts on no device', () => {
    const { doc, a } = founded()
    const forged = { ...signerOf(B), city: A, cityKeys: new Map([[A, [signerOf(B).key]]]) }
    // Whoever holds a write link can write anything: here the other key under the city's name, and the decision.
    rootMap(doc, 'meta').set(`cityKey/${A}`, signerOf(B).key)
    rootMap(doc, 'meta').set(`decisionKey/${signerOf(B).key}`, { by: 'x', at: 0, city: A })
    must(decideRow(doc, officerOf(A), a, 'agreed', forged))
    expect(stateOf(doc, a)).toBe('draft')
    expect(readDecisions(doc, checks)).toMatchObject({ verified: [], ignored: 1 })
    expect(keyState(doc, [signerOf(A).key], A)).toBe('changed')
  })

  it('a decision that a city signed on another’s action, as its own, does not count for it', () => {
    const { doc, a } = founded()
    const about = { list: 'plan', item: a, outcome: 'agreed', hash: 'x' } as const
    must(decide(doc, officerOf(B), about, signerOf(B)))
    expect(readDecisions(doc, checks).verified).toHaveLength(1)
    expect(stateOf(doc, a)).toBe('draft')
  })

  it('a key put under a city that it does not name is nobody’s', () => {
    const { doc } = founded()
    rootMap(doc, 'meta').set(`cityKey/${A}`, signerOf(B).key)
    expect(readDecisionKeys(doc, A).current).toBeNull()
    expect(readDecisionKeys(doc, B).current).toBe(signerOf(B).key)
  })

  it('another key in force is a change of that city alone', () => {
    const { doc } = founded()
    must(replaceDecisionKey(doc, officerOf(A), signer(9).key))
    expect([keyState(doc, [signerOf(A).key], A), keyState(doc, [signerOf(B).key], B)]).toEqual(['changed', 'same'])
    expect(readDecisionKeys(doc, A).all).toHaveLength(2)
  })

  it('a single key in force without a city decides nothing among equals, and no city’s key where one decides', () => {
    const { doc, a } = founded()
    const old = signer()
    rootMap(doc, 'meta').set('decisionKey', old.key)
    const { city: _, ...officer } = officerOf(A)
    expect(decideRow(doc, officer, a, 'agreed', old)).toEqual(notAllowed)
    must(decide(doc, officer, { list: 'plan', item: a, outcome: 'agreed', hash: 'x' }, old))
    expect(stateOf(doc, a)).toBe('draft')
    expect(readPlan(doc, { ...checks, keys: [old.key] }).find(({ id }) => id === a)?.state).toBe('draft')
  })

  it('an action that changes hands is no longer agreed: nobody of the new city has said so', () => {
    const { doc, a } = founded()
    must(decideRow(doc, officerOf(A), a, 'agreed', signerOf(A)))
    must(leaveRow(doc, officerOf(A), a))
    expect(stateOf(doc, a)).toBe('draft')
    must(takeUpRow(doc, officerOf(B), a))
    expect(readPlan(doc, checks).find(({ id }) => id === a)).toMatchObject({ city: B, state: 'draft' })
    expect(takeUpRow(doc, officerOf(A), a)).toEqual(notAllowed)
    expect(leaveRow(doc, officerOf(A), a)).toEqual(notAllowed)
    must(decideRow(doc, officerOf(B), a, 'agreed', signerOf(B)))
    expect(stateOf(doc, a)).toBe('agreed')
  })
})

describe('[S266] [S42] each writes its own actions and suggests for the others’', () => {
  it('another city’s action is not theirs to write, move, mark or remove', () => {
    const { doc, a } = founded()
    const other = officerOf(B)
    expect(setPlanState(doc, other, a, 'underWay')).toEqual(notAllowed)
    expect(setPlanRow(doc, other, a, { isFirstStep: true })).toEqual(notAllowed)
    expect(movePlanRow(doc, other, a, null)).toEqual(notAllowed)
    expect(deletePlanRow(doc, other, a)).toEqual(notAllowed)
  })

  it('what the support group writes is left to any city, which takes it up', () => {
    const { doc } = founded()
    const row = must(addPlanRow(doc, neighbour, { cells: { what: 'A fair of volunteers' } }))
    expect(readPlan(doc, checks).find(({ id }) => id === row)?.city).toBe('')
    expect(decideRow(doc, officerOf(A), row, 'agreed', signerOf(A))).toEqual(notAllowed)
    expect(takeUpRow(doc, facilitator, row)).toEqual(notAllowed)
    must(takeUpRow(doc, officerOf(A), row))
    must(decideRow(doc, officerOf(A), row, 'agreed', signerOf(A)))
    expect(stateOf(doc, row)).toBe('agreed')
  })

  it('a suggestion is answered by the city that it is made to', () => {
    const { doc, a, b } = founded()
    const about = must(suggestAction(doc, officerOf(B), { text: 'Perhaps on Saturdays', row: a }))
    const fresh = must(suggestAction(doc, officerOf(B), { text: 'A mobile desk', city: A }))
    expect(readSuggestions(doc).map(({ city }) => city)).toEqual([A, A])
    expect(acceptSuggestion(doc, officerOf(B), fresh, { words: 'x' })).toEqual(notAllowed)
    expect(declineSuggestion(doc, officerOf(B), about, 'x')).toEqual(notAllowed)
    expect(adaptSuggestion(doc, officerOf(A), about, { row: b })).toEqual(notAllowed)
    must(adaptSuggestion(doc, officerOf(A), about, { row: a, column: 'timetable', words: 'On Saturdays' }))
    expect(reopenSuggestion(doc, officerOf(B), about)).toEqual(notAllowed)
    const row = must(acceptSuggestion(doc, officerOf(A), fresh, { words: 'A desk in the market' }))
    expect(readPlan(doc, checks).find(({ id }) => id === row)).toMatchObject({ city: A, suggestion: fresh })
  })

  it('one made to nobody in particular goes to whoever takes it up first', () => {
    const { doc } = founded()
    const open = must(suggestAction(doc, facilitator, { text: 'A common evening' }))
    const row = must(acceptSuggestion(doc, officerOf(B), open, { words: 'A common evening' }))
    expect(readPlan(doc, checks).find(({ id }) => id === row)?.city).toBe(B)
  })

  it('a version brought back touches one’s own actions alone [D9]', () => {
    const { doc, a, b } = founded()
    const version = must(saveVersion(doc, officerOf(A), 'After visit 1'))
    for (const row of [a, b]) rootText(doc, cellOf(row, 'what')).insert(0, 'Later: ')
    must(restoreVersion(doc, officerOf(A), version))
    expect(readPlan(doc, checks).map(({ cells }) => cells.what.text)).toEqual(['Action of aa', 'Later: Action of bb'])
  })
})

describe('[D8] documents of before', () => {
  it('have no cities: everybody writes and decides as they always did', () => {
    const doc = new Y.Doc()
    const city = signer()
    const { city: _, ...officer } = officerOf(A)
    must(setPlanHeader(doc, officer, { title: 'x' }))
    expect(readPlanHeader(doc).cities).toEqual([])
    expect(readProgramme(doc)).toBeNull()
    must(foundDecisionKey(doc, officer, city.key))
    const id = must(addPlanRow(doc, officer, { cells: { what: 'Open a language café' } }))
    expect(findRow(doc, 'plan', id)?.has('city')).toBe(false)
    must(decideRow(doc, officer, id, 'agreed', city))
    expect(readPlan(doc, city)).toMatchObject([{ city: '', state: 'agreed' }])
    expect(setTeamCity(doc, officer, A).ok).toBe(true)
  })
})
