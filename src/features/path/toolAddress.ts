import type { ToolId } from '../../method/path.ts'

/** Where a tool is opened: its own screen, or the forms of the programme. */
export function addressOf(programmeId: string, tool: ToolId): string {
  const base = `/p/${programmeId}`
  if (tool === 'visits') return `${base}/visits`
  if (tool === 'conversation') return `${base}/talks`
  if (tool === 'benchmark') return `${base}/benchmark`
  if (tool === 'training') return `${base}/training`
  if (tool === 'scopeDefinition') return `${base}/scope`
  if (tool === 'stakeholders') return `${base}/actors`
  if (tool === 'supportNetwork') return `${base}/group`
  if (tool === 'politicalCommitment') return `${base}/commitment`
  if (tool === 'actionPlan') return `${base}/plan`
  return `${base}/prepare#${tool}`
}
