import { type RefObject, useEffect } from 'react'

const FOCUSABLE = 'summary, button:enabled, a[href], input:enabled, select:enabled, textarea:enabled, [tabindex="0"]'

/**
 * Whoever works by keyboard keeps their place when what had the focus is taken away (answered, moved, deleted): the
 * focus goes to what is left nearest around it, at last to the page's heading. Dialogs hand theirs back to what opened
 * them, so it is the opener's place that counts.
 */
export function useKeptFocus(main: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = main.current
    if (!root) return
    let around: readonly Element[] = []
    const remember = ({ target }: FocusEvent) => {
      if (target instanceof Element && !target.closest('dialog')) around = ancestors(target, root)
    }
    const forget = ({ target }: FocusEvent) => {
      if (!(target instanceof Element) || target.closest('dialog')) return
      // Left on purpose, unless it is gone a moment later.
      queueMicrotask(() => {
        const isLeft = target.isConnected && !document.querySelector('dialog[open]')
        if (isLeft && around[0] === target) around = []
      })
    }
    const keep = () => {
      if (document.activeElement !== document.body || around.length === 0 || around[0]?.isConnected) return
      const [place] = around.flatMap((element) => (element.isConnected ? (placeIn(element) ?? []) : []))
      around = []
      ;(place ?? root.querySelector('h1'))?.focus({ preventScroll: true })
    }
    const changes = new MutationObserver(keep)
    changes.observe(root, { childList: true, subtree: true })
    root.addEventListener('focusin', remember)
    root.addEventListener('focusout', forget)
    return () => {
      changes.disconnect()
      root.removeEventListener('focusin', remember)
      root.removeEventListener('focusout', forget)
    }
  }, [main])
}

/** The element and everything around it, from the inside, without the page itself. */
function ancestors(target: Element, root: Element): readonly Element[] {
  const found: Element[] = []
  for (let at: Element | null = target; at && at !== root; at = at.parentElement) found.push(at)
  return found
}

const placeIn = (element: Element): HTMLElement | undefined =>
  [...element.querySelectorAll<HTMLElement>(FOCUSABLE)].find((candidate) => !candidate.closest('dialog'))
