import { useCallback, useEffect, useState } from 'react'
import { useWatched, useWorkspace, type Workspace } from '../workspace.ts'
import { findMissingFiles, missingParts, type ReadyPart, type ReadyPort } from './readiness.ts'

export type Readiness = {
  /** Null while checking for the first time. */
  readonly missing: readonly ReadyPart[] | null
  check(): void
}

export function useReadiness(): Readiness {
  const workspace = useWorkspace()
  const update = useWatched(workspace.update)
  const [missing, setMissing] = useState<readonly ReadyPart[] | null>(null)
  const check = useCallback(() => void missingParts(portOf(workspace)).then(setMissing), [workspace])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the cache fills while `update` moves on
  useEffect(check, [check, update])
  useEffect(() => workspace.storage.subscribe(check), [workspace, check])
  return { missing, check }
}

const portOf = (workspace: Workspace): ReadyPort => ({
  isAppKept: async () => Boolean((await navigator.serviceWorker?.getRegistration())?.active),
  missingFiles: async () => ('caches' in globalThis ? findMissingFiles(caches) : null),
  isStorageKept: async () => (await navigator.storage?.persisted?.()) ?? false,
  hasProfile: async () => ((await workspace.profile())?.name ?? '') !== '',
  areContentsHere: async () => (await workspace.engine()).areContentsHere(),
})
