import { useEffect, useState } from 'react'
import type { DossierId, Engine, OpenProgramme, ProgrammeId } from '../device/workspace/workspace.ts'
import { useWorkspace } from './workspace.ts'

/** A programme or a dossier, opened; null until then. What cannot be opened is for the page guard to tell. */
export const useOpened = (id: ProgrammeId | DossierId): OpenProgramme | null => {
  const workspace = useWorkspace()
  const [opened, setOpened] = useState<OpenProgramme | null>(null)
  const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null)
  useEffect(() => {
    let isCurrent = true
    const open = (engine: Engine) => engine.openProgramme(id)
    workspace
      .engine()
      .then(open)
      .then(
        (now) => isCurrent && setOpened(now),
        (error: unknown) => isCurrent && setFailure({ error }),
      )
    return () => {
      isCurrent = false
    }
  }, [workspace, id])
  if (failure) throw failure.error
  return opened?.id === id ? opened : null
}
