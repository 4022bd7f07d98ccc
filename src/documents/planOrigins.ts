import type * as Y from 'yjs'
import { asFields, asText } from './parse.ts'
import { liveRows } from './rows.ts'

/** What in the plan came from an item: its id → whether an action or still a suggestion stands there. */
export type FromItem = Readonly<Record<string, 'plan' | 'suggestions'>>

export function fromItems(doc: Y.Doc): FromItem {
  const found: Record<string, 'plan' | 'suggestions'> = {}
  for (const list of ['suggestions', 'plan'] as const)
    for (const [, row] of liveRows(doc, list)) {
      const origin = asText(asFields(row.get('origin')).remark)
      if (origin) found[origin] = list
    }
  return found
}
