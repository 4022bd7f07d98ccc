import { useEffect, useState } from 'react'
import { whenIdle } from '../whenIdle.ts'

const PATIENCE_MS = 1000

/** False until the page has been drawn and nothing more urgent is to be done: for what a first look can do without. */
export function useWhenIdle(): boolean {
  const [isIdle, setIdle] = useState(false)
  useEffect(() => {
    let isCurrent = true
    whenIdle(() => isCurrent && setIdle(true), PATIENCE_MS)
    return () => {
      isCurrent = false
    }
  }, [])
  return isIdle
}
