import type { Filter } from '../device/search/find.ts'
import { watch } from '../device/watched.ts'

/** What is looked for: in memory alone, in no address, history or window title. */
export type Asked = { readonly query: string; readonly filter: Filter }

export const NO_FILTER: Filter = { kind: null, place: null, circle: null }
export const asked = watch<Asked>({ query: '', filter: NO_FILTER })

/** Where what was chosen stands, on the page that opens next: its id there, as `data-item`, `data-row` or `data-question`. */
export const soughtPlace = watch<{ readonly href: string; readonly anchor: string } | null>(null)
