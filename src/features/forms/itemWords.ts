import type { OwnerId } from '../../documents/forms/keys.ts'
import { draftingOf } from '../../method/forms/feeding.ts'
import type { FormTools, Spot } from './FormContext.ts'
import { fieldById } from './fields.ts'

/** What an item says, in short: the first of its fields that has words. */
export function itemWords(
  { form, store }: Pick<FormTools, 'form' | 'store'>,
  { owner, field }: Pick<Spot, 'owner' | 'field'>,
) {
  const fields = draftingOf(field.id)?.words ?? [field.id]
  for (const id of fields) {
    const known = fieldById(form).get(id)
    const { words, value } = known ? store.get(owner, known).answer : { words: null, value: null }
    const said = words?.text.trim() || value?.words?.trim()
    if (said) return said
  }
  return ''
}

/** The items of a list of this form, with what each says. */
export function namedItems(tools: Pick<FormTools, 'form' | 'store' | 'instance'>, list: string) {
  const field = fieldById(tools.form).get(list)
  if (!field) return []
  const { items } = tools.store.get(tools.instance.id, field).answer
  return items.flatMap(({ id }) => {
    const name = itemWords(tools, { owner: id as OwnerId, field })
    return name ? [{ id: id as string, name }] : []
  })
}
