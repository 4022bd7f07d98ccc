import '../dialog.ts'
import '../scrollIntoView.ts'

import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { recordEdit } from '../../../src/documents/edits.ts'
import { cellOf, type MemberId } from '../../../src/documents/ids.ts'
import { addPlanRow } from '../../../src/documents/plan.ts'
import { readPlan } from '../../../src/documents/readPlan.ts'
import { writeCell } from '../../../src/documents/rows.ts'
import { readSuggestions, suggestAction } from '../../../src/documents/suggestions.ts'
import { saveVersion } from '../../../src/documents/versions.ts'
import PlanPage from '../../../src/features/plan/PlanPage.tsx'
import { setLanguage } from '../../../src/i18n.ts'
import { PLAN_COLUMNS } from '../../../src/method/plan.ts'
import type { Side } from '../../../src/method/sides.ts'
import { programmeOn } from '../programme.ts'
import { tablet } from '../tablet.tsx'

afterEach(cleanup)

async function plan(...sides: readonly Side[]) {
  const device = await tablet({ sides })
  const programme = await programmeOn(device)
  const { group } = programme.getCircles()
  if (!group) throw new Error('no group')
  const { doc } = group
  const officer = { ...programme.author(), sides: ['menteeCity'] as const }
  const mentor = { ...officer, member: 'mentor' as MemberId, sides: ['mentorCity'] as const }
  const rowOf = (what: string, cells = {}) => {
    const added = addPlanRow(doc, officer, { cells: { what, ...cells } })
    if (!added.ok) throw new Error(added.error.type)
    return added.value
  }
  const show = () => device.show(<PlanPage />, { path: `/p/${programme.id}/plan`, programme })
  return { device, programme, group, doc, officer, mentor, rowOf, show, user: userEvent.setup() }
}
const cellNamed = (name: RegExp) => screen.findByRole('button', { name })

describe('[S236–S242] the plan', () => {
  it('[S244] is written by keyboard alone: a row, six cells, one after the other', async () => {
    const { doc, show, user } = await plan('menteeCity')
    show()
    await user.click(await screen.findByRole('button', { name: 'Add the first action' }))
    await waitFor(() => expect(document.activeElement?.tagName).toBe('TEXTAREA'))
    const words = ['Open cafés', 'Forty people', 'Spring', 'Library', 'Two rooms', 'They return']
    for (const word of words) {
      await user.keyboard(word)
      await user.tab()
    }
    const [row] = readPlan(doc)
    expect(row && PLAN_COLUMNS.map((column) => row.cells[column].text)).toEqual(words)
  })

  it('Ctrl + Enter adds a row below, Escape leaves the cell and keeps the focus on it', async () => {
    const { doc, rowOf, show, user } = await plan('localSupportGroup')
    rowOf('First')
    rowOf('Last')
    show()
    await user.click(await cellNamed(/^Action\s*First$/))
    await user.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(() => expect(screen.getAllByRole('row')).toHaveLength(4))
    await user.keyboard('Between{Escape}')
    expect(readPlan(doc).map(({ cells }) => cells.what.text)).toEqual(['First', 'Between', 'Last'])
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Action Between'))
  })

  it('[S378] switching the language in mid-edit keeps field, caret and text', async () => {
    const { rowOf, show, user } = await plan('menteeCity')
    rowOf('Ouvrir', { results: 'Gens' })
    show()
    await user.click(await cellNamed(/^Results\s*Gens$/))
    await user.keyboard(' et plus')
    const field = document.activeElement as HTMLTextAreaElement
    field.setSelectionRange(2, 4)
    await setLanguage('fr')
    await screen.findByRole('heading', { name: 'Plan d’action' })
    expect(document.activeElement).toBe(field)
    expect([field.value, field.selectionStart, field.selectionEnd]).toEqual(['Gens et plus', 2, 4])
  })

  it('removing offers to take it back', async () => {
    const { doc, rowOf, show, user } = await plan('menteeAssociation')
    rowOf('Only one')
    show()
    await user.click(await screen.findByRole('button', { name: 'What can be done with action 1' }))
    await user.click(screen.getByRole('menuitem', { name: 'Remove' }))
    await waitFor(() => expect(readPlan(doc)).toHaveLength(0))
    await user.click(await screen.findByRole('button', { name: 'Undo' }))
    expect(readPlan(doc)).toHaveLength(1)
    await cellNamed(/^Action\s*Only one$/)
  })
})

describe('[S14, S42] who decides', () => {
  it('a mentor can neither write a cell nor change a state, and suggests instead', async () => {
    const { doc, rowOf, show, user } = await plan('mentorCity')
    rowOf('Train volunteers')
    show()
    await screen.findByText('Train volunteers')
    expect(screen.queryByRole('button', { name: /Train volunteers/ })).toBeNull()
    expect(screen.queryByRole('combobox')).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Suggest an action' }))
    await user.type(screen.getByRole('textbox', { name: 'Your suggestion' }), 'You must group the offers')
    expect(screen.getByText(/more like deciding than helping/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Suggest' }))
    expect(readSuggestions(doc).map(({ text }) => text.text)).toEqual(['You must group the offers'])
  })

  it('[D6] the city agrees by a signed decision, and a later change shows', async () => {
    const { doc, programme, rowOf, show, user } = await plan('menteeCity')
    rowOf('Train volunteers')
    await waitFor(() => expect(programme.signer()).not.toBeNull())
    show()
    await user.click(await screen.findByRole('button', { name: 'What can be done with action 1' }))
    await user.click(screen.getByRole('menuitem', { name: 'Agree to this action…' }))
    await user.click(screen.getByRole('button', { name: 'Agree for the city' }))
    expect(readPlan(doc, programme.checks())[0]?.state).toBe('agreed')
    await user.click(await cellNamed(/^Action\s*Train volunteers$/))
    await user.keyboard(' and officers{Escape}')
    await screen.findByText('Changed since it was agreed')
  })

  it('the mentee side takes a suggestion up in its own words, and the origin stays attached', async () => {
    const { doc, mentor, rowOf, show, user } = await plan('menteeCity')
    rowOf('There already')
    suggestAction(doc, mentor, { text: 'Group all offers' })
    show()
    await user.click(await screen.findByText('1 suggestion waits for an answer'))
    await user.click(screen.getByRole('button', { name: 'Take up…' }))
    const words = screen.getByRole('textbox', { name: 'In your own words' })
    await user.clear(words)
    await user.type(words, 'One page for everything')
    await user.click(screen.getByRole('button', { name: 'Add to the plan' }))
    const [suggestion] = readSuggestions(doc)
    const added = readPlan(doc).find(({ cells }) => cells.what.text === 'One page for everything')
    expect(added?.suggestion).toBe(suggestion?.id)
    expect(suggestion?.answer?.answer).toBe('accepted')
  })

  it('declining asks for a reason, which everybody can read', async () => {
    const { doc, mentor, show, user } = await plan('menteeCity')
    suggestAction(doc, mentor, { text: 'Group all offers' })
    show()
    await user.click(await screen.findByRole('button', { name: 'Decline…' }))
    const decline = screen.getByRole('button', { name: 'Decline' })
    expect(decline.hasAttribute('disabled')).toBe(true)
    await user.type(screen.getByRole('textbox', { name: 'Reason' }), 'Already done')
    await user.click(decline)
    expect(readSuggestions(doc)[0]?.answer).toMatchObject({ answer: 'declined', reason: 'Already done' })
    await screen.findByText('Already done')
  })
})

describe('[D7] a cell written apart', () => {
  async function contested(...sides: readonly Side[]) {
    const world = await plan(...sides)
    const { doc, officer, rowOf } = world
    const id = cellOf(rowOf('Act', { leader: 'x' }), 'leader')
    const other = new Y.Doc()
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
    for (const [where, who, word] of [
      [doc, 'a', 'Library'],
      [other, 'b', 'School'],
    ] as const) {
      where.getText(`text:${id}`).delete(0, 1)
      where.getText(`text:${id}`).insert(0, word)
      recordEdit(where, { ...officer, member: who as MemberId }, { text: id })
    }
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other), 'remote')
    world.show()
    await world.user.click(await screen.findByRole('button', { name: 'Two versions of this cell' }))
    return world
  }

  it('[S377] shows every version, and the mentee side takes one', async () => {
    const { doc, user } = await contested('menteeCity')
    const version = (await screen.findByText('School')).closest('article')
    await user.click(within(version as HTMLElement).getByRole('button', { name: 'Take this version' }))
    const leader = readPlan(doc)[0]?.cells.leader
    expect(leader).toMatchObject({ text: 'School', isContested: false })
  })

  it('[S244] tells others that the choice is the mentee city’s', async () => {
    await contested('mentorCity')
    await screen.findByText(/The mentee city chooses/)
    expect(screen.getByText('School')).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Take this version' })).toBeNull()
  })
})

describe('[S61] versions of the plan', () => {
  it('are compared with one another and with now, and brought back by the mentee side', async () => {
    const { doc, officer, rowOf, show, user } = await plan('menteeCity')
    const row = rowOf('Open in the evening')
    saveVersion(doc, { ...officer, now: 1 }, 'v0')
    writeCell(doc, officer, row, 'what', 'Open on Sundays')
    saveVersion(doc, { ...officer, now: 2 }, 'Before summer')
    rowOf('A bus at nine')
    show()
    await user.click(await screen.findByRole('button', { name: 'More about the plan' }))
    await user.click(screen.getByRole('menuitem', { name: 'Versions of the plan' }))
    const dialog = () => within(screen.getByRole('dialog'))
    await user.click(dialog().getAllByRole('button', { name: 'Compare' })[1] as HTMLElement)
    expect(dialog().getByText('Open in the evening')).toBeTruthy()
    expect(dialog().getByText('A bus at nine', { selector: 'h3' })).toBeTruthy()
    await user.selectOptions(dialog().getByLabelText('Compared with'), 'Before summer')
    expect(dialog().queryByText('A bus at nine', { selector: 'h3' })).toBeNull()
    expect(dialog().getByText('Open on Sundays', { selector: 'ins' })).toBeTruthy()
    await user.click(dialog().getByRole('button', { name: 'Bring this version back' }))
    expect(readPlan(doc).map(({ cells }) => cells.what.text)).toEqual(['Open in the evening', 'A bus at nine'])
    await cellNamed(/^Action\s*Open in the evening$/)
  })

  it('are compared, and not brought back, by a mentor', async () => {
    const { doc, officer, rowOf, show, user } = await plan('mentorCity')
    rowOf('Open in the evening')
    saveVersion(doc, officer, 'v0')
    show()
    await user.click(await screen.findByRole('button', { name: 'More about the plan' }))
    await user.click(screen.getByRole('menuitem', { name: 'Versions of the plan' }))
    await user.click(screen.getByRole('button', { name: 'Compare' }))
    expect(screen.getByText('Nothing has been changed in the plan.')).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Bring this version back' })).toBeNull()
  })
})

it('[L9] shows who else is in a cell', async () => {
  const { device, group, rowOf, show } = await plan('menteeCity')
  const row = rowOf('Act')
  show()
  await cellNamed(/^Action\s*Act$/)
  device.setSession(group.id, { peers: [{ member: 'm2', name: 'Library service', cell: `${row}.results` }] })
  await screen.findByText('Library service')
})

it('[L2] a plan opened by a reading link is read and not written', async () => {
  const { device, group, rowOf, show } = await plan('menteeCity')
  rowOf('Act')
  device.setSession(group.id, { readOnly: true })
  show()
  await screen.findByText('Act')
  expect(screen.queryByRole('button', { name: /Act/ })).toBeNull()
})
