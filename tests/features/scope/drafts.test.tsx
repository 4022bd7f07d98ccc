import '../scrollIntoView.ts'
import '../dialog.ts'

import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { Route } from 'wouter'
import { addItem } from '../../../src/documents/forms/items.ts'
import type { OwnerId } from '../../../src/documents/forms/keys.ts'
import { setAnswer } from '../../../src/documents/forms/setAnswer.ts'
import type { FormInstanceId } from '../../../src/documents/ids.ts'
import { addPlanRow } from '../../../src/documents/plan.ts'
import { readPlan } from '../../../src/documents/readPlan.ts'
import { writeCell } from '../../../src/documents/rows.ts'
import { readSuggestions } from '../../../src/documents/suggestions.ts'
import PlanPage from '../../../src/features/plan/PlanPage.tsx'
import ApprovalPage from '../../../src/features/scope/ApprovalPage.tsx'
import type { Side } from '../../../src/method/sides.ts'
import { questionOf } from '../forms/fillIn.ts'
import { type World, world } from '../forms/world.tsx'
import '../training/world.tsx'

afterEach(cleanup)

type Kind = 'team' | 'programme' | 'group'
const put = (here: World, kind: Kind, form: FormInstanceId, field: string, words: string, column?: string) => {
  const { doc } = here.circle(kind)
  const author = here.programme.author()
  const input = { instance: form, owner: form as OwnerId, field, ...(column ? {} : { words }) }
  const added = addItem(doc, author, input)
  if (!added.ok) throw new Error(added.error.type)
  if (column) writeCell(doc, author, added.value, column, words)
  return added.value
}
const begun = async (sides: readonly Side[] = ['menteeCity']) => {
  const here = await world({ sides })
  return { here, form: here.begin('needsAnalysis', 'team') }
}
/** Queries by title or text: by role they would go through every question of the form. */
const menuOf = async (form: string, field: string, item: string) => {
  const list = await waitFor(() => {
    const question = questionOf(`${form}/${field}`)
    if (!question) throw new Error(`no question ${field}`)
    return question
  })
  fireEvent.click((await within(list).findAllByTitle(/^What can be done with/))[0] as HTMLElement)
  fireEvent.click(await within(list).findByText(item))
  const dialog = await waitFor(() => {
    const open = document.querySelector<HTMLElement>('dialog[open]')
    if (!open) throw new Error('no dialog')
    return open
  })
  return within(dialog)
}
const DRAFT = 'Make a draft action…'
const rows = ({ circle }: World) => readPlan(circle('group').doc).map(({ cells, origin }) => ({ cells, origin }))

describe('from the needs analysis into the plan', () => {
  it.each([
    ['[S75] a need', 'na.m.needs', 'na.m.needs.title', 'what'],
    ['[S83] a wanted result', 'na.m.impact', undefined, 'results'],
    ['[S75] an obstacle', 'na.m.obstacles', 'na.m.obstacles.what', 'what'],
    ['[S86] a strength', 'na.m.strengths', undefined, 'what'],
  ] as const)('%s becomes a draft action with its origin, and undo takes it back', async (_, field, column, cell) => {
    const { here, form } = await begun()
    const item = put(here, 'team', form, field, 'Courses start too late', column)
    here.showForm(form)
    const ask = await menuOf(form, field, DRAFT)
    expect(ask.getByText(/The answer itself stays in its circle/)).toBeTruthy()
    fireEvent.click(ask.getByText('Into the plan'))
    expect((await screen.findByText('In the plan')).closest('a')?.getAttribute('href')).toMatch(/\/plan$/)
    expect(rows(here)[0]).toMatchObject({
      cells: { [cell]: { text: 'Courses start too late' } },
      origin: { remark: item, circle: 'team' },
    })
    fireEvent.click(await screen.findByText(/^Undo/))
    await waitFor(() => expect(rows(here)).toEqual([]))
    await waitFor(() => expect(screen.queryByText('In the plan')).toBeNull())
  })

  it('[S75] [S42] is a suggestion on a mentor’s device', async () => {
    const { here, form } = await begun(['mentorCity'])
    put(here, 'team', form, 'na.m.needs', 'Courses start too late', 'na.m.needs.title')
    here.showForm(form)
    const ask = await menuOf(form, 'na.m.needs', DRAFT)
    fireEvent.click(ask.getByText('Suggest'))
    await screen.findByText('Suggested for the plan')
    expect(rows(here)).toEqual([])
    expect(readSuggestions(here.circle('group').doc).map(({ text }) => text.text)).toEqual(['Courses start too late'])
  })

  it('[S75] an obstacle has a kind, and is linked to needs and to actions of the plan', async () => {
    const { here, form } = await begun()
    const author = here.programme.author()
    put(here, 'team', form, 'na.m.needs', 'Courses start too late', 'na.m.needs.title')
    const obstacle = put(here, 'team', form, 'na.m.obstacles', 'Two services do not speak', 'na.m.obstacles.what')
    setAnswer(
      here.circle('team').doc,
      author,
      { owner: obstacle, field: { id: 'na.m.obstacles.kind', type: 'choice' } },
      { options: ['coordination'] },
    )
    addPlanRow(here.circle('group').doc, author, { cells: { what: 'A round table each month' } })
    here.showForm(form)
    const ask = await menuOf(form, 'na.m.obstacles', 'Link to needs and actions…')
    fireEvent.click(ask.getByLabelText('Courses start too late'))
    fireEvent.click(await ask.findByLabelText('A round table each month'))
    fireEvent.click(ask.getByText('Done'))
    expect(await screen.findByText('Stands before: Courses start too late')).toBeTruthy()
    expect(await screen.findByText('Answered by: A round table each month')).toBeTruthy()
    const kind = questionOf(`${obstacle}/na.m.obstacles.kind`) as HTMLElement
    expect((kind.querySelector('input:checked') as HTMLInputElement | null)?.value).toBe('coordination')
  })

  it('[S86] the plan quotes the answer that an action came from', async () => {
    const { here, form } = await begun()
    put(here, 'team', form, 'na.m.strengths', 'A lively library')
    here.showForm(form)
    fireEvent.click((await menuOf(form, 'na.m.strengths', DRAFT)).getByText('Into the plan'))
    await screen.findByText('In the plan')
    cleanup()
    here.device.show(<Route path="/p/:programmeId/plan" component={PlanPage} />, {
      path: `/p/${here.programme.id}/plan`,
      programme: here.programme,
    })
    await waitFor(() => expect(document.querySelector('q')?.textContent).toBe('A lively library'))
  })
})

describe('answers that come back in another form', () => {
  it('[S88] who must approve the plan stands ready as approval steps; two lists are kept apart', async () => {
    const { here, form } = await begun()
    const author = here.programme.author()
    const name = (field: string, words: string) => {
      const item = put(here, 'team', form, field, '')
      setAnswer(here.circle('team').doc, author, { owner: item, field: { id: field, type: 'person' } }, { words })
    }
    name('na.m.creators', 'Integration service')
    name('na.m.approvers', 'City council')
    here.showForm(form)
    const way = await screen.findByText('Approval steps of the plan')
    expect(way.closest('a')?.getAttribute('href')).toBe(`/p/${here.programme.id}/approval`)
    cleanup()
    const show = () =>
      here.device.show(<Route path="/p/:programmeId/approval" component={ApprovalPage} />, {
        path: `/p/${here.programme.id}/approval`,
        programme: here.programme,
      })
    show()
    expect(await screen.findByText('City council')).toBeTruthy()
    expect(screen.queryByText('Integration service')).toBeNull()
    fireEvent.click(screen.getByText('Take over'))
    const ask = within(await screen.findByRole('dialog', { name: 'Let more people read this?' }))
    fireEvent.click(ask.getByText('Take over'))
    expect(await screen.findByDisplayValue('City council')).toBeTruthy()
    fireEvent.click(screen.getByRole('radio', { name: 'Approved' }))
    cleanup()
    show()
    expect(await screen.findByDisplayValue('City council')).toBeTruthy()
    expect((screen.getByRole('radio', { name: 'Approved' }) as HTMLInputElement).checked).toBe(true)
    expect(screen.queryByText('Named in the needs analysis')).toBeNull()
  })

  it('[S89] side benefits hoped for come back in the evaluation, options and words alike', async () => {
    const { here, form } = await begun()
    setAnswer(
      here.circle('team').doc,
      here.programme.author(),
      { owner: form, field: { id: 'na.m.sideBenefits', type: 'multiChoice' } },
      { options: ['partnership'], other: 'A prize', comment: 'with the university' },
    )
    const evaluation = here.begin('evaluation', 'programme')
    here.showForm(evaluation)
    const question = await waitFor(
      () => questionOf(`${evaluation}/ev.e.sideBenefits`) ?? Promise.reject(new Error('none')),
    )
    const quoted = await within(question).findByText(/New partnerships · A prize · with the university/)
    expect(quoted).toBeTruthy()
    fireEvent.click(within(question).getByText('Take over'))
    const ask = await waitFor(
      () => document.querySelector<HTMLElement>('dialog[open]') ?? Promise.reject(new Error('none')),
    )
    fireEvent.click(within(ask).getByText('Take over'))
    expect(await within(question).findByDisplayValue(/New partnerships/)).toBeTruthy()
  })

  it('[S49] expectations of the start stand beside the question of the evaluation', async () => {
    const { here } = await begun()
    const training = here.begin('training', 'team')
    put(here, 'team', training, 'tr.expectations', 'A first plan by June')
    const evaluation = here.begin('evaluation', 'team')
    here.showForm(evaluation)
    const question = await waitFor(
      () => questionOf(`${evaluation}/ev.l.expectations`) ?? Promise.reject(new Error('none')),
    )
    expect(await within(question).findByText('A first plan by June')).toBeTruthy()
  })
})
