import type { FormText } from '../../../method/forms/texts.ts'
import type { Form } from '../../../method/forms/types.ts'

/** The name that the form offers for it, or the plain words that somebody gave it. */
export const versionLabel = (
  { label }: { readonly label: string },
  form: Form,
  texts: { of(id: string): FormText },
): string => (form.versions?.includes(label) ? texts.of(`versions/${label}`).label : label)
