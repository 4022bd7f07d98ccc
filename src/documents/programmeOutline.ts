import type * as Y from 'yjs'
import type { EndPoint, StageId, StageState, ToolId } from '../method/path.ts'
import type { ProgrammeKind } from '../method/programmeKinds.ts'
import { readPath } from './path.ts'
import { type Programme, readProgramme } from './programme.ts'
import { readKind, readTemplateId } from './programmeSetUp.ts'

/** A programme as overviews over several know it: its settings and its path. */
export type ProgrammeOutline = Programme & {
  readonly kind: ProgrammeKind
  readonly template: string
  readonly order: readonly StageId[]
  readonly states: Readonly<Partial<Record<StageId, StageState>>>
  readonly endPoint: EndPoint
  /** Tools that are switched off. */
  readonly off: readonly ToolId[]
}

/** Null until the document has arrived. */
export function readOutline(doc: Y.Doc): ProgrammeOutline | null {
  const programme = readProgramme(doc)
  if (!programme) return null
  const { order, states, endPoint, off } = readPath(doc)
  const tools = Object.keys(off) as ToolId[]
  return { ...programme, kind: readKind(doc), template: readTemplateId(doc), order, states, endPoint, off: tools }
}
