import { cleanup, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { JoinError, Joined } from '../../../src/device/workspace/workspace.ts'
import JoinPage from '../../../src/features/programmes/JoinPage.tsx'
import { fail, ok, type Result } from '../../../src/result.ts'
import { enter } from '../onScreen.ts'
import { tablet } from '../tablet.tsx'

afterEach(cleanup)
beforeEach(() => history.replaceState(null, ''))

const LINK = `w${'A'.repeat(43)}`
const joining = async (answer: Result<Joined, JoinError>) => {
  const device = await tablet()
  const join = vi.fn(async () => answer)
  device.workspace.engine = async () => ({ ...device.engine, join })
  return { ...device, join, ...device.show(<JoinPage />, { path: '/join' }) }
}
const paste = async () => {
  await enter(userEvent, await screen.findByLabelText('Invitation link'), 'anything')
  await userEvent.click(screen.getByRole('button', { name: 'Join' }))
}

describe('[L2] joining', () => {
  it.each([
    ['notALink', 'This is not an invitation link.'],
    ['damagedLink', 'This link is not complete.'],
    ['newerLink', 'This link comes from a newer version of the app.'],
    ['diskFull', 'This device is full: joining was not possible.'],
    ['unavailable', 'This device’s storage does not answer: joining was not possible.'],
  ] as const)('%s: says what happened, what is safe and what to do next', async (type, happened) => {
    await joining(fail({ type }))
    await paste()
    const alert = await screen.findByText(happened)
    expect(alert.closest('[role="alert"]')?.querySelectorAll('p').length).toBe(3)
    expect(screen.getByLabelText<HTMLTextAreaElement>('Invitation link').value).toBe('anything')
  })

  it('a circle joined already is offered to be opened', async () => {
    await joining(fail({ type: 'alreadyJoined', programmeId: 'p9' as Joined['programmeId'] }))
    await paste()
    expect((await screen.findByRole('link', { name: 'Open the programme' })).getAttribute('href')).toBe('/p/p9')
  })

  it('an opened link is joined with one tap, is not spread out on the screen and leaves the history', async () => {
    history.replaceState({ link: LINK }, '')
    const { join, history: visited } = await joining(
      ok({ circleId: 'c' as Joined['circleId'], programmeId: 'p7' as Joined['programmeId'] }),
    )
    await userEvent.click(await screen.findByRole('button', { name: 'Join' }))
    expect(join).toHaveBeenCalledWith(LINK)
    expect(document.body.textContent).not.toContain(LINK)
    await vi.waitFor(() => expect(visited.at(-1)).toBe('/p/p7'))
  })

  it('says that the contents come at the first exchange where they are not here yet', async () => {
    const device = await joining(ok({ circleId: 'c' as Joined['circleId'], programmeId: null }))
    const pending = {
      programmeId: null,
      circleId: 'c' as Joined['circleId'],
      title: '',
      mentee: '',
      mentor: '',
      isExercise: false,
      changedAt: null,
      waiting: 0,
    }
    device.workspace.summaries = async () => [pending]
    await paste()
    expect(await screen.findByText('The contents are still to come')).toBeTruthy()
  })
})
