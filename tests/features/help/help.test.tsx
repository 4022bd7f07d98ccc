// @vitest-environment jsdom
import { act, cleanup, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { addRemark } from '../../../src/documents/remarks.ts'
import { suggestAction } from '../../../src/documents/suggestions.ts'
import { Guide } from '../../../src/features/help/Guide.tsx'
import { stepsFor } from '../../../src/features/help/guideSteps.ts'
import HelpPage from '../../../src/features/help/HelpPage.tsx'
import { ScreenHelp } from '../../../src/features/help/ScreenHelp.tsx'
import { topicOf } from '../../../src/features/help/topics.ts'
import { setLanguage } from '../../../src/i18n.ts'
import { tablet } from '../tablet.tsx'

beforeAll(() => {
  // A window of tests knows dialogs, but does not open them.
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true
  }
  HTMLDialogElement.prototype.close = function close() {
    this.open = false
  }
})
beforeEach(() => localStorage.clear())
afterEach(cleanup)

describe('help', () => {
  it('has the method, the circles, working without a network and the keys', async () => {
    const { show } = await tablet()
    show(<HelpPage />, { path: '/help' })
    for (const name of ['The method in short', 'Who can read what', 'Working without a network', 'With a keyboard'])
      expect(screen.getByRole('heading', { name })).toBeTruthy()
  })

  it('[S8] says how mentoring of cities differs from that of persons, and where a light exchange is enough', async () => {
    const { show } = await tablet()
    show(<HelpPage />, { path: '/help' })
    const kinds = screen.getByRole('region', { name: 'Mentoring people, mentoring cities' })
    for (const words of [
      /support: for students/,
      /What is the same/,
      /What is different/,
      /two small cities or two people/,
    ])
      expect(kinds.textContent).toMatch(words)
  })

  it.each([
    ['/', 'home'],
    ['/p/x', 'overview'],
    ['/p/x/visits/y', 'visits'],
    ['/p/x/visits/y/sheets/z', 'sheet'],
    ['/p/x/plan', 'plan'],
    ['/help', null],
  ])('of the screen at %s is %s', (path, topic) => expect(topicOf(path)).toBe(topic))

  it('of a screen opens from its button and leads to all of the help', async () => {
    const { show } = await tablet()
    const { history } = show(<ScreenHelp />, { path: '/p/x/plan' })
    await userEvent.click(screen.getByRole('button', { name: 'Help on this page' }))
    expect(screen.getByRole('dialog', { name: 'The action plan' })).toBeTruthy()
    await userEvent.click(screen.getByRole('link', { name: /all of the help/ }))
    expect(history.at(-1)).toBe('/help')
    expect(screen.queryByRole('dialog')).toBeNull()
  })
})

const exercise = async () => {
  const device = await tablet()
  const copied = await device.engine.copyExample()
  if (!copied.ok) throw new Error('no example')
  const programme = await device.open(copied.value)
  const shown = device.show(<Guide />, { path: `/p/${copied.value}`, programme })
  await screen.findByRole('complementary', { name: 'Two minutes of practice' })
  return { ...device, ...shown, programme }
}
const doneCount = (count: number) => vi.waitFor(() => expect(screen.getByText(`${count} of 5 done`)).toBeTruthy())

describe('the guided exercise', () => {
  it('is for exercises only', async () => {
    const { engine, open, show } = await tablet()
    const city = { city: '', country: '', association: '' }
    const input = { title: 'Real', theme: '', purpose: 'actionPlan', visits: 3, mentee: city, mentor: city } as const
    const made = await engine.createProgramme(input)
    if (!made.ok) throw new Error('not made')
    show(<Guide />, { path: `/p/${made.value}`, programme: await open(made.value) })
    expect(screen.queryByRole('complementary')).toBeNull()
  })

  it('ticks by itself what was done', async () => {
    const { programme } = await exercise()
    await doneCount(0)
    const { team, group } = programme.getCircles()
    if (!team || !group) throw new Error('circles missing')
    await act(async () => {
      addRemark(team.doc, { ...programme.author(), now: Date.now() + 1000 }, { text: 'We lack rooms' })
    })
    await doneCount(1)
    await act(async () => {
      suggestAction(group.doc, { ...programme.author(), now: Date.now() + 1000 }, { text: 'Open the school' })
    })
    await doneCount(2)
    await act(() => setLanguage('fr'))
    expect(await screen.findByText('3 sur 5')).toBeTruthy()
    await act(() => setLanguage('en'))
    act(() => void window.dispatchEvent(new Event('offline')))
    await doneCount(4)
  })

  it('can be skipped step by step, folded away and left, and stays so', async () => {
    const { unmount, show, programme } = await exercise()
    await userEvent.click(screen.getByRole('button', { name: 'Skip this step' }))
    await doneCount(1)
    expect(screen.getByText('Note a remark')).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: 'Fold the guide away' }))
    await userEvent.click(await screen.findByRole('button', { name: 'Two minutes of practice · 1 of 5 done' }))
    await userEvent.click(screen.getByRole('button', { name: 'Leave' }))
    expect(screen.queryByRole('complementary')).toBeNull()
    unmount()
    show(<Guide />, { path: `/p/${programme.id}`, programme })
    expect(screen.queryByRole('complementary')).toBeNull()
  })

  it('[S42] proposes writing in the plan only to who may', () => {
    expect(stepsFor(['menteeCity'])).toContain('write')
    expect(stepsFor(['mentorCity'])).not.toContain('write')
    expect(stepsFor(['mentorCity'])).toContain('suggest')
  })
})
