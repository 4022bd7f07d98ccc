import { createContext, useContext, useEffect, useState } from 'react'

/**
 * Resolves once every word of the app is there; the first screens do without most. The shell loads them; pages of their
 * own come with them.
 */
export const MoreTextsContext = createContext<() => Promise<void>>(async () => undefined)

/** For what stands beside the first screens and says more than they do: false until it can be shown. */
export function useMoreTexts(isWanted = true): boolean {
  const load = useContext(MoreTextsContext)
  const [isHere, setHere] = useState(false)
  useEffect(() => {
    let isCurrent = true
    if (isWanted) void load().then(() => isCurrent && setHere(true))
    return () => {
      isCurrent = false
    }
  }, [isWanted, load])
  return isHere
}
