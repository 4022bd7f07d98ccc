import type * as Y from 'yjs'
import { type Author, isWritable } from './command.ts'
import type { TextId } from './ids.ts'
import { rootText } from './layout.ts'
import { LOCAL } from './origins.ts'
import { replaceStretch } from './text.ts'
import type { Undo } from './undo.ts'
import { languageOf, markLanguage } from './values.ts'

/** One replaced stretch, in UTF-16 units; several are in order, each in the coordinates after the one before. */
export type TextChange = { readonly at: number; readonly deleteCount: number; readonly insert: string }

/** A shared text as the field being edited sees it: the one way round the read model (design §2). */
export type TextPort = {
  read(): string
  replace(at: number, deleteCount: number, insert: string): void
  /** `isLocal`: made through this very port. Undo and other fields on the same text are not. */
  subscribe(listener: (changes: readonly TextChange[], isLocal: boolean) => void): () => void
  undo(): void
  redo(): void
}

/**
 * Binds a text. Whoever first writes in an empty text gives it their language (D5). Undo and redo are the person's over
 * the whole document (D4). Where an older app meets a newer document nothing is written (D8): screens lock the field.
 */
export function textPort(doc: Y.Doc, id: TextId, author: () => Author, undo: Undo): TextPort {
  const text = rootText(doc, id)
  const state = { isReplacing: false }
  return {
    read: () => text.toString(),
    replace(at, deleteCount, insert) {
      if (!isWritable(doc)) return
      state.isReplacing = true
      try {
        doc.transact(() => {
          const isNew = text.length === 0 || languageOf(doc, id) === ''
          replaceStretch(text, at, deleteCount, insert)
          if (isNew && insert !== '') markLanguage(doc, id, author().language)
        }, LOCAL)
      } finally {
        state.isReplacing = false
      }
    },
    subscribe(listener) {
      const onChange = (event: Y.YTextEvent) => listener(changesOf(event), state.isReplacing)
      text.observe(onChange)
      return () => text.unobserve(onChange)
    },
    undo: () => undo.undo(),
    redo: () => undo.redo(),
  }
}

function changesOf(event: Y.YTextEvent): readonly TextChange[] {
  let at = 0
  return event.delta.flatMap((step) => {
    if (step.retain !== undefined) {
      at += step.retain
      return []
    }
    if (step.delete !== undefined) return [{ at, deleteCount: step.delete, insert: '' }]
    const insert = typeof step.insert === 'string' ? step.insert : ''
    const change = { at, deleteCount: 0, insert }
    at += insert.length
    return [change]
  })
}
