import type { OpenCircle, ProgrammeCircles } from '../../device/workspace/workspace.ts'
import type { Author, CommandError, EmptyText } from '../../documents/command.ts'
import { cellOf, type MemberId, type RemarkId, type SheetId, type TextId } from '../../documents/ids.ts'
import { rootText } from '../../documents/layout.ts'
import { LASTING } from '../../documents/origins.ts'
import { addRemark } from '../../documents/remarks.ts'
import type { Sheet } from '../../documents/sheets.ts'
import { replaceAll } from '../../documents/text.ts'
import type { Consent } from '../../method/consent.ts'
import { type RemarkType, remarkCircle, type SessionType } from '../../method/remarks.ts'
import { fail, ok, type Result } from '../../result.ts'
import { accessTo } from '../useAccess.ts'

/** The circles that a remark of a sheet can live in, from narrow to wide. */
export const REMARK_CIRCLES = ['team', 'programme', 'group'] as const
export type RemarkCircle = (typeof REMARK_CIRCLES)[number]

/** One remark per line; empty lines are none. */
export const linesOf = (text: string): readonly string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** "No notes" closes the field; not having asked yet does not (S56, S65). */
export const mayNote = (consent: Consent | null): boolean => consent !== 'no'

/** Where a remark starts: as the session says (S54), in the team where this device cannot write to that circle. */
export function startingCircle(type: SessionType | null, circles: ProgrammeCircles): RemarkCircle {
  const wanted = remarkCircle(type)
  const circle = REMARK_CIRCLES.find((known) => known === wanted) ?? 'team'
  const open = circles[circle]
  return open && accessTo(open) === 'open' ? circle : 'team'
}

/**
 * What somebody is writing and has not made a remark of: a text of the sheet in the team's circle, so that it is sealed
 * and kept like everything else and is there after a forced restart. Each member has their own.
 */
export const draftOf = (sheet: SheetId, member: MemberId): TextId => cellOf(sheet, `draft-${member}`)

export type Kept = { readonly target: OpenCircle; readonly team: OpenCircle; readonly sheet: Sheet }

/** Makes a remark of each line in the target's document, then empties the draft. Seals both at once. */
export function keepRemarks(
  { target, team, sheet }: Kept,
  author: Author,
  text: string,
  type: RemarkType | null,
): Result<readonly RemarkId[], CommandError | EmptyText | { readonly type: 'noConsent' }> {
  const lines = linesOf(text)
  if (lines.length === 0) return fail({ type: 'emptyText' })
  if (!mayNote(sheet.consent)) return fail({ type: 'noConsent' })
  const ids: RemarkId[] = []
  for (const [index, line] of lines.entries()) {
    const place = { sheet: sheet.id, session: sheet.session, visit: sheet.visit }
    // A millisecond apart, so that lists by time keep the order of the lines.
    const added = addRemark(target.doc, { ...author, now: author.now + index }, { ...place, text: line, type })
    if (!added.ok) return added
    ids.push(added.value)
  }
  const draft = rootText(team.doc, draftOf(sheet.id, author.member))
  // Lasting: undo in the field must not bring back words that are remarks by now.
  team.doc.transact(() => replaceAll(draft, ''), LASTING)
  target.session.flush()
  if (team !== target) team.session.flush()
  return ok(ids)
}
