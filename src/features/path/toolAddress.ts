import type { ToolId } from '../../method/path.ts'

/** Where a tool is opened: its own screen, or the forms of the programme. */
export function addressOf(programmeId: string, tool: ToolId): string {
  const base = `/p/${programmeId}`
  if (tool === 'visits') return `${base}/visits`
  if (tool === 'actionPlan') return `${base}/plan`
  return `${base}/prepare#${tool}`
}
