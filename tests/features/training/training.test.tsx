import '../scrollIntoView.ts'
import '../dialog.ts'

import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { readForms } from '../../../src/documents/forms/instances.ts'
import { readMeetings } from '../../../src/documents/meetings.ts'
import { switchTool } from '../../../src/documents/path.ts'
import { readAgenda } from '../../../src/documents/training.ts'
import PathShowPage from '../../../src/features/training/PathShowPage.tsx'
import TrainingPage from '../../../src/features/training/TrainingPage.tsx'
import type { Side } from '../../../src/method/sides.ts'
import { write } from '../forms/fillIn.ts'
import { button, inRegion, region } from '../onScreen.ts'
import { shown } from './world.tsx'

beforeEach(() => history.replaceState(null, '', '/'))
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

const begun = async (tab: string | null = null, options: { sides?: readonly Side[] } = {}) => {
  const here = await shown(TrainingPage, 'training', options)
  fireEvent.click(await button('Begin planning'))
  if (tab) fireEvent.click(await screen.findByRole('tab', { name: tab }))
  await screen.findByRole('tabpanel')
  return here
}
const tick = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('radio', { name }))

describe('planning a training', () => {
  it('[S142] the date in plain words, the form, people of all parties and those still missing', async () => {
    const { again } = await begun()
    write(await screen.findByLabelText(/^When/), '12 and 13 March, mornings')
    await tick('Mixed')
    fireEvent.click(await button('Officer'))
    expect(await screen.findByText(/Not among them so far: mentor city/)).toBeTruthy()
    write(screen.getByLabelText('Name or function'), 'Integration officer')
    fireEvent.change(screen.getByLabelText('Party'), { target: { value: 'mentorCity' } })
    fireEvent.click(await button('Add'))
    expect(await screen.findByText(/Not among them so far: mentee’s association/)).toBeTruthy()
    cleanup()
    again()
    expect(((await screen.findByLabelText(/^When/)) as HTMLTextAreaElement).value).toBe('12 and 13 March, mornings')
    expect(((await screen.findByRole('radio', { name: 'Mixed' })) as HTMLInputElement).checked).toBe(true)
    expect(await screen.findByText('Integration officer')).toBeTruthy()
  })

  it('[S142] a party taken off the list comes back with undo', async () => {
    await begun()
    fireEvent.click(await button('Officer'))
    fireEvent.click(await button('Remove Officer'))
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Remove Officer' })).toBeNull())
    fireEvent.click(await button(/^Undo/))
    expect(await button('Remove Officer')).toBeTruthy()
  })

  it('[S143] says why meeting in person helps, and advises on the form chosen without blocking any', async () => {
    await begun()
    expect(await screen.findByText(/Meeting in person can be the first step towards trust/)).toBeTruthy()
    for (const [form, advice] of [
      ['In person', /A meal or a walk together/],
      ['Online', /Two half-days worked well online/],
      ['Mixed', /a face on the big screen/],
    ] as const) {
      await tick(form)
      expect(await screen.findByText(advice)).toBeTruthy()
    }
  })

  it('[S144] a ready agenda of two half-days: words, minutes, order and half-day can be changed', async () => {
    const { circle, user } = await begun()
    fireEvent.click(await button('Two half-days online'))
    const first = await inRegion('Half-day 1')
    expect(first.getAllByRole('listitem')).toHaveLength(5)
    expect((await region('Half-day 2')).querySelectorAll('li')).toHaveLength(6)
    write(first.getByLabelText('Point 1'), 'Coffee and names')
    const minutes = first.getAllByLabelText('Minutes')[0] as HTMLInputElement
    fireEvent.change(minutes, { target: { value: '40' } })
    fireEvent.blur(minutes)
    await screen.findByText('3 h 10 min')
    await user.click(first.getByRole('button', { name: 'What can be done with: Coffee and names' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Move to: Half-day 2' }))
    const [form] = readForms(circle('programme').doc)
    const points = readAgenda(circle('programme').doc, form?.id ?? '')
    expect(points.find(({ title }) => title.text === 'Coffee and names')).toMatchObject({ part: 2, minutes: 40 })
    await waitFor(() =>
      expect(screen.getByRole('region', { name: 'Half-day 1' }).querySelectorAll('li')).toHaveLength(4),
    )
  })

  it('[S144] a point that was added, in a half-day that is there or a new one, is written at once', async () => {
    await begun()
    const focused = () => document.activeElement as HTMLTextAreaElement
    const rows = (part: string) => screen.getByRole('region', { name: part }).querySelectorAll('li')
    fireEvent.click(await button('Two half-days online'))
    fireEvent.click(await button('Add a point to “Half-day 1”'))
    await waitFor(() => expect(focused().closest('li')).toBe([...rows('Half-day 1')].at(-1)))
    expect([focused().tagName, focused().value]).toEqual(['TEXTAREA', ''])
    fireEvent.click(await button('Add a half-day'))
    await waitFor(() => expect(focused().closest('li')).toBe([...rows('Half-day 3')].at(-1)))
  })

  it('[S144] the agenda alone goes to the printer, with its date and without points that say nothing', async () => {
    const print = vi.spyOn(globalThis, 'print').mockImplementation(() => undefined)
    await begun()
    write(await screen.findByLabelText(/^When/), '12 and 13 March, mornings')
    fireEvent.click(await button('Two half-days online'))
    fireEvent.click(await button('Add a point to “Half-day 1”'))
    fireEvent.click(await button('Print'))
    const sheet = within(await screen.findByRole('article', { name: 'Agenda of the training' }))
    expect(await sheet.findByText('12 and 13 March, mornings')).toBeTruthy()
    const first = within(sheet.getByRole('table', { name: 'Half-day 1 · 3 h' }))
    expect(first.getAllByRole('row')).toHaveLength(5)
    expect(first.getByRole('row', { name: 'Getting acquainted 30 min' })).toBeTruthy()
    expect(sheet.queryByText('Getting to know each other before visit 1')).toBeNull()
    await waitFor(() => expect(print).toHaveBeenCalledOnce())
    dispatchEvent(new Event('afterprint'))
    await waitFor(() => expect(screen.queryByRole('article', { name: 'Agenda of the training' })).toBeNull())
  })

  it('[S144] another agenda asks before it takes the place of the first, and can be taken back', async () => {
    await begun()
    fireEvent.click(await button('Two half-days online'))
    write((await inRegion('Half-day 1')).getByLabelText('Point 1'), 'Coffee and names')
    fireEvent.click(await button('One day in person'))
    fireEvent.click(await button('Take it instead'))
    expect(await screen.findByDisplayValue('First workshop on the theme')).toBeTruthy()
    expect(screen.queryByDisplayValue('Coffee and names')).toBeNull()
    fireEvent.click((await screen.findAllByRole('button', { name: /^Undo/ })).at(-1) as HTMLElement)
    expect(await screen.findByDisplayValue('Coffee and names')).toBeTruthy()
  })

  it('[S66] offers something small before visit 1, and a first meeting in person, for the calendar', async () => {
    const { circle } = await begun()
    const part = await inRegion('Getting to know each other before visit 1')
    const [first, last] = [part.getAllByRole('button')[0], part.getAllByRole('button').at(-1)]
    fireEvent.click(first as HTMLElement)
    fireEvent.click(last as HTMLElement)
    await waitFor(() =>
      expect(readMeetings(circle('programme').doc).map(({ form, stage }) => `${form} ${stage}`)).toEqual([
        'virtual training',
        'physical training',
      ]),
    )
    write(part.getByLabelText('What you have in mind'), 'A quiz about both towns')
    expect(part.getByDisplayValue('A quiz about both towns')).toBeTruthy()
  })
})

describe('holding a training', () => {
  it('[S145] agenda questions are ticked as covered, each with a note', async () => {
    const { again } = await begun('At the session')
    const question = 'Which steps lie ahead?'
    fireEvent.click((await inRegion(question)).getByRole('button', { name: 'Note the answer' }))
    write(await (await inRegion(question)).findByLabelText('Note 1'), 'Three visits until June')
    fireEvent.click((await inRegion(question)).getByLabelText('Covered'))
    expect(await screen.findByText(/1 of 5 covered/)).toBeTruthy()
    cleanup()
    again()
    fireEvent.click(await screen.findByRole('tab', { name: 'At the session' }))
    expect((await inRegion(question)).getByDisplayValue('Three visits until June')).toBeTruthy()
    fireEvent.click((await inRegion(question)).getByLabelText('Covered'))
    expect(await screen.findByText(/0 of 5 covered/)).toBeTruthy()
    expect((await inRegion(question)).getByDisplayValue('Three visits until June')).toBeTruthy()
  })

  it('[S146] a table of responsibilities by role, begun with the guide’s proposals and reworded', async () => {
    await begun('At the session')
    fireEvent.click(await button('Begin with the guide’s proposals'))
    const duty = (await screen.findByLabelText('Responsible for (Mentor city)')) as HTMLTextAreaElement
    expect(duty.value).toMatch(/suggests and does not decide/)
    write(duty, 'Shows how its volunteers are found')
    expect(await screen.findByDisplayValue('Shows how its volunteers are found')).toBeTruthy()
    fireEvent.click(await button('Remove: Political leader'))
    await waitFor(() => expect(screen.queryByLabelText('Responsible for (Political leader)')).toBeNull())
    fireEvent.click(await button('Add a role'))
    expect(await screen.findByLabelText(/Responsible for \(line 8\)/)).toBeTruthy()
  })

  it('[S147] walks through the path on a big screen, by buttons and by keyboard', async () => {
    await shown(PathShowPage, 'training/show')
    expect(await screen.findByRole('heading', { level: 2, name: 'Needs' })).toBeTruthy()
    fireEvent.click(await button('Next stage'))
    const second = (await screen.findByRole('heading', { level: 2 })).textContent
    expect(second).not.toBe('Needs')
    fireEvent.keyDown(await button('Next stage'), { key: 'ArrowRight' })
    expect((await screen.findByRole('heading', { level: 2 })).textContent).not.toBe(second)
    fireEvent.click(await button(/^Step 1:/))
    expect(await screen.findByRole('heading', { level: 2, name: 'Needs' })).toBeTruthy()
  })

  it('[S148] shows the tools that this programme has chosen, and leaves out those it has not', async () => {
    const { circle, programme } = await begun('At the session')
    const tools = async () => within(await screen.findByRole('list', { name: 'Tools chosen for this programme' }))
    expect((await tools()).getByRole('link', { name: 'Benchmark' })).toBeTruthy()
    switchTool(circle('programme').doc, programme.author(), 'benchmark', { isOff: true, reason: 'too long' })
    await waitFor(async () => expect((await tools()).queryByRole('link', { name: 'Benchmark' })).toBeNull())
  })

  it('[S152] further learning is offered, added to, and nothing waits for it', async () => {
    await begun('At the session')
    const part = await inRegion('Further learning, for whoever likes')
    expect(part.getByText(/All of it is voluntary/)).toBeTruthy()
    fireEvent.click(part.getByRole('button', { name: 'Read the essentials of mentoring' }))
    expect(await part.findByDisplayValue('Read the essentials of mentoring')).toBeTruthy()
    expect(part.queryByRole('checkbox')).toBeNull()
    write(part.getByLabelText('An offer of your own'), 'Webinar of the network')
    fireEvent.click(part.getByRole('button', { name: 'Add to the list' }))
    expect(await part.findByDisplayValue('Webinar of the network')).toBeTruthy()
  })
})
