// @vitest-environment jsdom
import '../realm.ts'
import 'fake-indexeddb/auto'

import { cleanup, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import ProtectionPage from '../../../src/features/protection/ProtectionPage.tsx'
import { FollowAppearance } from '../../../src/features/settings/FollowAppearance.tsx'
import SettingsPage from '../../../src/features/settings/SettingsPage.tsx'
import { tablet } from '../tablet.tsx'

afterEach(cleanup)

describe('settings', () => {
  it('keep name, function and sides on this device', async () => {
    const { show, workspace } = await tablet({ name: 'Before', sides: ['menteeCity'] })
    show(<SettingsPage />, { path: '/settings' })
    const name = await screen.findByLabelText('Name shown to the others')
    await userEvent.clear(name)
    await userEvent.type(name, 'After')
    await userEvent.type(screen.getByLabelText(/Your function/), 'Housing officer')
    await userEvent.click(screen.getByLabelText('Local support group'))
    await userEvent.click(screen.getByRole('button', { name: 'Save' }))
    await vi.waitFor(async () =>
      expect(await workspace.profile()).toMatchObject({
        name: 'After',
        function: 'Housing officer',
        sides: ['menteeCity', 'localSupportGroup'],
      }),
    )
  })

  it('keep theme and text size at once', async () => {
    const { show, workspace } = await tablet()
    const page = (
      <>
        <FollowAppearance />
        <SettingsPage />
      </>
    )
    show(page, { path: '/settings' })
    await userEvent.click(await screen.findByLabelText('Full sun'))
    await userEvent.click(screen.getByLabelText('Large'))
    await vi.waitFor(async () => {
      expect(await workspace.profile()).toMatchObject({ theme: 'sunlight', textSize: 'large' })
      expect(document.documentElement.dataset).toMatchObject({ theme: 'sunlight', text: 'large' })
    })
  })

  it('[V4] say whether the browser keeps what is stored, in plain words', async () => {
    const { show } = await tablet()
    show(<SettingsPage />, { path: '/settings' })
    expect(await screen.findByText('This browser cannot promise to keep everything')).toBeTruthy()
    expect(screen.getByRole('link', { name: 'What is protected, and what is not' }).getAttribute('href')).toBe(
      '/protection',
    )
  })
})

it('[L10] the limits are said as plainly as the protection', async () => {
  const { show } = await tablet()
  show(<ProtectionPage />, { path: '/protection' })
  expect(screen.getByRole('heading', { name: 'Protected' })).toBeTruthy()
  expect(screen.getByRole('heading', { name: 'Not protected' })).toBeTruthy()
  expect(screen.getByText(/there is no passphrase/)).toBeTruthy()
})
