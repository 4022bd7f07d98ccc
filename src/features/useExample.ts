import { useState } from 'react'
import { useLocation } from 'wouter'
import type { CreateError } from '../device/workspace/workspace.ts'
import { useWorkspace } from './workspace.ts'

export type Example = {
  readonly isCopying: boolean
  readonly error: CreateError['type'] | null
  copy(): void
}

/** Copies the example programme and goes to it. The engine loads only now. */
export function useExample(): Example {
  const workspace = useWorkspace()
  const [, go] = useLocation()
  const [isCopying, setCopying] = useState(false)
  const [error, setError] = useState<Example['error']>(null)
  const copy = async () => {
    setCopying(true)
    setError(null)
    const engine = await workspace.engine()
    const copied = await engine.copyExample()
    setCopying(false)
    if (copied.ok) go(`/p/${copied.value}`)
    else setError(copied.error.type)
  }
  return { isCopying, error, copy: () => void copy() }
}
