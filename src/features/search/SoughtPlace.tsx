import { useEffect } from 'react'
import { useLocation } from 'wouter'
import { soughtPlace } from '../sought.ts'
import { useWatched } from '../workspace.ts'
import styles from './sought.module.css'

/** After that long the page has shown what it holds. */
const PATIENCE_MS = 10_000

/** Leads from what was found to where it stands: waits until the page has drawn it, unfolds what hides it, marks it. */
export function SoughtPlace() {
  const sought = useWatched(soughtPlace)
  const [path] = useLocation()
  useEffect(() => {
    if (!sought || sought.href !== path) return
    const over = new AbortController()
    const end = () => {
      over.abort()
      if (soughtPlace.get() === sought) soughtPlace.set(null)
    }
    const look = () => {
      const element = placeNamed(sought.anchor)
      if (!element) return
      end()
      show(element)
    }
    const observer = new MutationObserver(look)
    observer.observe(document.body, { childList: true, subtree: true })
    const timer = setTimeout(end, PATIENCE_MS)
    // Whoever goes on by themselves is not pulled back.
    for (const type of ['pointerdown', 'keydown'] as const) addEventListener(type, end, { signal: over.signal })
    over.signal.addEventListener('abort', () => {
      observer.disconnect()
      clearTimeout(timer)
    })
    look()
    return () => over.abort()
  }, [sought, path])
  return null
}

/** An answer's id names its question; an item of a list may stand for it. */
const placeNamed = (id: string): HTMLElement | undefined =>
  elementNamed(id) ?? (id.includes('/') ? elementNamed(id.slice(0, id.indexOf('/'))) : undefined)

// Compared, not put into a selector: ids come from documents, which others write.
const elementNamed = (id: string): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>('main :is([data-item], [data-row], [data-question])')].find(
    ({ dataset }) => [dataset.item, dataset.row, dataset.question].includes(id),
  )

/** Two frames later: a page that has just been drawn takes the focus to its heading first. */
function show(element: HTMLElement) {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      for (let around = element.closest('details'); around; around = around.parentElement?.closest('details') ?? null)
        around.open = true
      if (!element.hasAttribute('tabindex')) element.tabIndex = -1
      element.classList.add(styles.sought ?? '')
      element.focus({ preventScroll: true })
      element.scrollIntoView?.({ block: 'center' })
      element.addEventListener('blur', () => element.classList.remove(styles.sought ?? ''), { once: true })
    }),
  )
}
