// @vitest-environment jsdom
import { act, cleanup, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Router } from 'wouter'
import { memoryLocation } from 'wouter/memory-location'
import { Page } from '../../src/ui/layout/Page.tsx'
import { type NavigationItem, Shell } from '../../src/ui/layout/Shell.tsx'
import { show, WithTexts } from './world.tsx'

afterEach(cleanup)

function Steps() {
  const [step, setStep] = useState(1)
  return (
    <Page title={`Step ${step}`}>
      {step === 1 && (
        <button type="button" onClick={() => setStep(2)}>
          next
        </button>
      )}
    </Page>
  )
}

function Answers() {
  const [open, setOpen] = useState(['first', 'second'])
  return (
    <Page title="Suggestions">
      <button type="button">above</button>
      <details open>
        <summary>waiting</summary>
        <ul>
          {open.map((name) => (
            <li key={name}>
              <button type="button" onClick={() => setOpen(open.filter((other) => other !== name))}>
                answer {name}
              </button>
            </li>
          ))}
        </ul>
      </details>
    </Page>
  )
}

describe('[ui 7] the focus stays in the page', () => {
  it('goes to the heading when a step takes away what had it', async () => {
    show(<Steps />)
    await userEvent.click(screen.getByRole('button', { name: 'next' }))
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Step 2' }))
  })

  it('goes to what is left nearest when its element is taken away, and to what holds it when nothing is left', async () => {
    show(<Answers />)
    await userEvent.click(screen.getByRole('button', { name: 'answer first' }))
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'answer second' })))
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(document.activeElement).toBe(screen.getByText('waiting')))
  })

  it('is left alone where somebody went away from it on purpose', async () => {
    show(<Answers />)
    const button = screen.getByRole('button', { name: 'answer first' })
    act(() => button.focus())
    await act(async () => button.blur())
    act(() => button.click())
    await waitFor(() => expect(screen.queryByRole('button', { name: 'answer first' })).toBeNull())
    expect(document.activeElement).toBe(document.body)
  })
})

/** Comes by itself, as a page does whose part of the app had to be fetched; calls when it is drawn, before anything else runs. */
async function arrives(whenDrawn: () => void) {
  const place = document.body.appendChild(document.createElement('div'))
  const drawn = new Promise<void>((resolve) => {
    new MutationObserver((_, observer) => {
      observer.disconnect()
      whenDrawn()
      resolve()
    }).observe(place, { childList: true })
  })
  const root = createRoot(place)
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false)
  root.render(
    <WithTexts>
      <Page title="Needs analysis">
        <textarea aria-label="Needs" />
      </Page>
    </WithTexts>,
  )
  await drawn
  // What React does after it has been painted.
  await new Promise((resolve) => setTimeout(resolve, 50))
  return () => {
    vi.unstubAllGlobals()
    act(() => root.unmount())
    place.remove()
  }
}

describe('[ui 7] a page that came later', () => {
  it('takes the focus to its heading', async () => {
    const end = await arrives(() => undefined)
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Needs analysis' }))
    end()
  })

  it('leaves it to whoever was in a field as soon as the field was there', async () => {
    const end = await arrives(() => screen.getByLabelText('Needs').focus())
    expect(document.activeElement).toBe(screen.getByLabelText('Needs'))
    end()
  })
})

const navigation: readonly NavigationItem[] = [
  { href: '/', label: 'home', icon: 'home' },
  { href: '/p/1', label: 'overview', icon: 'cards', covers: ['/p/1/path'] },
  { href: '/p/1/visits', label: 'visits', icon: 'visit' },
]
const currentAt = (path: string) => {
  const { hook } = memoryLocation({ path })
  show(
    <Router hook={hook}>
      <Shell brand="app" navigation={navigation}>
        {null}
      </Shell>
    </Router>,
  )
  return document.querySelector('[aria-current=page]')?.textContent ?? null
}

describe('[ui 5] the bar marks the page that is open', () => {
  it.each([
    ['/p/1', 'overview'],
    ['/p/1/visits', 'visits'],
    ['/p/1/visits/2', 'visits'],
    ['/p/1/path', 'overview'],
    ['/p/1/path/show', 'overview'],
    ['/p/1/pathless', null],
    ['/p/1/safety', null],
    ['/', 'home'],
  ])('%s', (path, current) => expect(currentAt(path)).toBe(current))
})
