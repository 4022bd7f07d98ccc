import '../dialog.ts'

import { cleanup, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { HUB } from '../../../src/device/workspace/holders.ts'
import { keepAwake } from '../../../src/features/keepAwake.ts'
import ProtectionPage from '../../../src/features/protection/ProtectionPage.tsx'
import { FollowAppearance } from '../../../src/features/settings/FollowAppearance.tsx'
import SettingsPage from '../../../src/features/settings/SettingsPage.tsx'
import { enter } from '../onScreen.ts'
import { type TestTablet, tablet } from '../tablet.tsx'

afterEach(cleanup)

const organisation = (city: string) => ({ city, country: 'FR', association: '' })
const programmeOf = async ({ engine }: TestTablet, title: string) => {
  const created = await engine.createProgramme({
    ...{ title, theme: 'housing', purpose: 'urbact' as never, visits: 1 },
    ...{ mentee: organisation('Greenford'), mentor: organisation('Riverton') },
  })
  if (!created.ok) throw new Error(created.error.type)
  return created.value
}

describe('erasing the device', () => {
  it('[V3] tells what goes and what would be lost, offers a backup first, and asks for a word', async () => {
    const device = await tablet()
    const id = await programmeOf(device, 'Housing for all')
    await device.addWaiting(id, 2)
    const erase = vi.spyOn(device.workspace, 'erase')
    device.show(<SettingsPage />, { path: '/settings' })
    await userEvent.click(await screen.findByRole('button', { name: 'Erase everything…' }))
    expect(await screen.findByText(/^Housing for all leaves this device, with its link/)).toBeTruthy()
    expect(screen.getByText(/^2 contributions exist on this device only/)).toBeTruthy()
    expect(screen.getByText('No backup was made on this device yet.')).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Make a backup first' }).getAttribute('href')).toBe('/safety')
    const confirm = screen.getByRole('button', { name: 'Erase everything' }) as HTMLButtonElement
    expect(confirm.disabled).toBe(true)
    await userEvent.type(screen.getByLabelText('To confirm, type ERASE'), 'erase{Enter}')
    expect(erase).toHaveBeenCalledTimes(1)
    expect(confirm.getAttribute('aria-busy')).toBe('true')
  })

  it('[V3] says that what a backup brought back may be nowhere else', async () => {
    const device = await tablet()
    const id = await programmeOf(device, 'Housing for all')
    await device.holders.note(id, HUB, { fileAt: Date.now() })
    device.show(<SettingsPage />, { path: '/settings' })
    await userEvent.click(await screen.findByRole('button', { name: 'Erase everything…' }))
    expect(await screen.findByText(/^What came back from a backup is here and in that backup’s file/)).toBeTruthy()
    expect(screen.queryByText(/is on the hub or on another device too/)).toBeNull()
  })

  it('[V3] does not threaten where nothing can be lost', async () => {
    const device = await tablet()
    await programmeOf(device, 'Housing for all')
    device.show(<SettingsPage />, { path: '/settings' })
    await userEvent.click(await screen.findByRole('button', { name: 'Erase everything…' }))
    expect(await screen.findByText(/is on the hub or on another device too/)).toBeTruthy()
    expect(screen.queryByText(/exist on this device only/)).toBeNull()
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }))
    expect(screen.queryByRole('dialog')).toBeNull()
  })
})

it('the screen stays lit while taking notes unless somebody turns that off; no switch where it cannot', async () => {
  const first = await tablet()
  first.show(<SettingsPage />, { path: '/settings' })
  await screen.findByLabelText('Name shown to the others')
  expect(screen.queryByRole('checkbox', { name: /Keep the screen on/ })).toBeNull()
  cleanup()
  Object.defineProperty(navigator, 'wakeLock', { value: {}, configurable: true })
  first.show(<SettingsPage />, { path: '/settings' })
  const box = (await screen.findByRole('checkbox', { name: /Keep the screen on/ })) as HTMLInputElement
  expect([box.checked, keepAwake.get()]).toEqual([true, true])
  await userEvent.click(box)
  expect([box.checked, keepAwake.get(), localStorage.getItem('passerelle.keepAwake')]).toEqual([false, false, 'off'])
  keepAwake.set(true)
  Reflect.deleteProperty(navigator, 'wakeLock')
})

describe('settings', () => {
  it('keep name, function and sides on this device', async () => {
    const { show, workspace } = await tablet({ name: 'Before', sides: ['menteeCity'] })
    show(<SettingsPage />, { path: '/settings' })
    const name = await screen.findByLabelText('Name shown to the others')
    await userEvent.clear(name)
    await userEvent.type(name, 'After')
    await enter(userEvent, screen.getByLabelText(/Your function/), 'Housing officer')
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
