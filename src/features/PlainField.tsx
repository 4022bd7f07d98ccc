import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { FieldTexts } from '../ui/form/Field.tsx'
import { TextInput } from '../ui/form/TextInput.tsx'

export type PlainFieldProps = FieldTexts & {
  readonly value: string
  readonly onCommit: (value: string) => void
  readonly placeholder?: string
  readonly isReadOnly?: boolean
}

const PAUSE_MS = 700

/** A short plain value: kept at each pause and on leaving, so that it is one change and not one per letter. */
export function PlainField({ value, onCommit, ...field }: PlainFieldProps) {
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
  const leave = () => {
    commit()
    setTyped(null)
  }
  return <TextInput {...field} value={typed ?? value} onChange={setTyped} onLeave={leave} />
}
