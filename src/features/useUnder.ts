import type { OpenCircle } from '../device/workspace/workspace.ts'
import type { PlanHeader } from '../documents/programme.ts'
import { useItems } from './workspace.ts'

/** Whose a paper is, as it stands under its title: the plan's name and its cities. */
export function useUnder(group: OpenCircle | null): string {
  const header = useItems<PlanHeader>(group, 'planHeader')?.[0]
  return header ? underOf(header) : ''
}

export const underOf = ({ title, mentee, mentor }: Pick<PlanHeader, 'title' | 'mentee' | 'mentor'>): string =>
  [title, [mentee, mentor].filter(Boolean).join(' – ')].filter(Boolean).join(' · ')
