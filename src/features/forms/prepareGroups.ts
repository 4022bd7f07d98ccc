import { type CatalogEntry, catalogEntry, FORMS } from '../../method/forms/catalog.ts'
import { isFormId } from '../../method/forms/types.ts'
import { STAGE_TOOLS, type StageId } from '../../method/path.ts'

export type PrepareGroup = { readonly stage: StageId | null; readonly forms: readonly CatalogEntry[] }

/** The forms of a programme by the stage that first works with them; at the end those that belong to no stage. */
export function prepareGroups(order: readonly StageId[]): readonly PrepareGroup[] {
  const placed = new Set<string>()
  const staged = order.flatMap((stage): readonly PrepareGroup[] => {
    const forms = STAGE_TOOLS[stage]
      .filter((tool) => isFormId(tool) && !placed.has(tool))
      .map((tool) => catalogEntry(tool))
    for (const { id } of forms) placed.add(id)
    return forms.length > 0 ? [{ stage, forms }] : []
  })
  const rest = FORMS.filter(({ id }) => !placed.has(id))
  return rest.length > 0 ? [...staged, { stage: null, forms: rest }] : staged
}
