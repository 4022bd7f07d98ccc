import { createContext, useCallback, useContext, useSyncExternalStore } from 'react'
import type { FormInstance } from '../../documents/forms/instances.ts'
import type { AnswerKey, OwnerId } from '../../documents/forms/keys.ts'
import type { CircleKind } from '../../method/circles.ts'
import type { FormText } from '../../method/forms/texts.ts'
import type { Field, Form } from '../../method/forms/types.ts'
import type { FormPlace } from '../formPlace.ts'
import type { AnswerStore, Placed } from './answerStore.ts'
import type { FormCommands } from './useFormCommands.ts'

/** Where an answer is: what it hangs at, its question, and the circle of the item around it, if any. */
export type Spot = { readonly owner: OwnerId; readonly field: Field; readonly parent: CircleKind | null }

export type QuestionProps = Spot & {
  /** A field of an item: its structure comes first, words on demand. */
  readonly isInner?: boolean
}

export type FormDialog =
  | { readonly type: 'move'; readonly spot: Spot }
  | { readonly type: 'settle'; readonly spot: Spot; readonly part: 'words' | 'value' }
  | { readonly type: 'removed'; readonly spot: Spot }
  | { readonly type: 'draft' | 'connect'; readonly spot: Spot }
  | { readonly type: 'lines'; readonly spot: Spot; readonly lines: readonly string[] }
  | { readonly type: 'print' | 'versions' }

/** For all questions of a form: the same object until language, mode or circles change, so that typing draws one field. */
export type FormTools = {
  readonly form: Form
  readonly texts: { of(id: string): FormText }
  readonly place: FormPlace
  readonly instance: FormInstance
  readonly store: AnswerStore
  readonly commands: FormCommands
  readonly nameOf: (member: string) => string
  /** Paper results are typed in quickly: everything is open, Enter goes to the next field. */
  readonly isQuick: boolean
  ask(dialog: FormDialog): void
}

export const FormContext = createContext<FormTools | null>(null)

export function useForm(): FormTools {
  const tools = useContext(FormContext)
  if (!tools) throw new Error('no form above this component')
  return tools
}

/** An answer and where it is; another object only when it changed. */
export function usePlaced({ owner, field }: Pick<Spot, 'owner' | 'field'>): Placed {
  const { store } = useForm()
  return useSyncExternalStore(
    store.subscribe,
    useCallback(() => store.get(owner, field), [store, owner, field]),
  )
}

export const keyOf = ({ owner, field }: Pick<Spot, 'owner' | 'field'>): AnswerKey => `${owner}/${field.id}` as AnswerKey
