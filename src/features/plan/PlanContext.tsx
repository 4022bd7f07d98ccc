import { createContext, type RefObject, useContext } from 'react'
import type { OpenCircle, OpenProgramme } from '../../device/workspace/workspace.ts'
import type { Remark } from '../../documents/remarks.ts'
import type { MentorNames } from '../../method/essentials.ts'
import type { Community } from '../useCommunity.ts'
import type { NameOf } from '../useNames.ts'
import type { CellPlace } from './cellFocus.ts'
import type { PlanRights, RightsOn } from './rowRights.ts'
import type { PlanCommands } from './usePlanCommands.ts'

export type PlanDialog =
  | { readonly type: 'versions'; readonly place: CellPlace }
  | { readonly type: 'agree' | 'reopen'; readonly row: string }
  | { readonly type: 'suggest'; readonly row: string | null }
  | { readonly type: 'answer' | 'decline'; readonly suggestion: string }
  | { readonly type: 'deleted' | 'keepVersion' | 'planVersions' | 'workshop' }

/** For rows and cells: the same object until language, rights or people change, so that typing draws one cell only. */
export type PlanTools = {
  readonly circle: OpenCircle
  readonly programme: OpenProgramme
  readonly rights: PlanRights
  /** The same on an action of this city ('' of none): another's is not one's own to write (S42, S266). */
  readonly rightsOn: RightsOn
  /** Null unless the cities are equal (S266). */
  readonly community: Community | null
  readonly commands: PlanCommands
  readonly nameOf: NameOf
  readonly remarks: ReadonlyMap<string, Remark['text']>
  /** Words that name the mentor's side (S48). */
  readonly mentors: MentorNames
  open(place: CellPlace | null): void
  /** Closes the open cell; the button in its place then takes the focus. */
  leave(place: CellPlace): void
  /** Name of the cell that was just closed by Escape. */
  readonly leaving: RefObject<string | null>
  /** The open cell has, or has lost, the focus. */
  setHere(place: CellPlace, isHere: boolean): void
  touch(id: string): void
  ask(dialog: PlanDialog): void
}

export const PlanContext = createContext<PlanTools | null>(null)

export function usePlan(): PlanTools {
  const tools = useContext(PlanContext)
  if (!tools) throw new Error('no plan above this component')
  return tools
}
