import { useMemo } from 'react'
import type { OpenCircle } from '../../device/workspace/workspace.ts'
import {
  joinStage,
  orderStages,
  type Path,
  readPath,
  setEndPoint,
  setStageState,
  switchTool,
} from '../../documents/path.ts'
import type { EndPoint, StageId, StageState, ToolId } from '../../method/path.ts'
import { mayPrepareVisits } from '../../method/rights.ts'
import { useAccess } from '../useAccess.ts'
import { useDocument } from '../useDocument.ts'
import { useReport } from '../useReport.ts'
import { useProgramme } from '../workspace.ts'

export type PathCommands = {
  order(stages: readonly StageId[]): boolean
  join(stage: StageId, isJoined: boolean): void
  setState(stage: StageId, state: StageState): void
  setEnd(endPoint: EndPoint): void
  switch(tool: ToolId, to: { readonly isOff: boolean; readonly reason: string }): boolean
}

/** `commands` is null for who only reads. */
export function usePath(circle: OpenCircle): { readonly path: Path; readonly commands: PathCommands | null } {
  const programme = useProgramme()
  const report = useReport('path')
  const path = useDocument(circle, readPath)
  const mayChange = useAccess(circle) === 'open' && mayPrepareVisits(programme.sides())
  const commands = useMemo(() => {
    const { doc } = circle
    const author = () => programme.author()
    return {
      order: (stages: readonly StageId[]) => report(orderStages(doc, author(), stages)).ok,
      join: (stage: StageId, isJoined: boolean) => void report(joinStage(doc, author(), stage, isJoined)),
      setState: (stage: StageId, state: StageState) => void report(setStageState(doc, author(), stage, state)),
      setEnd: (endPoint: EndPoint) => void report(setEndPoint(doc, author(), endPoint)),
      switch: (tool: ToolId, to: { readonly isOff: boolean; readonly reason: string }) =>
        report(switchTool(doc, author(), tool, to)).ok,
    }
  }, [circle, programme, report])
  return { path, commands: mayChange ? commands : null }
}
