import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { readBenchmarks, readFactor } from '../../src/documents/benchmark.ts'
import { answerQuestion, setPresence } from '../../src/documents/benchmarkAnswering.ts'
import {
  addFactor,
  moveFactor,
  removeFactor,
  setContextual,
  startBenchmark,
} from '../../src/documents/benchmarkFactors.ts'
import {
  changesSince,
  proposeChange,
  readFactorVersions,
  restoreFactor,
} from '../../src/documents/benchmarkVersions.ts'
import { ensureForm, readForm, startForm } from '../../src/documents/forms/instances.ts'
import { addItem } from '../../src/documents/forms/items.ts'
import { moveAnswer } from '../../src/documents/forms/move.ts'
import { setAnswer } from '../../src/documents/forms/setAnswer.ts'
import { type FormInstanceId, type ItemId, newId } from '../../src/documents/ids.ts'
import { enterMember } from '../../src/documents/members.ts'
import { readPlan } from '../../src/documents/readPlan.ts'
import { writeCell } from '../../src/documents/rows.ts'
import { startDocument } from '../../src/documents/schema.ts'
import { readSuggestions } from '../../src/documents/suggestions.ts'
import { takeBack, takeIntoPlan, takenOf } from '../../src/documents/takeIntoPlan.ts'
import { loadForm } from '../../src/method/forms/catalog.ts'
import { exchange, facilitator, mentor, must, neighbour, officer } from './world.ts'

const form = await loadForm('benchmark')
const circle = (kind: 'team' | 'programme' | 'group') => {
  const doc = new Y.Doc()
  startDocument(doc, kind)
  return doc
}
/** The circles of a programme as one device holds them. */
const place = (programme = circle('programme'), group = circle('group')) => ({
  form,
  docs: { team: circle('team'), programme, group },
})
const begun = (content = {}) => {
  const at = place()
  const benchmark = must(startBenchmark(at, officer, 'Language'))
  const id = must(addFactor(at, officer, benchmark, { title: 'Volunteers', ...content }))
  const factor = () => readFactor(at.docs, form, id)!
  return { at, benchmark, id, factor, instance: factor().instance }
}
const answer = (question: ItemId, presence: 'present' | 'partly') =>
  ({ id: newId<ItemId>(), question, city: 'menteeCity', cityName: 'Jelgava', presence }) as const

describe('benchmark in documents', () => {
  it('[S123] factors belong to their benchmark, in order; removed ones come back', () => {
    const { at, benchmark, id } = begun()
    const second = must(addFactor(at, mentor, benchmark, { title: 'Courses' }))
    must(startBenchmark(at, facilitator, 'Gender'))
    const titles = () =>
      readBenchmarks(at.docs, form).map(({ theme, factors }) => [theme.text, ...factors.map(({ title }) => title.text)])
    expect(titles()).toEqual([['Language', 'Volunteers', 'Courses'], ['Gender']])
    must(moveFactor(at, officer, second, null))
    expect(titles()[0]).toEqual(['Language', 'Courses', 'Volunteers'])
    must(removeFactor(at, officer, id))
    expect(titles()[0]).toEqual(['Language', 'Courses'])
    must(removeFactor(at, officer, id, false))
    expect(titles()[0]).toEqual(['Language', 'Courses', 'Volunteers'])
    // A factor whose benchmark is gone is not lost with it.
    must(removeFactor(at, officer, benchmark))
    expect(titles().flat()).toContain('Volunteers')
  })

  it('one filled in on the form page alone is shown with its factor', () => {
    const at = place()
    const id = must(startForm(at.docs.programme, officer, { form: 'benchmark', subject: '' }))
    writeCell(at.docs.programme, officer, id, 'bm.kf.title', 'Courses')
    must(addItem(at.docs.programme, officer, { instance: id, owner: id, field: 'bm.kf.measures', words: 'Evenings' }))
    const [benchmark] = readBenchmarks(at.docs, form)
    expect(benchmark?.factors.map(({ title, measures }) => [title.text, measures.length])).toEqual([['Courses', 1]])
  })

  it('[S125] two who answer one question apart are both heard, on both devices', () => {
    const { at, id, instance, factor } = begun({ questions: ['Do groups reach out?'] })
    const theirs = place(new Y.Doc(), new Y.Doc())
    exchange(at.docs.programme, theirs.docs.programme)
    const question = factor().questions[0]!.id
    must(answerQuestion(at, officer, instance, answer(question, 'present')))
    must(answerQuestion(theirs, { ...officer, member: mentor.member }, instance, answer(question, 'partly')))
    exchange(at.docs.programme, theirs.docs.programme)
    for (const docs of [at.docs, theirs.docs])
      expect(
        readFactor(docs, form, id)!
          .questions[0]!.answers.map(({ presence }) => presence)
          .toSorted(),
      ).toEqual(['partly', 'present'])
  })

  it('[S125] an answer given on the form page is of its author’s city', () => {
    const { at, id, factor } = begun({ questions: ['Do groups reach out?'] })
    const doc = at.docs.programme
    const fields = { name: 'Bo', function: '', organisation: '', languages: [] }
    must(enterMember(doc, mentor, { ...fields, sides: ['mentorCity'] }))
    for (const who of [mentor, neighbour]) {
      const item = must(addItem(doc, who, { instance: id, owner: id, field: 'bm.ck.answers' }))
      const about = { owner: item, field: { id: 'bm.ck.answers.question', type: 'link' } } as const
      must(setAnswer(doc, who, about, { ids: [factor().questions[0]!.id] }))
      must(setPresence(doc, who, item, 'present'))
    }
    must(addItem(doc, mentor, { instance: id, owner: id, field: 'bm.ck.answers' }))
    expect(factor().questions[0]!.answers.map(({ city }) => city)).toEqual(['mentorCity', 'menteeCity'])
    expect(factor().loose).toBe(1)
  })

  it('an answer that was moved to the team is read there, and not in the programme', () => {
    const { at, id, factor } = begun()
    writeCell(at.docs.programme, officer, id, 'bm.ck.change', 'Nobody coordinates')
    must(moveAnswer(at.docs.programme, at.docs.team, officer, form, id, 'bm.ck.change'))
    expect(factor().change.text).toBe('Nobody coordinates')
    expect(readFactor({ programme: at.docs.programme }, form, id)!.change.text).toBe('')
    expect(readBenchmarks(at.docs, form)).toHaveLength(1)
  })

  it('[S140] reclassifying changes nothing but where the factor stands', () => {
    const { at, instance, factor } = begun({ rationale: 'Why', measures: ['Recruit'] })
    const before = factor()
    must(setContextual(at, officer, instance, true))
    expect(factor()).toEqual({ ...before, isContextual: true })
    must(setContextual(at, mentor, instance, false))
    expect(factor()).toEqual(before)
  })

  it('[S126] [S135] the origin goes along, the measure knows what became of it, and the plan names the factor', () => {
    const { at, factor } = begun({ measures: ['Recruit'], template: 'kf.lang.volunteering' })
    const [measure] = factor().measures
    const docs = { home: at.docs.programme, group: at.docs.group }
    const field = { id: 'bm.kf.measures', linkTo: 'actionPlan.ap.actions' }
    const what = {
      owner: measure!.id,
      field,
      words: 'Recruit',
      circle: 'programme',
      template: factor().template,
    } as const
    const asked = { owner: measure!.id, field: field.id, words: 'Recruit' }
    const made = must(takeIntoPlan(docs, officer, what, 'Recruit'))
    expect(readPlan(at.docs.group)[0]).toMatchObject({
      keyFactors: ['kf.lang.volunteering'],
      origin: { remark: measure!.id },
    })
    expect(takenOf(docs, asked)).toEqual(made)
    must(takeBack(at.docs.group, officer, made, 'Recruit'))
    expect(takenOf(docs, asked)).toBeNull()
    expect(must(takeIntoPlan(docs, facilitator, what, 'Recruit')).kind).toBe('suggestion')
    expect(must(takeIntoPlan(docs, neighbour, what, 'Recruit')).kind).toBe('row')
    expect(readSuggestions(at.docs.group)).toHaveLength(1)
  })

  it('[S138] a proposal keeps what was there, and restoring a version leaves the cities’ answers alone', () => {
    const { at, id, instance, factor } = begun({ rationale: 'Old', questions: ['Is it there?'] })
    const question = factor().questions[0]!.id
    must(
      proposeChange(at, mentor, instance, {
        part: 'rationale',
        words: 'New',
        label: 'After visit 1',
        before: 'Before',
      }),
    )
    must(
      proposeChange(at, { ...mentor, now: mentor.now + 10 }, instance, {
        part: 'measures',
        words: 'Recruit',
        label: 'After visit 2',
        before: 'Before',
      }),
    )
    const versions = readFactorVersions(at, id)
    // The second proposal began where the first had ended: nothing had to be kept in between.
    expect(versions.map(({ label }) => label)).toEqual(['Before', 'After visit 1', 'After visit 2'])
    expect(changesSince(at, id, versions[0]!).map(({ field }) => field)).toEqual(['bm.kf.rationale', 'bm.kf.measures'])
    must(answerQuestion(at, officer, instance, answer(question, 'partly')))
    must(restoreFactor(at, officer, id, versions[0]!.id, 'Before restoring'))
    expect(factor()).toMatchObject({ rationale: { text: 'Old' } })
    expect(factor().questions[0]!.answers[0]?.presence).toBe('partly')
    expect(readFactorVersions(at, id)).toHaveLength(4)
    expect(proposeChange(at, mentor, instance, { part: 'tips', words: ' ', label: 'x', before: 'y' }).ok).toBe(false)
  })

  it('a wider circle that learns of a factor shows it under the same benchmark', () => {
    const { at, id, benchmark } = begun()
    must(ensureForm(at.docs.group, officer, readForm(at.docs.programme, id)!))
    const [one, ...others] = readBenchmarks(at.docs, form)
    expect([one?.instance.id, one?.factors.length, others.length]).toEqual([benchmark, 1, 0])
  })

  it('without the programme’s circle nothing is begun', () => {
    const at = { form, docs: { group: circle('group') } }
    expect(startBenchmark(at, officer, '')).toEqual({ ok: false, error: { type: 'outOfReach' } })
    expect(addFactor(at, officer, 'x' as FormInstanceId, { title: 'T' })).toMatchObject({
      error: { type: 'outOfReach' },
    })
  })
})
