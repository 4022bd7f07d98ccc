import type { FoundKind } from '../device/search/lists.ts'
import type { IconName } from '../ui/icons/paths.ts'

/** A symbol for each kind of thing that is found. */
export const foundIcons: Readonly<Record<FoundKind, IconName>> = {
  programme: 'bridge',
  visit: 'visit',
  meeting: 'clock',
  interview: 'talk',
  remark: 'pen',
  action: 'plan',
  suggestion: 'star',
  form: 'file',
  person: 'person',
}
