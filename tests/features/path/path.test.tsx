import '../dialog.ts'

import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { readForms, startForm } from '../../../src/documents/forms/instances.ts'
import { writeCell } from '../../../src/documents/rows.ts'
import PathPage from '../../../src/features/path/PathPage.tsx'
import type { Side } from '../../../src/method/sides.ts'
import { must } from '../../documents/world.ts'
import { enter, fromMenu, region as stage } from '../onScreen.ts'
import { circleOf, exampleOn, programmeOn } from '../programme.ts'
import { tablet } from '../tablet.tsx'

afterEach(cleanup)

const shown = async (...sides: readonly Side[]) => {
  const device = await tablet({ sides })
  const programme = await exampleOn(device)
  const again = () => device.show(<PathPage />, { path: `/p/${programme.id}/path`, programme })
  again()
  await screen.findByRole('heading', { level: 1, name: 'Path of the programme' })
  return { user: userEvent.setup(), again, programme }
}
const names = () => screen.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent)

describe('path', () => {
  it('[S58] [S183] shows every stage with its state, and opens the tools of each', async () => {
    const { user, again } = await shown('menteeCity')
    expect(names().slice(0, 3)).toEqual(['Needs', 'Mentor’s strengths', 'Matching'])
    expect(names().indexOf('Political commitment')).toBeLessThan(names().indexOf('Visit 1'))
    const needs = await stage('Needs')
    const link = within(needs).getByRole('link', { name: 'Needs analysis' })
    expect(link.getAttribute('href')).toMatch(/\/prepare#needsAnalysis$/)
    await user.selectOptions(within(needs).getByRole('combobox'), 'Done')
    cleanup()
    again()
    expect(within(await stage('Needs')).getByRole<HTMLSelectElement>('combobox').value).toBe('done')
  })

  it('[S41] [S58] [S65] says what is there, and what may be missing, beside each other', async () => {
    await shown('menteeCity')
    const visit = await stage('Visit 1')
    expect(await within(visit).findByText('1 visit · 2 interviews of your team')).toBeTruthy()
    expect(within(await stage('Needs')).getByText('a first answer')).toBeTruthy()
  })

  it('[S69] says before the matching that no need is noted, until one is', async () => {
    const device = await tablet({ sides: ['menteeCity'] })
    const programme = await programmeOn(device)
    device.show(<PathPage />, { path: `/p/${programme.id}/path`, programme })
    const matching = await stage('Matching')
    expect(await within(matching).findByText(/^a need noted/)).toBeTruthy()
    const { doc } = circleOf(programme)('team')
    const form = must(startForm(doc, programme.author(), { form: 'needsAnalysis', subject: '' }))
    writeCell(doc, programme.author(), form, 'na.m.needs', 'Parents hear too late')
    await waitFor(() => expect(within(matching).queryByText(/^a need noted/)).toBeNull())
  })

  it('[S59] reorders, joins and leaves out stages; all of it can be undone and loses nothing', async () => {
    const { user } = await shown('menteeCity')
    await user.selectOptions(within(await stage('Matching')).getByRole('combobox'), 'Under way')
    await fromMenu(user, /More about “Matching”/, 'Move up')
    expect(names().slice(0, 3)).toEqual(['Needs', 'Matching', 'Mentor’s strengths'])
    const steps = screen.getAllByRole('listitem').length
    await fromMenu(user, /More about “Matching”/, 'Join to the step above')
    expect(screen.getAllByRole('article')[0]?.querySelectorAll('h3')).toHaveLength(2)
    expect(screen.getAllByRole('listitem').length).toBe(steps - 1)
    await fromMenu(user, /More about “Scope”/, 'Leave out of the path')
    expect(screen.queryByRole('region', { name: 'Scope' })).toBeNull()
    await user.click(await screen.findByRole('button', { name: 'Undo' }))
    expect(await stage('Scope')).toBeTruthy()
    expect(within(await stage('Matching')).getByRole<HTMLSelectElement>('combobox').value).toBe('going')
  })

  it('[S60] takes the order of the leaflet, and brings a stage back that it leaves out', async () => {
    const { user } = await shown('facilitator')
    await fromMenu(user, 'Order of the stages', 'Shortest: needs, benchmark, visits')
    expect(names().slice(0, 3)).toEqual(['Needs', 'Matching', 'Common ground'])
    await fromMenu(user, 'Order of the stages', 'Add: Scope')
    expect(names().at(-1)).toBe('Scope')
  })

  it('[S64] sets the end point: what lies beyond is marked and stays within reach', async () => {
    const { user } = await shown('menteeCity')
    expect(screen.queryByText('Beyond the end point chosen for this programme.')).toBeNull()
    await user.click(screen.getByRole('radio', { name: 'With a finished plan' }))
    expect(await screen.findByText('Beyond the end point chosen for this programme.')).toBeTruthy()
    expect(within(await stage('Implementation')).getByRole('link', { name: 'Follow-up' })).toBeTruthy()
  })

  it('[S9] [S65] switches a tool off with a reason and on again; what it holds stays', async () => {
    const { user, programme } = await shown('menteeCity')
    const { doc } = circleOf(programme)('programme')
    const benchmark = must(startForm(doc, programme.author(), { form: 'benchmark', subject: 'Language' }))
    await user.click(screen.getByRole('checkbox', { name: 'Benchmark' }))
    await enter(user, await screen.findByRole('textbox', { name: /Reason/ }), 'Both know the field')
    await user.click(screen.getByRole('button', { name: 'Switch off' }))
    expect(await screen.findByText('Off, because: Both know the field')).toBeTruthy()
    expect(within(await stage('Common ground')).queryByRole('link', { name: 'Benchmark' })).toBeNull()
    expect(readForms(doc).map(({ id }) => id)).toContain(benchmark)
    await user.click(screen.getByRole('checkbox', { name: 'Benchmark' }))
    expect(await within(await stage('Common ground')).findByRole('link', { name: 'Benchmark' })).toBeTruthy()
  })

  it('[S265] the five attitudes are always there, with nothing to switch them off', async () => {
    await shown('menteeCity')
    const core = screen.getByRole('region', { name: 'What stays in every form' })
    expect(within(core).getAllByRole('listitem')).toHaveLength(5)
    expect(within(core).queryByRole('checkbox')).toBeNull()
  })

  it('[S58] somebody of the support group reads the path and cannot change it', async () => {
    await shown('localSupportGroup')
    expect(within(await stage('Needs')).queryByRole('combobox')).toBeNull()
    expect(screen.queryByRole('button', { name: 'Order of the stages' })).toBeNull()
    expect(screen.getByRole('checkbox', { name: 'Benchmark' })).toHaveProperty('disabled', true)
  })
})
