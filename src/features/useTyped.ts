import { useEffect, useLayoutEffect, useRef, useState } from 'react'

const PAUSE_MS = 700

export type Typed = {
  /** What the field shows: as typed, else the value. */
  readonly shown: string
  readonly onChange: (text: string) => void
  readonly onLeave: () => void
}

/** A short plain value while it is typed: kept at each pause and on leaving, so that it is one change and not one per letter. */
export function useTyped(value: string, onCommit: (value: string) => void): Typed {
  const [typed, setTyped] = useState<string | null>(null)
  const latest = useRef({ typed, value, onCommit })
  useLayoutEffect(() => {
    latest.current = { typed, value, onCommit }
  })
  const commit = () => {
    const now = latest.current
    if (now.typed !== null && now.typed !== now.value) now.onCommit(now.typed)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: the clock starts anew with each letter
  useEffect(() => {
    if (typed === null) return
    const timer = setTimeout(commit, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed])
  // biome-ignore lint/correctness/useExhaustiveDependencies: only on leaving the page
  useEffect(() => commit, [])
  const onLeave = () => {
    commit()
    setTyped(null)
  }
  return { shown: typed ?? value, onChange: setTyped, onLeave }
}
