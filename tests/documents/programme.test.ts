import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { addCheck, tickCheck } from '../../src/documents/checks.ts'
import { settle } from '../../src/documents/edits.ts'
import { copyExample } from '../../src/documents/example.ts'
import type { DeviceId } from '../../src/documents/ids.ts'
import { readLinks, setLink } from '../../src/documents/links.ts'
import { enterDevice, enterMember, readMembers, removeDevice } from '../../src/documents/members.ts'
import {
  createProgramme,
  programmeKey,
  readPlanHeader,
  readProgramme,
  readTeam,
  setProgramme,
} from '../../src/documents/programme.ts'
import { readPlan } from '../../src/documents/readPlan.ts'
import { readVisits } from '../../src/documents/readVisits.ts'
import { readRemarks } from '../../src/documents/remarks.ts'
import { readSheets } from '../../src/documents/sheets.ts'
import { readSuggestions } from '../../src/documents/suggestions.ts'
import { addSession, addVisit, deleteVisit, moveSession, setSession, setVisit } from '../../src/documents/visits.ts'
import { exchange, facilitator, mentor, must, neighbour, officer, programmeDocs, words } from './world.ts'

const fields = {
  title: 'Language for all',
  theme: 'language' as const,
  themeText: '',
  mentee: { city: 'Jelgava', country: 'LV', association: 'LPS' },
  mentor: { city: 'Schaerbeek', country: 'BE', association: 'BRULOCALIS' },
  purpose: 'actionPlan' as const,
  visits: 3,
  isExercise: false,
}

describe('[S261] a programme', () => {
  it('is made by its creator, and set by both teams and the facilitation', () => {
    const docs = programmeDocs()
    expect(readProgramme(docs.programme)).toBe(null)
    expect(
      createProgramme(docs, facilitator, { ...fields, title: ' ' }, { side: 'menteeCity', organisation: 'x' }),
    ).toEqual({
      ok: false,
      error: { type: 'emptyText' },
    })
    must(createProgramme(docs, facilitator, fields, { side: 'menteeCity', organisation: 'Jelgava' }))
    expect(readProgramme(docs.programme)).toEqual({ ...fields, cities: [], isDraft: true, contested: [] })
    expect(readPlanHeader(docs.group)).toEqual({
      ...{ title: 'Language for all', mentee: 'Jelgava', mentor: 'Schaerbeek' },
      cities: [],
    })
    expect(readTeam(docs.team)).toEqual({ side: 'menteeCity', organisation: 'Jelgava' })
    expect(setProgramme(docs.programme, neighbour, { title: 'x' })).toEqual({
      ok: false,
      error: { type: 'notAllowed' },
    })
  })

  it('[D7] titles set apart are both shown, and settled by the mentee side', () => {
    const docs = programmeDocs()
    must(createProgramme(docs, facilitator, fields, { side: 'menteeCity', organisation: 'Jelgava' }))
    const away = new Y.Doc()
    exchange(docs.programme, away)
    must(setProgramme(docs.programme, officer, { title: 'One' }))
    must(setProgramme(away, mentor, { title: 'Two' }))
    exchange(docs.programme, away)
    expect(readProgramme(away)?.contested).toEqual(['title'])
    must(settle(away, officer, { value: programmeKey('title') }, 'One and two'))
    exchange(docs.programme, away)
    expect(readProgramme(docs.programme)).toMatchObject({ title: 'One and two', contested: [] })
  })
})

describe('[L2b] members', () => {
  it('enter themselves, and a second device never overwrites the first', () => {
    const [a, b] = [new Y.Doc(), new Y.Doc()]
    const input = {
      name: '',
      function: 'Housing officer',
      organisation: 'Schaerbeek',
      sides: ['mentorCity' as const],
      languages: ['fr'],
    }
    must(enterMember(a, mentor, input))
    must(enterDevice(a, mentor, { id: 'd1' as DeviceId, publicKey: 'pk1' }))
    must(enterDevice(b, mentor, { id: 'd2' as DeviceId, publicKey: 'pk2' }))
    exchange(a, b)
    expect(readMembers(b)).toMatchObject([{ id: 'mentor', ...input }])
    expect(
      readMembers(b)[0]
        ?.devices.map(({ publicKey }) => publicKey)
        .toSorted(),
    ).toEqual(['pk1', 'pk2'])
    must(removeDevice(a, mentor.member, 'd1' as DeviceId))
    expect(readMembers(a)[0]?.devices).toHaveLength(1)
    expect(enterMember(a, mentor, { ...input, function: ' ' })).toEqual({ ok: false, error: { type: 'emptyText' } })
  })

  it('[L2] links are kept as they are given', () => {
    const doc = new Y.Doc()
    must(setLink(doc, 'group.read', 'r-sealed'))
    expect([...readLinks(doc)]).toEqual([['group.read', 'r-sealed']])
  })
})

describe('[S198] visits', () => {
  it('begin with the sessions and lists of their template, whose words stay in the template', () => {
    const doc = new Y.Doc()
    const id = must(addVisit(doc, mentor, { template: 'visit1' }))
    const [visit] = readVisits(doc)
    expect(visit).toMatchObject({ id, place: 'menteeCity', days: 2, title: { text: '' } })
    expect(visit?.sessions.map(({ template, type }) => [template, type])).toEqual([
      ['v1.a.briefing', 'briefing'],
      ['v1.a.interviews', 'interview'],
      ['v1.a.practices', 'practicePresentation'],
      ['v1.a.workshop', 'workshop'],
    ])
    expect(visit?.checks.map(({ part }) => part)).toEqual([
      'before',
      'before',
      'before',
      'before',
      'before',
      'after',
      'after',
      'after',
    ])
  })

  it('can be arranged freely [S219]', () => {
    const doc = new Y.Doc()
    const id = must(addVisit(doc, mentor, { template: null, title: 'Study visit', place: 'other' }))
    const first = must(addSession(doc, mentor, id, { title: 'Walk', type: 'siteVisit' }))
    const second = must(addSession(doc, mentor, id, { title: 'Talk', type: 'interview', start: 'after lunch' }))
    must(moveSession(doc, mentor, second, null))
    expect(readVisits(doc)[0]?.sessions.map(({ title }) => title.text)).toEqual(['Talk', 'Walk'])
    must(setSession(doc, mentor, second, { day: 2 }))
    expect(readVisits(doc)[0]?.sessions.map(({ id: session }) => session)).toEqual([first, second])
    const check = must(addCheck(doc, neighbour, id, 'mustSee', 'The library'))
    must(tickCheck(doc, officer, check, true))
    must(setVisit(doc, officer, id, { form: 'virtual', dates: 'spring, after the budget vote' }))
    expect(readVisits(doc)).toMatchObject([
      {
        form: 'virtual',
        dates: 'spring, after the budget vote',
        checks: [{ isDone: true, doneBy: 'officer', label: { text: 'The library' } }],
      },
    ])
    expect(deleteVisit(doc, neighbour, id)).toEqual({ ok: false, error: { type: 'notAllowed' } })
    must(deleteVisit(doc, officer, id))
    expect(readVisits(doc)).toEqual([])
  })
})

describe('[S340] the example', () => {
  it.each(['en', 'fr'] as const)('is copied whole, in %s, as an exercise of one’s own', (language) => {
    const docs = programmeDocs()
    const copier = { ...facilitator, language }
    must(copyExample(docs, copier, words(language)))
    expect(readProgramme(docs.programme)).toMatchObject({
      isExercise: true,
      mentee: { city: 'Jelgava' },
      mentor: { city: 'Schaerbeek' },
    })
    const visits = readVisits(docs.programme)
    expect(visits.map(({ template, place }) => [template, place])).toEqual([
      ['visit1', 'menteeCity'],
      ['visit2', 'mentorCity'],
      ['visit3', 'menteeCity'],
    ])
    const sheets = readSheets(docs.team)
    expect(sheets).toHaveLength(2)
    const remarks = readRemarks(docs.team)
    expect(remarks).toHaveLength(6)
    expect(remarks.every(({ sheet, visit }) => sheets.some(({ id }) => id === sheet) && visit === visits[0]?.id)).toBe(
      true,
    )
    expect(readRemarks(docs.programme)).toHaveLength(1)
    const plan = readPlan(docs.group)
    expect(plan).toHaveLength(4)
    expect(plan[0]?.cells.what).toEqual({
      text: words(language)('keyFactor.kf.lang.volunteering.measure.m2'),
      language,
      isContested: false,
    })
    const [suggestion] = readSuggestions(docs.group)
    expect(remarks.find(({ id }) => id === suggestion?.origin?.remark)?.became).toEqual([suggestion?.id])
  })

  it('[D2] two copies share no id', () => {
    const ids = () => {
      const docs = programmeDocs()
      must(copyExample(docs, facilitator, words('en')))
      return [...readPlan(docs.group), ...readVisits(docs.programme), ...readRemarks(docs.team)].map(
        ({ id }): string => id,
      )
    }
    const first = ids()
    expect(ids().filter((id) => first.includes(id))).toEqual([])
  })
})
