import type { FieldTexts } from '../ui/form/Field.tsx'
import { TextInput } from '../ui/form/TextInput.tsx'
import { useTyped } from './useTyped.ts'

export type PlainFieldProps = FieldTexts & {
  readonly value: string
  readonly onCommit: (value: string) => void
  readonly placeholder?: string
  readonly isReadOnly?: boolean
}

/** A short plain value: kept at each pause and on leaving, so that it is one change and not one per letter. */
export function PlainField({ value, onCommit, ...field }: PlainFieldProps) {
  const { shown, onChange, onLeave } = useTyped(value, onCommit)
  return <TextInput {...field} value={shown} onChange={onChange} onLeave={onLeave} />
}
