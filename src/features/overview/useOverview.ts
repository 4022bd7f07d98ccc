import type { OpenCircle } from '../../device/workspace/workspace.ts'
import type { PlanHeader } from '../../documents/programme.ts'
import type { ProgrammeOutline } from '../../documents/programmeOutline.ts'
import type { Suggestion } from '../../documents/suggestions.ts'
import { isOwnAction } from '../../method/community.ts'
import { useCircles, useItems, useProgramme } from '../workspace.ts'
import type { Progress } from './nextStep.ts'

type HasId = { readonly id: string }

export type Overview = {
  readonly title: string
  readonly mentee: string
  readonly mentor: string
  /** Null for who reads only the support group's circle. */
  readonly programme: ProgrammeOutline | null
  /** How far the programme is, as far as this device may read it. */
  readonly progress: Progress
  readonly remarks: number
  /** Open suggestions that one's own city may answer; all of them where one city answers (S42, S266). */
  readonly toAnswer: number
}

/** Undefined while it is read; null while neither circle's contents have arrived. */
export function useOverview(isDraft: boolean): Overview | null | undefined {
  const { programme, group, team } = useCircles()
  const outlines = useItems<ProgrammeOutline>(programme, 'programme')
  const headers = useItems<PlanHeader>(group, 'planHeader')
  const settings = outlines?.[0] ?? null
  const header = headers?.[0] ?? null
  const members = [useItems<HasId>(programme, 'members'), useItems<HasId>(group, 'members')]
  const remarks = [
    useItems<HasId>(programme, 'remarks'),
    useItems<HasId>(group, 'remarks'),
    useItems<HasId>(team, 'remarks'),
  ]
  const visits = useItems<HasId>(programme, 'visits')
  const sheets = useItems<HasId>(team, 'sheets')
  const rows = useItems<HasId>(group, 'plan')
  const suggestions = useItems<Suggestion>(group, 'suggestions')
  const mine = useProgramme().city() ?? undefined
  const lists = [outlines, headers, ...members, ...remarks, visits, sheets, rows, suggestions]
  // Half of them would name another step as the next one.
  if (lists.includes(undefined)) return undefined
  const open = suggestions?.filter(({ answer }) => answer === null) ?? []
  if (!settings && !header) return null
  return {
    title: settings?.title ?? header?.title ?? '',
    mentee: settings?.mentee.city ?? header?.mentee ?? '',
    mentor: settings?.mentor.city ?? header?.mentor ?? '',
    programme: settings,
    progress: {
      reach: reachOf(programme, group),
      members: countIds(members),
      isDraft,
      visits: visits?.length ?? 0,
      sheets: sheets?.length ?? 0,
      rows: rows?.length ?? 0,
      openSuggestions: open.length,
    },
    remarks: countIds(remarks),
    toAnswer: open.filter(({ city }) => isOwnAction(mine, city)).length,
  }
}

const reachOf = (programme: OpenCircle | null, group: OpenCircle | null): Progress['reach'] => {
  if (programme) return 'programme'
  return group?.session.getState().readOnly ? 'reading' : 'group'
}

const countIds = (lists: readonly (readonly HasId[] | undefined)[]): number =>
  new Set(lists.flatMap((list) => list?.map(({ id }) => id) ?? [])).size
