import { useCallback } from 'react'
import type { Result } from '../result.ts'
import { useToast } from '../ui/feedback/Toast.tsx'
import { useTexts } from '../ui/Texts.tsx'

export type Report = <T, E extends { readonly type: string }>(result: Result<T, E>) => Result<T, E>

const words = {
  visits: (type: string) => `visits.errors.${type}`,
  interview: (type: string) => `interview.errors.${type}`,
  plan: (type: string) => `plan.errors.${type}`,
  formsUi: (type: string) => `formsUi.errors.${type}`,
  dossiers: (type: string) => `dossiers.errors.${type}`,
  path: (type: string) => `path.errors.${type}`,
  calendar: (type: string) => `calendar.errors.${type}`,
  training: (type: string) => `training.errors.${type}`,
  scope: (type: string) => `scope.errors.${type}`,
  benchmark: (type: string) => `benchmark.errors.${type}`,
  group: (type: string) => `group.errors.${type}`,
  consult: (type: string) => `consult.errors.${type}`,
  talks: (type: string) => `talks.errors.${type}`,
  essentials: (type: string) => `essentials.errors.${type}`,
  levels: (type: string) => `levels.errors.${type}`,
  commitment: (type: string) => `commitment.errors.${type}`,
  teams: (type: string) => `teams.errors.${type}`,
  people: (type: string) => `people.errors.${type}`,
} as const

/** Says what a command could not do, in the words of its section, and hands its answer on. */
export function useReport(section: keyof typeof words): Report {
  const show = useToast()
  const { t } = useTexts()
  return useCallback(
    (result) => {
      if (!result.ok) show({ text: t(words[section](result.error.type)), tone: 'warning' })
      return result
    },
    [section, show, t],
  )
}
