import { useEffect, useState } from 'react'

const ASK_EVERY_MS = 15_000
const PATIENCE_MS = 5000

/** Whether the hub answers now: there may be a network and no hub. Asked while the page is in sight. */
export const useHubInReach = (): boolean => {
  const [isInReach, setInReach] = useState(() => navigator.onLine)
  useEffect(() => {
    let isCurrent = true
    const ask = async () => {
      if (document.visibilityState === 'hidden') return
      const answers = navigator.onLine && (await isThere())
      if (isCurrent) setInReach(answers)
    }
    const look = () => void ask()
    look()
    const timer = setInterval(look, ASK_EVERY_MS)
    for (const event of EVENTS) window.addEventListener(event, look)
    return () => {
      isCurrent = false
      clearInterval(timer)
      for (const event of EVENTS) window.removeEventListener(event, look)
    }
  }, [])
  return isInReach
}

const EVENTS = ['online', 'offline', 'focus'] as const

const isThere = async (): Promise<boolean> => {
  try {
    const options = { cache: 'no-store', signal: AbortSignal.timeout(PATIENCE_MS) } as const
    return (await fetch('/healthz', options)).ok
  } catch {
    return false
  }
}
