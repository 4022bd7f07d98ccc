import { cleanup, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useEffect } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useLocation } from 'wouter'
import { failureKind } from '../../../src/features/errors/failureKind.ts'
import { NotFoundPage } from '../../../src/features/errors/NotFoundPage.tsx'
import { PageGuard } from '../../../src/features/errors/PageGuard.tsx'
import { tablet } from '../tablet.tsx'

// React tells the console of every fault it catches.
beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined))
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

const takeOut = <button type="button">take out</button>
const broken = (message: string) =>
  function Broken(): never {
    throw new Error(message)
  }

describe('a page that fails', () => {
  it('[15] says what happened, what is safe and what to do, and offers the text as a file', async () => {
    const { show } = await tablet()
    const Broken = broken('out of range')
    show(
      <PageGuard takeOut={takeOut}>
        <Broken />
      </PageGuard>,
      { path: '/p/x/plan' },
    )
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('This page has stopped')
    const words = screen.getByRole('alert').textContent
    for (const part of ['What happened', 'What is safe', 'What you can do']) expect(words).toContain(part)
    expect(screen.getByRole('button', { name: 'take out' })).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Start again' })).toBeTruthy()
  })

  it('[L7] has what was typed sealed first', async () => {
    const { show, engine } = await tablet()
    const flush = vi.spyOn(engine, 'flush')
    const Broken = broken('out of range')
    show(
      <PageGuard takeOut={takeOut}>
        <Broken />
      </PageGuard>,
      { path: '/' },
    )
    await vi.waitFor(() => expect(flush).toHaveBeenCalled())
  })

  it('leaves the other pages alone', async () => {
    const { show } = await tablet()
    show(
      <PageGuard takeOut={takeOut}>
        <p>all is well</p>
      </PageGuard>,
      { path: '/' },
    )
    expect(screen.getByText('all is well')).toBeTruthy()
  })

  it('is tried again on another page, and what has not failed stays as it is from page to page', async () => {
    const { show } = await tablet()
    const mounted = vi.fn()
    function Place() {
      const [path] = useLocation()
      useEffect(mounted, [])
      if (path === '/broken') throw new Error('out of range')
      return <p>all is well</p>
    }
    function Ways() {
      const [, go] = useLocation()
      return ['/other', '/broken'].map((path) => (
        <button key={path} type="button" onClick={() => go(path)}>
          {path}
        </button>
      ))
    }
    show(
      <>
        <Ways />
        <PageGuard takeOut={takeOut}>
          <Place />
        </PageGuard>
      </>,
      { path: '/' },
    )
    const go = (path: string) => userEvent.click(screen.getByRole('button', { name: path }))
    await go('/other')
    expect(screen.getByText('all is well')).toBeTruthy()
    expect(mounted).toHaveBeenCalledTimes(1)
    await go('/broken')
    expect(screen.getByRole('alert')).toBeTruthy()
    await go('/other')
    expect(screen.getByText('all is well')).toBeTruthy()
  })

  it.each([
    ['Failed to fetch dynamically imported module: http://x/assets/PlanPage.js', 'missingPart'],
    ['error loading dynamically imported module', 'missingPart'],
    ['Importing a module script failed.', 'missingPart'],
    ['Unable to preload CSS for /assets/PlanPage.css', 'missingPart'],
    ['x is undefined', 'unexpected'],
  ])('%s is %s', (message, kind) => {
    expect(failureKind(new Error(message))).toBe(kind)
    expect(failureKind(message)).toBe('unexpected')
  })

  it('whose part could not be fetched says so, in French too', async () => {
    const { show } = await tablet({ language: 'fr' })
    const Broken = broken('Failed to fetch dynamically imported module: http://x/y.js')
    show(
      <PageGuard takeOut={takeOut}>
        <Broken />
      </PageGuard>,
      { path: '/' },
    )
    expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('n’est pas sur cet appareil')
  })
})

it('an address with nothing at it leads home', async () => {
  const { show } = await tablet()
  const { history } = show(<NotFoundPage />, { path: '/nowhere' })
  await userEvent.click(screen.getByRole('link', { name: 'Go to the programmes' }))
  expect(history.at(-1)).toBe('/')
})
