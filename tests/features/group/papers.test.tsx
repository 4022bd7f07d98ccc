import '../dialog.ts'

import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { readAnswers } from '../../../src/documents/forms/answers.ts'
import { readForms } from '../../../src/documents/forms/instances.ts'
import { addEntry, setAttendance } from '../../../src/documents/groupEntries.ts'
import { setGroupAnswer, writeAnswer } from '../../../src/documents/groupMembers.ts'
import { addPlanRow, setPlanState } from '../../../src/documents/plan.ts'
import { goodPractice } from '../../../src/method/forms/data/goodPractice.ts'
import { must } from '../../documents/world.ts'
import { enter } from '../onScreen.ts'
import { groupWorld } from './world.tsx'

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

/** Two members, one of whom came to a workshop and did a task; one action under way, one a mere draft. */
const lived = async () => {
  const world = await groupWorld()
  world.begin()
  world.member({ person: 'Ilze', organisation: 'House on the river', type: 'communityAssociation' })
  world.member({ person: 'Jan', type: 'business' })
  const { doc } = world.circle('group')
  const author = world.programme.author()
  const { instance, members } = world.read()
  const [ilze] = members
  const group = instance.id
  const workshop = must(
    addEntry(doc, author, { group, kind: 'gathering', title: 'Workshop', when: 'May', stage: 'visit1' }),
  )
  must(setAttendance(doc, author, workshop, ilze?.id ?? '', 'came'))
  must(addEntry(doc, author, { group, kind: 'task', title: 'Found a room', member: ilze?.id ?? '', isDone: true }))
  const row = must(addPlanRow(doc, author, { cells: { what: 'Open in the evening', results: 'Workers can come' } }))
  must(setPlanState(doc, author, row, 'underWay'))
  must(addPlanRow(doc, author, { cells: { what: 'Only a draft' } }))
  must(addEntry(doc, author, { group, kind: 'opinion', source: row, notes: 'Said in confidence among us' }))
  must(writeAnswer(world.place(), author, group, 'lsg.problem', 'Courses for newcomers'))
  return world
}
const paper = (name: string) => screen.findByRole('article', { name })

describe('support group: papers', () => {
  it('[S176] who took part in what stands on paper, and only that is printed', async () => {
    const { user, show } = await lived()
    const print = vi.spyOn(globalThis, 'print').mockImplementation(() => undefined)
    show('papers')
    const sheet = await paper('Who took part in what')
    expect(within(sheet).getByRole('row', { name: 'Workshop May Ilze' })).toBeTruthy()
    expect(within(sheet).getByText('Found a room (Ilze)')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Print' }))
    await vi.waitFor(() => expect(print).toHaveBeenCalledOnce())
    expect(screen.getAllByRole('article', { name: 'Who took part in what' })).toHaveLength(2)
    dispatchEvent(new Event('afterprint'))
    await vi.waitFor(() => expect(screen.getAllByRole('article', { name: 'Who took part in what' })).toHaveLength(1))
  })

  it('[S177] each member gets a confirmation of what they took part in', async () => {
    const { user, show, read } = await lived()
    show('papers')
    await user.click(await screen.findByRole('radio', { name: 'Confirmation of participation' }))
    expect(screen.getAllByRole('article', { name: 'Confirmation of participation' })).toHaveLength(1)
    await user.selectOptions(screen.getByRole('combobox', { name: 'For whom' }), read().members[0]?.id ?? '')
    await screen.findByText(/^Jelgava confirms that Ilze \(House on the river\) took part/)
    const sheet = await paper('Confirmation of participation')
    expect(sheet.textContent).not.toContain('Jan')
    expect(within(sheet).getByText('Workshop · May')).toBeTruthy()
  })

  it('[S30] [S178] funders read on one page what was agreed and with which kinds of people, without names or notes', async () => {
    const { user, show } = await lived()
    show('papers')
    await user.click(await screen.findByRole('radio', { name: 'One page for funders' }))
    const sheet = await paper('One page for funders')
    expect(within(sheet).getByText('Courses for newcomers')).toBeTruthy()
    expect(await within(sheet).findByText('Open in the evening')).toBeTruthy()
    expect(within(sheet).getByText('Business or employers: 1')).toBeTruthy()
    expect(sheet.textContent).not.toMatch(/Ilze|Only a draft|in confidence/)
  })

  it('[S30] [S180] residents read the plan in plain words', async () => {
    const { user, show } = await lived()
    show('papers')
    await user.click(await screen.findByRole('radio', { name: 'Summary for residents' }))
    await user.click(screen.getByRole('button', { name: 'Begin the summary' }))
    await enter(user, await screen.findByRole('textbox', { name: /^In plain words/ }), 'You can come after work.')
    const sheet = await paper('Summary for residents')
    expect(within(sheet).getByText('You can come after work.')).toBeTruthy()
    expect(await within(sheet).findByText('Open in the evening')).toBeTruthy()
    expect(sheet.textContent).not.toMatch(/Only a draft|in confidence/)
  })

  it('[S179] the group’s story becomes a practice sheet that can be completed', async () => {
    const { user, show, circle, place, programme, read } = await lived()
    must(setGroupAnswer(place(), programme.author(), read().instance.id, 'lsg.start', { from: '2026-09' }))
    const { history } = show('papers')
    await screen.findByText(/Jelgava – Schaerbeek/)
    await user.click(await screen.findByRole('button', { name: 'Write the practice sheet' }))
    const { doc } = circle('group')
    const practice = readForms(doc).find(({ form }) => form === 'goodPractice')
    expect(history.at(-1)).toMatch(new RegExp(`/prepare/${practice?.id}$`))
    const { answers } = readAnswers(doc, goodPractice, practice?.id ?? '')
    const words = (field: string) => answers.get(`${practice?.id}/${field}` as never)?.words.text
    expect(words('gp.title')).toBe('Support group of Jelgava')
    expect(words('gp.origin')).toBe('Courses for newcomers')
    expect(answers.get(`${practice?.id}/gp.start` as never)?.value).toEqual({ from: '2026-09' })
    const activity = answers.get(`${practice?.id}/gp.activities` as never)?.items[0]
    expect(answers.get(`${activity?.id}/gp.activities` as never)?.words.text).toBe('Workshop · May')
  })
})
