import type * as Y from 'yjs'
import { type CircleKind, isCircle } from '../method/circles.ts'
import { ok, type Result } from '../result.ts'
import { type Author, type CommandError, record } from './command.ts'
import type { RemarkId } from './ids.ts'
import { rootMap } from './layout.ts'
import { asFields, asTextOrNull } from './parse.ts'

/** Where an idea came from (S245): a remark and the circle it lives in; who cannot read that sees "from a conversation". */
export type Origin = { readonly remark: RemarkId; readonly circle: CircleKind; readonly isWithdrawn: boolean }
export type OriginInput = { readonly remark: RemarkId; readonly circle: CircleKind }

const mark = (remark: string): string => `withdrawn:${remark}`

export function readOrigin(doc: Y.Doc, raw: unknown): Origin | null {
  const { remark, circle } = asFields(raw)
  const id = asTextOrNull(remark)
  if (!id || !isCircle(circle)) return null
  return { remark: id as RemarkId, circle, isWithdrawn: rootMap(doc, 'values').has(mark(id)) }
}

/**
 * Consent was withdrawn and the remarks erased (S56): actions and suggestions that came from them stay, with the origin
 * "withdrawn", those too that somebody is making of them elsewhere at this moment.
 */
export function withdrawOrigins(doc: Y.Doc, author: Author, remarks: readonly RemarkId[]): Result<void, CommandError> {
  return record(doc, () => {
    for (const remark of remarks) rootMap(doc, 'values').set(mark(remark), author.now)
    return ok(undefined)
  })
}
