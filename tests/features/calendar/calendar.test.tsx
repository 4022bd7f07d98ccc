import '../dialog.ts'

import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { readVisits } from '../../../src/documents/readVisits.ts'
import { setVisit } from '../../../src/documents/visits.ts'
import CalendarPage from '../../../src/features/calendar/CalendarPage.tsx'
import { enter, region as month } from '../onScreen.ts'
import { exampleOn } from '../programme.ts'
import { tablet } from '../tablet.tsx'

afterEach(cleanup)

const shown = async () => {
  const device = await tablet({ sides: ['menteeCity'] })
  const programme = await exampleOn(device)
  const again = () => device.show(<CalendarPage />, { path: `/p/${programme.id}/calendar`, programme })
  again()
  await screen.findByRole('heading', { level: 1, name: 'Calendar' })
  return { user: userEvent.setup(), again, programme }
}

describe('calendar', () => {
  it('[S68] shows a visit under its month once its dates are known, and in plain words until then', async () => {
    const { programme } = await shown()
    const { programme: circle } = programme.getCircles()
    const [visit] = circle ? readVisits(circle.doc) : []
    if (!circle || !visit) throw new Error('no visit')
    setVisit(circle.doc, programme.author(), visit.id, { dates: 'spring, after the budget vote' })
    const undated = await month('Without a date so far')
    expect(await within(undated).findByText('spring, after the budget vote')).toBeTruthy()
    setVisit(circle.doc, programme.author(), visit.id, { dates: '12 March 2026' })
    expect(await within(await month('March 2026')).findByRole('link', { name: /Setting the scene/ })).toBeTruthy()
  })

  it('[S68] what has a day goes into one’s own calendar as a file', async () => {
    const files: Blob[] = []
    vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
      files.push(file as Blob)
      return 'blob:x'
    })
    const { user, programme } = await shown()
    const { programme: circle } = programme.getCircles()
    const [visit] = circle ? readVisits(circle.doc) : []
    if (circle && visit) setVisit(circle.doc, programme.author(), visit.id, { dates: '12 March 2026' })
    await user.click(await screen.findByRole('button', { name: 'Add to my calendar' }))
    expect(await screen.findByText(/Open it with your calendar/)).toBeTruthy()
    expect(await files[0]?.text()).toMatch(/DTSTART;VALUE=DATE:20260312/)
    vi.restoreAllMocks()
  })

  it('[S63] notes a meeting with its date, stage, notes and decisions, and finds all of it again', async () => {
    const { user, again } = await shown()
    await user.click(screen.getByRole('button', { name: 'Note a meeting' }))
    await enter(user, await screen.findByRole('textbox', { name: 'What it is about' }), 'Prepare the workshop')
    await enter(user, screen.getByRole('textbox', { name: /^When/ }), '3 April 2026')
    await user.click(screen.getByRole('button', { name: 'Add' }))
    await enter(user, await screen.findByRole('textbox', { name: 'Notes' }), 'Room for twenty')
    await enter(user, screen.getByRole('textbox', { name: 'Place or address of the call' }), 'Town hall')
    await enter(user, screen.getByRole('textbox', { name: 'Who takes part' }), 'Both teams')
    await enter(user, screen.getByRole('textbox', { name: 'What was agreed' }), 'Begin at nine')
    await user.selectOptions(screen.getByRole('combobox', { name: 'Stage of the path' }), 'Scope')
    await user.click(within(screen.getByRole('dialog')).getAllByRole('button', { name: 'Close' }).at(-1) as HTMLElement)
    cleanup()
    again()
    await user.click(await within(await month('April 2026')).findByRole('button', { name: 'Prepare the workshop' }))
    expect(await screen.findByDisplayValue('Room for twenty')).toBeTruthy()
    for (const words of ['Town hall', 'Both teams', 'Begin at nine'])
      expect(screen.getByDisplayValue(words)).toBeTruthy()
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Stage of the path' }).value).toBe('scope')
  })

  it('[S270] a quarter of an hour is a full meeting, with a next step', async () => {
    const { user } = await shown()
    await user.click(screen.getByRole('button', { name: 'Note a meeting' }))
    await enter(user, await screen.findByRole('textbox', { name: 'What it is about' }), 'A question on rooms')
    await user.click(screen.getByRole('radio', { name: 'Short talk, 15 minutes' }))
    await user.click(screen.getByRole('button', { name: 'Add' }))
    await enter(user, await screen.findByRole('textbox', { name: /^Next step/ }), 'Ask the school')
    expect(screen.getByDisplayValue('Ask the school')).toBeTruthy()
    expect(screen.getByRole('radio', { name: 'Online' })).toHaveProperty('checked', true)
  })

  it('[S66] offers to get to know each other before the first visit, until a meeting is noted', async () => {
    const { user } = await shown()
    expect(await screen.findByText('Get to know each other before the first visit')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Note a meeting' }))
    await enter(user, await screen.findByRole('textbox', { name: 'What it is about' }), 'First call')
    await user.click(screen.getByRole('button', { name: 'Add' }))
    await screen.findByRole('textbox', { name: 'Notes' })
    await waitFor(() => expect(screen.queryByText('Get to know each other before the first visit')).toBeNull())
  })

  it('[S63] a meeting that was removed comes back by undo, notes included', async () => {
    const { user } = await shown()
    await user.click(screen.getByRole('button', { name: 'Note a meeting' }))
    await enter(user, await screen.findByRole('textbox', { name: 'What it is about' }), 'First call')
    await user.click(screen.getByRole('button', { name: 'Add' }))
    await enter(user, await screen.findByRole('textbox', { name: 'Notes' }), 'All were there')
    await user.click(screen.getByRole('button', { name: 'Remove' }))
    await waitFor(() => expect(screen.queryByRole('button', { name: 'First call' })).toBeNull())
    await user.click(await screen.findByRole('button', { name: 'Undo' }))
    await user.click(await screen.findByRole('button', { name: 'First call' }))
    expect(await screen.findByDisplayValue('All were there')).toBeTruthy()
  })
})
