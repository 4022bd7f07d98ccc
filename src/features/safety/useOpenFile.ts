import { useState } from 'react'
import type { FileError } from '../../device/workspace/filePorts.ts'
import type {
  ExchangePreview,
  Merged,
  OpenedBackup,
  SealedBackup,
  WorkspaceFiles,
} from '../../device/workspace/workspaceFiles.ts'

export type FileStage =
  | { readonly type: 'none' }
  | {
      readonly type: 'working'
      readonly work: 'reading' | 'merging' | 'unlocking' | 'restoring'
      readonly part: number
    }
  | { readonly type: 'failed'; readonly error: FileError['type'] | 'diskFull' | 'unavailable' }
  | { readonly type: 'exchange'; readonly preview: ExchangePreview }
  | { readonly type: 'sealed'; readonly backup: SealedBackup; readonly cannotOpen: boolean }
  | { readonly type: 'opened'; readonly backup: OpenedBackup }
  | { readonly type: 'done'; readonly was: 'merged' | 'restored'; readonly merged: Merged }

/** From the chosen file to what became of it. */
export const useOpenFile = (files: WorkspaceFiles | null, refresh: () => void) => {
  const [stage, setStage] = useState<FileStage>({ type: 'none' })
  const work = (name: 'reading' | 'merging' | 'unlocking' | 'restoring') => (part: number) =>
    setStage({ type: 'working', work: name, part })

  const open = async (file: File) => {
    if (!files) return
    work('reading')(0)
    const read = await files.readFile(file)
    if (!read.ok) setStage({ type: 'failed', error: read.error.type })
    else if (read.value.type === 'backup') setStage({ type: 'sealed', backup: read.value, cannotOpen: false })
    else setStage({ type: 'exchange', preview: read.value })
  }
  const merge = async () => {
    if (!files || stage.type !== 'exchange') return
    work('merging')(0)
    setStage({ type: 'done', was: 'merged', merged: await files.merge(stage.preview) })
  }
  const unlock = async (passphrase: string) => {
    if (!files || stage.type !== 'sealed') return
    const { backup } = stage
    work('unlocking')(0)
    const opened = await files.openBackup(backup, passphrase, work('unlocking'))
    setStage(opened.ok ? { type: 'opened', backup: opened.value } : { type: 'sealed', backup, cannotOpen: true })
  }
  const restore = async () => {
    if (!files || stage.type !== 'opened') return
    const show = work('restoring')
    show(0)
    const restored = await files.restore(stage.backup, (done, of) => show(done / of))
    setStage(
      restored.ok
        ? { type: 'done', was: 'restored', merged: restored.value }
        : { type: 'failed', error: restored.error.type },
    )
    refresh()
  }
  return {
    stage,
    open: (file: File) => void open(file),
    merge: () => void merge(),
    unlock: (passphrase: string) => void unlock(passphrase),
    restore: () => void restore(),
    reset: () => setStage({ type: 'none' }),
  }
}
