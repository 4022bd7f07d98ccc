import { cleanup, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import WelcomePage from '../../../src/features/welcome/WelcomePage.tsx'
import { tablet } from '../tablet.tsx'

afterEach(cleanup)

describe('[design §8] first run', () => {
  it('asks the language, each named in itself, then the name; both are kept', async () => {
    const { workspace, show } = await tablet({ name: '', sides: [] })
    const { history } = show(<WelcomePage />, { path: '/welcome' })
    expect(await screen.findByRole('button', { name: /Français/ })).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: /English/ }))
    const name = 'مكتب الإدماج 🌉 Žanete'
    await userEvent.type(await screen.findByLabelText('Name shown to the others'), name)
    await userEvent.click(screen.getByLabelText('Mentor city'))
    await userEvent.click(screen.getByLabelText('Facilitator'))
    await userEvent.click(screen.getByRole('button', { name: 'Begin' }))
    await vi.waitFor(() => expect(history.at(-1)).toBe('/'))
    expect(await workspace.profile()).toMatchObject({ name, language: 'en', sides: ['mentorCity', 'facilitator'] })
  })

  it('says that a name is missing, and puts the focus there', async () => {
    const { show } = await tablet({ name: '', sides: [] })
    show(<WelcomePage />, { path: '/welcome' })
    await userEvent.click(await screen.findByRole('button', { name: /English/ }))
    await userEvent.click(await screen.findByRole('button', { name: 'Begin' }))
    const field = await screen.findByLabelText('Name shown to the others')
    expect(field.getAttribute('aria-invalid')).toBe('true')
    expect(document.activeElement).toBe(field)
    expect(screen.getByText(/A name is missing/).closest('[role="alert"]')).toBeTruthy()
  })
})
