import { type RefObject, useEffect, useState } from 'react'

/** How far outside the screen a row gets its controls. */
const MARGIN = '800px 0px'

const callbacks = new WeakMap<Element, () => void>()
let shared: IntersectionObserver | null = null

function observer(): IntersectionObserver {
  shared ??= new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) callbacks.get(target)?.()
    },
    { rootMargin: MARGIN },
  )
  return shared
}

/** True from the moment the element has come near the screen, or if it `isNearAtFirst`. */
export function useNear(place: RefObject<Element | null>, isNearAtFirst: boolean): boolean {
  const [isNear, setNear] = useState(isNearAtFirst || !globalThis.IntersectionObserver)
  useEffect(() => {
    const element = place.current
    if (isNear || !element) return
    callbacks.set(element, () => setNear(true))
    observer().observe(element)
    return () => observer().unobserve(element)
  }, [place, isNear])
  return isNear
}
