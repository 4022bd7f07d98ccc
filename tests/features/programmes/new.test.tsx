import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import NewProgrammePage from '../../../src/features/programmes/NewProgrammePage.tsx'
import { enter } from '../onScreen.ts'
import { tablet } from '../tablet.tsx'

afterEach(cleanup)

describe('new programme', () => {
  it('[S65] a missing title is said, everything else may stay open', async () => {
    const { show } = await tablet({ sides: ['facilitator'] })
    show(<NewProgrammePage />, { path: '/new' })
    await userEvent.click(await screen.findByRole('button', { name: 'Create and invite' }))
    const title = screen.getByLabelText('Title of the programme')
    expect(document.activeElement).toBe(title)
    await userEvent.type(title, 'x')
    expect(title.getAttribute('aria-invalid')).toBeNull()
  })

  it('[S1] [S261] [S262] creates it with its cities and three visits, and goes on to the invitations', async () => {
    const { show, workspace } = await tablet({ sides: ['facilitator'] })
    const { history } = show(<NewProgrammePage />, { path: '/new' })
    await enter(userEvent, await screen.findByLabelText('Title of the programme'), 'Learning together')
    const mentee = within(screen.getByRole('group', { name: 'Mentee city' }))
    await userEvent.type(mentee.getByLabelText('City'), 'jelgava')
    await userEvent.tab()
    expect(mentee.getByLabelText<HTMLInputElement>(/Country/).value).toBe('Latvia')
    expect(mentee.getByLabelText<HTMLInputElement>(/association/).value).toBe('LPS')
    await userEvent.click(screen.getByRole('radio', { name: 'A city for all' }))
    await userEvent.click(screen.getByLabelText('Needs analysis'))
    await userEvent.click(screen.getByRole('button', { name: 'Create and invite' }))
    await vi.waitFor(() => expect(history.at(-1)).toMatch(/^\/p\/.+\/people$/))
    const id = history.at(-1)?.split('/')[2] ?? ''
    await vi.waitFor(async () => {
      expect(await workspace.items(id, 'visits')).toHaveLength(3)
      expect(await workspace.items(id, 'programme')).toMatchObject([
        {
          title: 'Learning together',
          theme: 'cityForAll',
          purpose: 'needs',
          mentee: { city: 'Jelgava', country: 'LV', association: 'LPS' },
        },
      ])
    })
  })

  it('somebody without a name enters it first and comes back', async () => {
    const { show } = await tablet({ name: '' })
    const { history } = show(<NewProgrammePage />, { path: '/new' })
    await vi.waitFor(() => expect(history.at(-1)).toBe('/welcome?next=%2Fnew'))
  })
})
