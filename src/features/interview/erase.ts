import type { OpenCircle, ProgrammeCircles } from '../../device/workspace/workspace.ts'
import type { Author, CommandError, NotAllowed } from '../../documents/command.ts'
import { type Erased, eraseRemarks, eraseSheet } from '../../documents/erase.ts'
import type { RemarkId, SheetId } from '../../documents/ids.ts'
import type { Result } from '../../result.ts'

/** Consent is withdrawn: the remark, or the sheet with all its remarks, goes from every circle in reach (S56). */
export function eraseForGood(
  circles: ProgrammeCircles,
  author: Author,
  what: { readonly remark: RemarkId } | { readonly sheet: SheetId },
): Result<Erased, CommandError | NotAllowed> {
  const open = Object.values(circles).filter((circle): circle is OpenCircle => circle !== null)
  const docs = open.map(({ doc }) => doc)
  const erased = 'sheet' in what ? eraseSheet(docs, author, what.sheet) : eraseRemarks(docs, author, [what.remark])
  if (!erased.ok) return erased
  for (const { doc, session } of open) {
    // Both kept generations hold what was erased: a new one must begin soon (D3).
    if (erased.value.mustRotate.includes(doc)) session.rotate()
    session.flush()
  }
  return erased
}
