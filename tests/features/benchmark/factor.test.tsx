import '../dialog.ts'
import '../scrollIntoView.ts'

import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { readFactor } from '../../../src/documents/benchmark.ts'
import { addFactor, setContextual } from '../../../src/documents/benchmarkFactors.ts'
import { startForm } from '../../../src/documents/forms/instances.ts'
import { deletePlanRow } from '../../../src/documents/plan.ts'
import { readPlan } from '../../../src/documents/readPlan.ts'
import { readSuggestions } from '../../../src/documents/suggestions.ts'
import PlanPage from '../../../src/features/plan/PlanPage.tsx'
import type { Side } from '../../../src/method/sides.ts'
import { must } from '../../documents/world.ts'
import { write } from '../forms/fillIn.ts'
import { region } from '../onScreen.ts'
import { add, world } from './world.tsx'

afterEach(cleanup)

/** A factor with a question, a measure and a goal, on its page. */
const opened = async (...sides: readonly Side[]) => {
  const here = await world(sides.length > 0 ? { sides } : {})
  const { benchmark } = here.begin()
  const content = { title: 'Volunteers', questions: ['Do groups reach out?'], measures: ['Recruit volunteers'] }
  const id = must(addFactor(here.at, here.programme.author(), benchmark, content))
  here.show(id)
  await screen.findByRole('heading', { level: 1, name: 'Volunteers' })
  const factor = () => readFactor(here.at.docs, here.at.form, id)!
  return { ...here, id, factor }
}
type Opened = Awaited<ReturnType<typeof opened>>

const box = (place: HTMLElement, name: string) => within(place).getByLabelText<HTMLTextAreaElement>(name)
const words = (lines: readonly { readonly words: { readonly text: string } }[]) => lines.map((line) => line.words.text)
const plan = ({ circle }: Opened) => readPlan(circle('group').doc)

describe('a key factor', () => {
  it('[S124] has a short reason; its name goes with the lists of forms', async () => {
    const { factor } = await opened()
    const norm = await region('What it is')
    write(box(norm, 'Why it is key'), 'Courses do not reach everybody')
    write(box(norm, 'Name'), 'Volunteering')
    expect(factor()).toMatchObject({
      rationale: { text: 'Courses do not reach everybody' },
      title: { text: 'Volunteering' },
      instance: { subject: 'Volunteering' },
    })
  })

  it('[S122] says what it draws on: the kind of evidence and its reference', async () => {
    const here = await opened()
    const evidence = await region('Evidence used')
    await here.user.selectOptions(within(evidence).getByLabelText('Kind'), 'Survey')
    add(evidence, 'Reference', 'Survey of learners, 2024')
    add(evidence, 'Reference', 'Talks with teachers')
    await here.user.selectOptions(within(evidence).getByLabelText('Kind of evidence 2'), 'Practitioner')
    expect(here.factor().evidence.map(({ words: said, value }) => [said.text, value?.options])).toEqual([
      ['Survey of learners, 2024', ['survey']],
      ['Talks with teachers', ['practitioner']],
    ])
  })

  it('[S125] each guiding question is answered for both cities, with evidence', async () => {
    const here = await opened()
    const questions = await region('Guiding questions')
    add(questions, 'A question of your own', 'Is there an offer?')
    const [first] = within(questions).getAllByRole('listitem')
    const ours = within(first!).getByRole('group', { name: 'Jelgava' })
    const theirs = within(first!).getByRole('group', { name: 'Schaerbeek' })
    await here.user.click(within(ours).getByRole('radio', { name: 'Partly' }))
    await here.user.click(within(theirs).getByRole('radio', { name: 'In place' }))
    const [evidence] = within(first!).getAllByLabelText<HTMLTextAreaElement>('Evidence')
    write(evidence!, 'Two groups do')
    await here.user.click(within(first!).getAllByRole('radio', { name: 'Not known' })[0]!)
    const answers = here.factor().questions[0]!.answers
    expect(answers.map(({ city, presence, evidence: said }) => [city, presence, said.text])).toEqual([
      ['menteeCity', 'unknown', 'Two groups do'],
      ['mentorCity', 'present', ''],
    ])
    expect(words(here.factor().questions)).toEqual(['Do groups reach out?', 'Is there an offer?'])
  })

  it('[S130] [S136] the profile shows both cities, a shape per question, without a score or a ranking', async () => {
    const here = await opened()
    const questions = await region('Guiding questions')
    await here.user.click(within(questions).getAllByRole('radio', { name: 'Missing' })[0]!)
    await here.user.click(within(questions).getAllByRole('radio', { name: 'In place' })[1]!)
    cleanup()
    here.show()
    const profile = await region('Where both cities stand')
    const cells = within(profile).getAllByRole('cell')
    expect(cells.map((cell) => cell.textContent)).toEqual([
      'Do groups reach out? Missing',
      'Do groups reach out? In place',
    ])
    expect(cells.map((cell) => cell.querySelector('svg')?.dataset.mark)).toEqual(['absent', 'present'])
    expect(
      within(profile)
        .getAllByRole('columnheader')
        .map((head) => head.textContent),
    ).toEqual(['Key factor', 'Jelgava', 'Schaerbeek'])
    // Neither points nor shares, here or anywhere on the screen.
    expect(profile.textContent).not.toMatch(/\d|%|rank|score/i)
    expect(screen.getByRole('main').textContent).toMatch(/a menu of options/)
    expect(screen.getByRole('main').textContent).not.toMatch(/%|score|rank/i)
  })

  it('[S126] [S135] a measure becomes a draft action with one tap, its origin kept; undo takes it back', async () => {
    const here = await opened()
    const { user } = here
    const options = await region('What may help')
    await user.click(within(options).getByRole('button', { name: /^Into the plan as a draft action/ }))
    const [measure] = here.factor().measures
    expect(plan(here)).toMatchObject([
      {
        state: 'draft',
        cells: { what: { text: 'Recruit volunteers' } },
        origin: { remark: measure!.id, circle: 'programme' },
      },
    ])
    expect(within(options).getByRole('link', { name: 'It is in the plan' }).getAttribute('href')).toMatch(/\/plan$/)
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(plan(here)).toEqual([])
    expect(within(options).getByRole('button', { name: /^Into the plan as a draft action/ })).toBeTruthy()
    add(await region('Practical steps'), 'Add a practical step', 'Ask the choir')
    await user.click(
      within(await region('Practical steps')).getByRole('button', { name: /^Into the plan as a draft action/ }),
    )
    expect(plan(here).map(({ cells }) => cells.what.text)).toEqual(['Ask the choir'])
    must(deletePlanRow(here.circle('group').doc, here.programme.author(), plan(here)[0]!.id))
    expect(
      await within(await region('Practical steps')).findByRole('button', { name: /^Into the plan as a draft action/ }),
    ).toBeTruthy()
  })

  it('[S126] the plan shows the measure an action came from', async () => {
    const here = await opened()
    await here.user.click(await screen.findByRole('button', { name: /^Into the plan as a draft action/ }))
    cleanup()
    here.device.show(<PlanPage />, { path: `/p/${here.programme.id}/plan`, programme: here.programme })
    expect((await screen.findByTitle('Recruit volunteers')).tagName).toBe('Q')
  })

  it('[S126] [S42] a mentor suggests the measure, and the mentee side decides', async () => {
    const here = await opened('mentorCity')
    await here.user.click(await screen.findByRole('button', { name: 'Suggest for the plan: Recruit volunteers' }))
    expect(plan(here)).toEqual([])
    expect(readSuggestions(here.circle('group').doc)).toMatchObject([
      { text: { text: 'Recruit volunteers' }, origin: { circle: 'programme' }, answer: null },
    ])
    expect(await screen.findByRole('link', { name: 'Suggested for the plan' })).toBeTruthy()
    await here.user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(readSuggestions(here.circle('group').doc)).toEqual([])
  })

  it('[S134] an objective becomes a wanted result: of a new action, or of one that is there', async () => {
    const here = await opened()
    const { user } = here
    const goals = await region('Goals')
    add(goals, 'Add a goal', 'Learners speak more')
    await user.click(within(goals).getByRole('button', { name: /^Into the plan as a result/ }))
    expect(plan(here)[0]?.cells).toMatchObject({ results: { text: 'Learners speak more' }, what: { text: '' } })
    add(goals, 'Add a goal', 'Neighbours meet')
    await user.click(within(goals).getByRole('button', { name: /^Into the plan as a result/ }))
    const dialog = await screen.findByRole('dialog')
    await user.selectOptions(within(dialog).getByLabelText('Of which action?'), '1. Learners speak more')
    await user.click(within(dialog).getByRole('button', { name: 'Into the plan' }))
    expect(plan(here).map(({ cells }) => cells.results.text)).toEqual(['Learners speak more\nNeighbours meet'])
    expect(within(goals).getByRole('link', { name: 'A wanted result in the plan' })).toBeTruthy()
    await user.click(screen.getAllByRole('button', { name: 'Undo' }).at(-1)!)
    expect(plan(here).map(({ cells }) => cells.results.text)).toEqual(['Learners speak more'])
  })

  it('[S132] [S133] gaps and assets stand under the factor', async () => {
    const here = await opened()
    const findings = await region('What follows from it')
    write(box(findings, 'Gaps and problems'), 'Nobody coordinates')
    write(box(findings, 'Assets'), 'A strong choir')
    expect(here.factor()).toMatchObject({ change: { text: 'Nobody coordinates' }, assets: { text: 'A strong choir' } })
  })

  it('[S127] tips are read and added, reworded and removed', async () => {
    const here = await opened()
    const tips = await region('Practical tips')
    add(tips, 'Add a tip', 'Ask the library')
    write(box(tips, 'Tip 1'), 'Ask the library first')
    expect(words(here.factor().tips)).toEqual(['Ask the library first'])
    await here.user.click(within(tips).getByRole('button', { name: 'Remove: Ask the library first' }))
    expect(here.factor().tips).toEqual([])
    await here.user.click(await screen.findByRole('button', { name: 'Undo' }))
    expect(words(here.factor().tips)).toEqual(['Ask the library first'])
  })

  it('[S128] [S2] a practice sheet is linked; the link is incomplete until it is said what is kept and changed', async () => {
    const here = await opened()
    const author = here.programme.author()
    const practice = must(startForm(here.circle('group').doc, author, { form: 'goodPractice', subject: 'CAMIM' }))
    const examples = await region('Good-practice examples')
    await here.user.selectOptions(await screen.findByLabelText('Link a practice sheet'), 'CAMIM')
    await here.user.click(screen.getByRole('button', { name: 'Link' }))
    expect(here.factor().examples[0]?.value?.ids).toEqual([practice])
    expect(await within(examples).findByText('Incomplete: not adapted yet')).toBeTruthy()
    const link = within(examples).getByRole('link', { name: 'CAMIM' })
    expect(link.getAttribute('href')).toMatch(new RegExp(`/prepare/${practice}$`))
    write(box(examples, 'What we keep, change and leave out here'), 'We keep the platform, not the fees')
    expect(await within(examples).findByText('Adapted to this city')).toBeTruthy()
    expect(screen.queryByLabelText('Link a practice sheet')).toBeNull()
  })

  it('[S129] a contextual factor cannot become an action of the city, and can be flagged', async () => {
    const here = await opened()
    must(setContextual(here.at, here.programme.author(), here.factor().instance, true))
    expect(await screen.findByText('A contextual factor')).toBeTruthy()
    expect(screen.queryByRole('button', { name: /Into the plan/ })).toBeNull()
    expect(box(await region('What may help'), 'Measure 1').value).toBe('Recruit volunteers')
    await here.user.click(screen.getByRole('checkbox', { name: 'For the association to take further' }))
    expect(here.factor().isForAssociation).toBe(true)
  })

  it('[S158] both sides think it over, one note each; each writes its own', async () => {
    const here = await opened()
    const notes = await region('Thinking it over together')
    write(box(notes, 'Note of Jelgava'), 'We start with the library')
    expect(box(notes, 'Note of Schaerbeek').readOnly).toBe(true)
    expect(here.factor().notes.map(({ city, words: said }) => [city, said.text])).toEqual([
      ['menteeCity', 'We start with the library'],
    ])
    write(box(notes, 'Note of Jelgava'), 'We start with the library and the choir')
    expect(here.factor().notes).toHaveLength(1)
  })

  it('[S138] a change proposed after a visit is kept as a version, compared and brought back', async () => {
    const here = await opened()
    const { user } = here
    write(box(await region('What it is'), 'Why it is key'), 'Courses do not suit all')
    const versions = await region('Versions of this factor')
    await user.click(within(versions).getByRole('button', { name: 'Propose a change' }))
    const dialog = await screen.findByRole('dialog', { name: 'Propose a change' })
    const wording = within(dialog).getByLabelText<HTMLTextAreaElement>('New wording')
    expect(wording.value).toBe('Courses do not suit all')
    fireEvent.change(wording, { target: { value: 'Courses suit few' } })
    fireEvent.change(within(dialog).getByLabelText(/^Why\?/), { target: { value: 'heard at the choir' } })
    await user.click(within(dialog).getByRole('button', { name: 'Keep as a new version' }))
    expect(here.factor().rationale.text).toBe('Courses suit few')
    expect(
      within(versions)
        .getAllByRole('listitem')
        .map((item) => item.querySelector('strong')?.textContent),
    ).toEqual(['Proposal – heard at the choir', 'Before “Proposal”'])
    await user.click(within(versions).getByRole('button', { name: 'Compare with now: Before “Proposal”' }))
    const compared = await screen.findByRole('dialog', { name: '“Before “Proposal”” and now' })
    expect(
      within(compared)
        .getAllByRole('definition')
        .map((said) => said.textContent),
    ).toEqual(['Courses do not suit all', 'Courses suit few'])
    await user.click(within(compared).getAllByRole('button', { name: 'Close' })[0]!)
    await user.click(within(versions).getByRole('button', { name: 'Bring back: Before “Proposal”' }))
    await user.click(await screen.findByRole('button', { name: 'Bring back' }))
    expect(here.factor().rationale.text).toBe('Courses do not suit all')
    expect(within(versions).getAllByRole('listitem')).toHaveLength(3)
  })

  it('says so where a factor is not here', async () => {
    const here = await world()
    here.begin('Volunteers')
    here.show('gone')
    expect(await screen.findByText('This factor is not here')).toBeTruthy()
    expect(screen.getByRole('link', { name: 'To the benchmark' })).toBeTruthy()
  })
})
