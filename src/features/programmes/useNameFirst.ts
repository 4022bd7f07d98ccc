import { useEffect } from 'react'
import { useLocation } from 'wouter'
import { useProfile } from '../workspace.ts'

/** False until it is known who writes here; somebody without a name enters it first and comes back to `path`. */
export function useNameFirst(path: string, state?: unknown): boolean {
  const [, go] = useLocation()
  const profile = useProfile()
  const isNameless = profile === null || profile?.name === ''
  useEffect(() => {
    if (isNameless) go(`/welcome?next=${encodeURIComponent(path)}`, { replace: true, state })
  }, [isNameless, go, path, state])
  return profile !== undefined && !isNameless
}
