import type { Field } from '../../../method/forms/types.ts'
import type { FieldValue } from '../../../method/forms/values.ts'

/** What every structured input takes: the value as it is, and the way to change parts of it. */
export type StructureProps = {
  readonly field: Field
  readonly label: string
  readonly value: FieldValue | null
  /** A part that is `undefined` goes. */
  readonly change: (parts: Parts) => void
  readonly isReadOnly: boolean
}

export type Parts = { readonly [K in keyof FieldValue]?: FieldValue[K] | undefined }

export function withParts(value: FieldValue | null, parts: Parts): FieldValue {
  const entries = Object.entries({ ...value, ...parts })
  return Object.fromEntries(entries.filter(([, part]) => part !== undefined && part !== '')) as FieldValue
}
