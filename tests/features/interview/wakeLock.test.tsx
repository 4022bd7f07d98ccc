import { cleanup, render } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { useWakeLock } from '../../../src/features/useWakeLock.ts'

afterEach(() => {
  cleanup()
  Reflect.deleteProperty(navigator, 'wakeLock')
  Reflect.deleteProperty(document, 'visibilityState')
})

function Lit({ isOn }: { readonly isOn: boolean }) {
  useWakeLock(isOn)
  return null
}
/** As browsers do: a lock is taken back when the page is hidden. */
const browser = () => {
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
  Object.defineProperty(navigator, 'wakeLock', { value: { request }, configurable: true })
  const turn = (visibility: 'visible' | 'hidden') => {
    if (visibility === 'hidden') for (const lock of locks) lock.released = true
    Object.defineProperty(document, 'visibilityState', { value: visibility, configurable: true })
    document.dispatchEvent(new Event('visibilitychange'))
  }
  return { request, turn, held: () => locks.filter(({ released }) => !released).length }
}

it('the screen is kept lit while notes are taken, again after the app was hidden, and not afterwards', async () => {
  const { request, turn, held } = browser()
  const { rerender, unmount } = render(<Lit isOn />)
  await vi.waitFor(() => expect(held()).toBe(1))
  turn('hidden')
  expect([held(), request.mock.calls.length]).toEqual([0, 1])
  turn('visible')
  await vi.waitFor(() => expect(held()).toBe(1))
  rerender(<Lit isOn={false} />)
  await vi.waitFor(() => expect(held()).toBe(0))
  rerender(<Lit isOn />)
  await vi.waitFor(() => expect(held()).toBe(1))
  unmount()
  await vi.waitFor(() => expect(held()).toBe(0))
})

it('a refusal, and a browser that cannot, leave everything as it was', async () => {
  const { request } = browser()
  request.mockRejectedValue(new Error('low battery'))
  render(<Lit isOn />)
  await vi.waitFor(() => expect(request).toHaveBeenCalledTimes(1))
  cleanup()
  Reflect.deleteProperty(navigator, 'wakeLock')
  render(<Lit isOn />)
})
