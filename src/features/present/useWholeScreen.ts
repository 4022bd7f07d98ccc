import { type RefObject, useRef } from 'react'

/** Fills the screen where the browser can; elsewhere the page is as good. */
export function useWholeScreen(): {
  readonly stage: RefObject<HTMLDivElement | null>
  readonly isPossible: boolean
  enter(): void
} {
  const stage = useRef<HTMLDivElement>(null)
  return {
    stage,
    isPossible: document.fullscreenEnabled === true,
    enter: () => {
      const element = stage.current
      // A browser that refuses leaves the page as it is.
      element?.requestFullscreen?.().then(
        () => element.querySelector('button:not(:disabled)')?.scrollIntoView({ block: 'nearest' }),
        () => undefined,
      )
    },
  }
}
