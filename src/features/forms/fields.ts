import type { Field, Form } from '../../method/forms/types.ts'

const known = new WeakMap<Form, ReadonlyMap<string, Field>>()

/** Every field of a form, however deep, by its id. */
export function fieldById(form: Form): ReadonlyMap<string, Field> {
  const made = known.get(form)
  if (made) return made
  const all = new Map<string, Field>()
  const visit = (fields: readonly Field[]): void => {
    for (const field of fields) {
      all.set(field.id, field)
      visit(field.itemFields ?? [])
    }
  }
  for (const section of form.sections) visit(section.fields)
  known.set(form, all)
  return all
}
