import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { MemberId } from '../../../src/documents/ids.ts'
import { enterMember } from '../../../src/documents/members.ts'
import PeoplePage from '../../../src/features/people/PeoplePage.tsx'
import SettingsPage from '../../../src/features/settings/SettingsPage.tsx'
import { enter } from '../onScreen.ts'
import { exampleOn } from '../programme.ts'
import { tablet } from '../tablet.tsx'

afterEach(cleanup)

const shown = async () => {
  const device = await tablet({ name: 'Facilitation', sides: ['facilitator'] })
  const programme = await exampleOn(device)
  device.show(<PeoplePage />, { path: `/p/${programme.id}/people`, programme })
  return { ...device, programme }
}

describe('[L2] people and invitations', () => {
  it('says what the link opens before the link is shown, and marks the officer’s', async () => {
    const { programme } = await shown()
    await userEvent.click(await screen.findByLabelText('Officer of the mentee city'))
    expect(screen.getByText(/may decide for the mentee city/)).toBeTruthy()
    expect(screen.getByText('This link carries the decision key')).toBeTruthy()
    expect(screen.queryByLabelText(/^Link for/)).toBeNull()
    await userEvent.click(screen.getByRole('button', { name: 'Show the link' }))
    const officers = (await programme.invitations()).find(({ role }) => role === 'officer')
    expect(screen.getByLabelText<HTMLTextAreaElement>(/^Link for/).value).toBe(officers?.url)
    expect(screen.getByText(/Keep it as you would keep a key/)).toBeTruthy()
  })

  it('copies the link, or selects it where the clipboard is denied', async () => {
    const { programme } = await shown()
    await userEvent.click(await screen.findByLabelText('Reading only'))
    await userEvent.click(screen.getByRole('button', { name: 'Show the link' }))
    const writeText = vi.fn(async (_text: string) => undefined)
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } })
    await userEvent.click(screen.getByRole('button', { name: 'Copy the link' }))
    const reading = (await programme.invitations()).find(({ role }) => role === 'readOnly')
    await vi.waitFor(() => expect(writeText).toHaveBeenCalledWith(reading?.url))
    writeText.mockRejectedValueOnce(new DOMException('denied', 'NotAllowedError'))
    await userEvent.click(screen.getByRole('button', { name: 'Copy the link' }))
    expect(await screen.findByText(/The link is selected/)).toBeTruthy()
    const field = screen.getByLabelText<HTMLTextAreaElement>(/^Link for/)
    expect(field.selectionEnd).toBe(field.value.length)
  })

  it('[S7] how somebody is reached is theirs to say, and stands beside their name', async () => {
    const device = await tablet({ name: 'Facilitation', sides: ['facilitator'] })
    device.show(<SettingsPage />, { path: '/settings' })
    await enter(userEvent, await screen.findByLabelText(/^How to reach you/), '+371 555 10')
    await userEvent.click(screen.getByRole('button', { name: 'Save' }))
    await screen.findByText('Saved on this device')
    cleanup()
    const programme = await exampleOn(device)
    device.show(<PeoplePage />, { path: `/p/${programme.id}/people`, programme })
    expect(await screen.findByText('+371 555 10')).toBeTruthy()
  })

  it('[S7] lists members under their side, and who is here', async () => {
    const { setSession, programme } = await shown()
    expect(await screen.findByText('you')).toBeTruthy()
    expect(screen.getByRole('heading', { name: 'Facilitator' })).toBeTruthy()
    const { programme: circle } = programme.getCircles()
    const said = { function: 'Housing officer', organisation: '', sides: ['mentorCity'], languages: [] } as const
    if (circle) enterMember(circle.doc, { ...programme.author(), member: 'bo' as MemberId }, { name: 'Bo', ...said })
    const mentors = (await screen.findByRole('heading', { name: 'Mentor city' })).parentElement as HTMLElement
    expect(within(mentors).getByText('Bo')).toBeTruthy()
    expect(within(mentors).getByText('Housing officer')).toBeTruthy()
    const { me } = programme
    setSession(programme.id, { peers: [{ member: me, name: 'Facilitation' }] })
    await vi.waitFor(() => expect(screen.queryByText('here now')).toBeNull())
  })
})
