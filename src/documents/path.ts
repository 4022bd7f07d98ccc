import type * as Y from 'yjs'
import {
  END_POINTS,
  type EndPoint,
  isStage,
  isTool,
  STAGE_ORDERS,
  STAGE_STATES,
  type StageId,
  type StageState,
  TOOLS,
  type ToolId,
} from '../method/path.ts'
import { mayPrepareVisits } from '../method/rights.ts'
import { fail, ok, type Result } from '../result.ts'
import type { Author, CommandError, NotAllowed } from './command.ts'
import { isContested } from './edits.ts'
import { type ValueKey, valueKey } from './ids.ts'
import { asFields, asText, oneOf } from './parse.ts'
import { getValue, setValue } from './values.ts'

/** The path of a programme (S58–S68), in its `programme` circle. */
export type Path = {
  readonly order: readonly StageId[]
  /** Stages that share the step of the one before them. */
  readonly joined: readonly StageId[]
  readonly states: Readonly<Partial<Record<StageId, StageState>>>
  readonly endPoint: EndPoint
  /** Tools that are switched off, each with the reason given (S65); what they hold stays. */
  readonly off: Readonly<Partial<Record<ToolId, string>>>
  /** Keys that were set differently by people who did not see each other's (D7). */
  readonly contested: readonly ValueKey[]
}

export const pathKeys = {
  order: valueKey('path.order'),
  joined: valueKey('path.joined'),
  endPoint: valueKey('path.end'),
  state: (stage: StageId) => valueKey(`path.state.${stage}`),
  tool: (tool: ToolId) => valueKey(`path.tool.${tool}`),
}

type Refused = CommandError | NotAllowed

const stagesIn = (value: unknown): readonly StageId[] =>
  Array.isArray(value) ? [...new Set(value.filter(isStage))] : []
const asState = oneOf(STAGE_STATES)
const asEnd = oneOf(END_POINTS)

/** What nobody has chosen is as the guide has it; a path that was emptied, or began empty (S10), is empty. */
export function readPath(doc: Y.Doc): Path {
  const chosen = getValue(doc, pathKeys.order)
  const order = stagesIn(chosen)
  const isEmptied = Array.isArray(chosen) && chosen.length === 0
  const shown = order.length > 0 || isEmptied ? order : STAGE_ORDERS.guide
  const states: Partial<Record<StageId, StageState>> = {}
  for (const stage of STAGE_ORDERS.guide) {
    const state = asState(getValue(doc, pathKeys.state(stage)))
    if (state) states[stage] = state
  }
  const off: Partial<Record<ToolId, string>> = {}
  for (const tool of TOOLS) {
    const { isOff, reason } = asFields(getValue(doc, pathKeys.tool(tool)))
    if (isOff === true) off[tool] = asText(reason)
  }
  const keys = [pathKeys.order, pathKeys.joined, pathKeys.endPoint, ...shown.map(pathKeys.state)]
  return {
    order: shown,
    joined: stagesIn(getValue(doc, pathKeys.joined)),
    states,
    endPoint: asEnd(getValue(doc, pathKeys.endPoint)) ?? 'firstSteps',
    off,
    contested: keys.filter((key) => isContested(doc, { value: key })),
  }
}

const set = (doc: Y.Doc, author: Author, key: ValueKey, value: unknown): Result<void, Refused> =>
  mayPrepareVisits(author.sides) ? setValue(doc, author, key, value) : fail({ type: 'notAllowed' })

/** Chooses the stages and their order (S59, S60). A stage left out keeps its state and all that was written in it. */
export const orderStages = (doc: Y.Doc, author: Author, order: readonly StageId[]): Result<void, Refused> =>
  set(doc, author, pathKeys.order, order)

/** Whether a stage shares the step of the one before it (S59). */
export function joinStage(doc: Y.Doc, author: Author, stage: StageId, isJoined: boolean): Result<void, Refused> {
  const others = readPath(doc).joined.filter((other) => other !== stage)
  return set(doc, author, pathKeys.joined, isJoined ? [...others, stage] : others)
}

export const setStageState = (doc: Y.Doc, author: Author, stage: StageId, state: StageState): Result<void, Refused> =>
  set(doc, author, pathKeys.state(stage), state)

export const setEndPoint = (doc: Y.Doc, author: Author, endPoint: EndPoint): Result<void, Refused> =>
  set(doc, author, pathKeys.endPoint, endPoint)

/** Switches a tool off, with a reason (S65), or on again. Nothing that it holds is touched (S9). */
export function switchTool(
  doc: Y.Doc,
  author: Author,
  tool: ToolId,
  { isOff, reason }: { readonly isOff: boolean; readonly reason: string },
): Result<void, Refused> {
  return isTool(tool) ? set(doc, author, pathKeys.tool(tool), { isOff, reason: reason.trim() }) : ok(undefined)
}
