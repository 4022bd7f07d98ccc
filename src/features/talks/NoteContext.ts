import { createContext, useContext } from 'react'
import type { OpenCircle } from '../../device/workspace/workspace.ts'
import type { Member } from '../../documents/members.ts'
import type { TalkNote } from '../../documents/readTalk.ts'
import type { NoteCommands } from './useNoteCommands.ts'

/** For all parts of a conversation's page. */
export type NoteTools = {
  readonly circle: OpenCircle
  readonly note: TalkNote
  readonly people: readonly Member[]
  /** Words of a question: label and help of the form. */
  readonly words: (id: string) => { readonly label: string; readonly help?: string }
  /** False where it can only be read now. */
  readonly isOpen: boolean
  readonly commands: NoteCommands
}

export const NoteContext = createContext<NoteTools | null>(null)

export function useNote(): NoteTools {
  const tools = useContext(NoteContext)
  if (!tools) throw new Error('no conversation above this component')
  return tools
}
