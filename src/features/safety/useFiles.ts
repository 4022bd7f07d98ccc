import { useCallback, useEffect, useState } from 'react'
import type { FileTimes, WorkspaceFiles } from '../../device/workspace/workspaceFiles.ts'
import { useWorkspace } from '../workspace.ts'

export type Files = {
  readonly files: WorkspaceFiles | null
  readonly times: FileTimes | null
  /** Looks again at when the last files were written. */
  refresh(): void
}

/** The files of this device; null until what they take is loaded. */
export const useFiles = (): Files => {
  const workspace = useWorkspace()
  const [files, setFiles] = useState<WorkspaceFiles | null>(null)
  const [times, setTimes] = useState<FileTimes | null>(null)
  useEffect(() => {
    let isCurrent = true
    void Promise.all([workspace.engine(), import('../../sync/transports/file.ts')]).then(([engine, { fileWay }]) => {
      if (isCurrent) setFiles(engine.files(fileWay))
    })
    return () => {
      isCurrent = false
    }
  }, [workspace])
  const refresh = useCallback(() => void files?.times().then(setTimes), [files])
  useEffect(refresh, [refresh])
  return { files, times, refresh }
}
