import type { OpenCircle } from '../../device/workspace/workspace.ts'
import type { Author, CommandError, EmptyText, NotAllowed, NotFound } from '../../documents/command.ts'
import { addPlanRow } from '../../documents/plan.ts'
import { linkRemark, type Remark } from '../../documents/remarks.ts'
import { suggestAction } from '../../documents/suggestions.ts'
import { maySuggest, mayWritePlan } from '../../method/rights.ts'
import type { Side } from '../../method/sides.ts'
import { fail, type Result } from '../../result.ts'
import type { RemarkCircle } from './keepRemarks.ts'

/** The worked key factor of the guide (S139). */
export const VOLUNTEERING = 'kf.lang.volunteering'

/** The mentee side and its group write a draft action, everybody else suggests one (S42, S205). */
export type WayIntoPlan = 'row' | 'suggestion'
export const wayIntoPlan = (sides: readonly Side[]): WayIntoPlan | null => {
  if (mayWritePlan(sides)) return 'row'
  return maySuggest(sides) ? 'suggestion' : null
}

export type ToPlan = {
  readonly from: OpenCircle
  readonly circle: RemarkCircle
  readonly remark: Remark
  readonly group: OpenCircle
  readonly words: string
  readonly keyFactors: readonly string[]
}

/** Puts words made of a remark before the group; the origin's id goes along, its words do not (S245). */
export function takeToPlan(
  { from, circle, remark, group, words, keyFactors }: ToPlan,
  author: Author,
): Result<string, CommandError | NotAllowed | EmptyText | NotFound> {
  if (words.trim() === '') return fail({ type: 'emptyText' })
  const origin = { remark: remark.id, circle }
  const made: Result<string, CommandError | NotAllowed | EmptyText> =
    wayIntoPlan(author.sides) === 'row'
      ? addPlanRow(group.doc, author, { cells: { what: words }, origin, keyFactors })
      : suggestAction(group.doc, author, { text: words, origin, keyFactors })
  if (!made.ok) return made
  const linked = linkRemark(from.doc, author, remark.id, made.value)
  group.session.flush()
  from.session.flush()
  return linked.ok ? made : linked
}
