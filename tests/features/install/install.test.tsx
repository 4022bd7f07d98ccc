import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import InstallPage from '../../../src/features/install/InstallPage.tsx'
import { captureInstallPrompt } from '../../../src/features/install/installPrompt.ts'
import { NewsNotice } from '../../../src/features/install/NewsNotice.tsx'
import { NEWS } from '../../../src/features/install/news.ts'
import { useBadge } from '../../../src/features/useBadge.ts'
import { useWakeLock } from '../../../src/features/useWakeLock.ts'
import { tablet } from '../tablet.tsx'

beforeEach(() => localStorage.clear())
afterEach(cleanup)

describe('the install page', () => {
  it('draws the way for each kind of device, and says on iOS to install before joining', async () => {
    const { show } = await tablet()
    show(<InstallPage />, { path: '/install' })
    await userEvent.click(screen.getByRole('tab', { name: 'iPhone' }))
    expect(screen.getByText(/Add to Home Screen/)).toBeTruthy()
    expect(screen.getByText(/Install it first, then join/)).toBeTruthy()
    await userEvent.click(screen.getByRole('tab', { name: 'Computer' }))
    expect(screen.getByText(/end of the address bar/)).toBeTruthy()
  })

  it('says how many points are missing, each with its remedy', async () => {
    const { show } = await tablet()
    show(<InstallPage />, { path: '/install' })
    expect(await screen.findByText('Ready without a network: 3 points missing')).toBeTruthy()
    expect(screen.getByText(/Open it once with a network/)).toBeTruthy()
  })

  it('[V1] says that something joined has not come whole, whatever the list of programmes shows', async () => {
    const device = await tablet()
    vi.spyOn(device.engine, 'areContentsHere').mockResolvedValue(false)
    device.show(<InstallPage />, { path: '/install' })
    expect(await screen.findByText('Ready without a network: 4 points missing')).toBeTruthy()
    expect(screen.getByText(/Something that you joined is not whole on this device yet/)).toBeTruthy()
  })

  it('asks with the browser’s own question where there is one', async () => {
    captureInstallPrompt()
    const { show } = await tablet()
    show(<InstallPage />, { path: '/install' })
    const prompt = vi.fn(async () => undefined)
    const offered = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), {
      prompt,
      userChoice: Promise.resolve({ outcome: 'accepted' }),
    })
    window.dispatchEvent(offered)
    expect(offered.defaultPrevented).toBe(true)
    await userEvent.click(await screen.findByRole('button', { name: 'Install Passerelle' }))
    expect(prompt).toHaveBeenCalled()
    expect(await screen.findByText('The app is installed')).toBeTruthy()
  })
})

describe('what is new', () => {
  it('is silent at the very first start, shown once after an update', async () => {
    const { show } = await tablet()
    const first = show(<NewsNotice />, { path: '/' })
    expect(screen.queryByText('What is new')).toBeNull()
    first.unmount()
    localStorage.setItem('passerelle.news', NEWS.at(-1) ?? '')
    const second = show(<NewsNotice />, { path: '/' })
    expect(screen.getByText('What is new')).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: 'Close' }))
    expect(screen.queryByText('What is new')).toBeNull()
    second.unmount()
    show(<NewsNotice />, { path: '/' })
    expect(screen.queryByText('What is new')).toBeNull()
  })
})

function Badge({ count }: { readonly count: number }) {
  useBadge(count)
  return null
}
function Lit({ isOn }: { readonly isOn: boolean }) {
  useWakeLock(isOn)
  return null
}

describe('the platform’s extras', () => {
  it('badge: shows the figure, takes it away at none, bears a refusal', () => {
    const setAppBadge = vi.fn(async () => Promise.reject(new Error('refused')))
    const clearAppBadge = vi.fn(async () => undefined)
    Object.assign(navigator, { setAppBadge, clearAppBadge })
    const { rerender } = render(<Badge count={3} />)
    expect(setAppBadge).toHaveBeenCalledWith(3)
    rerender(<Badge count={0} />)
    expect(clearAppBadge).toHaveBeenCalled()
  })

  it('wake lock: held while on, taken again when the app comes back, given back at the end', async () => {
    const locks: { released: boolean; release: () => Promise<void> }[] = []
    const request = vi.fn(async () => {
      const lock = {
        released: false,
        release: async () => {
          lock.released = true
        },
      }
      locks.push(lock)
      return lock
    })
    Object.assign(navigator, { wakeLock: { request } })
    const { unmount } = render(<Lit isOn />)
    await vi.waitFor(() => expect(locks).toHaveLength(1))
    const [first] = locks
    if (first) first.released = true
    document.dispatchEvent(new Event('visibilitychange'))
    await vi.waitFor(() => expect(locks).toHaveLength(2))
    await vi.waitFor(() => expect(request).toHaveBeenCalledTimes(2))
    unmount()
    await vi.waitFor(() => expect(locks[1]?.released).toBe(true))
  })
})
