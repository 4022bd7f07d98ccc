import { useCallback } from 'react'
import type { Result } from '../result.ts'
import { useToast } from '../ui/feedback/Toast.tsx'
import { useTexts } from '../ui/Texts.tsx'

export type Report = <T, E extends { readonly type: string }>(result: Result<T, E>) => Result<T, E>

/** Says what a command could not do, in the words of its section (`plan.errors.notAllowed`), and hands its answer on. */
export function useReport(section: 'visits' | 'interview' | 'plan'): Report {
  const show = useToast()
  const { t } = useTexts()
  return useCallback(
    (result) => {
      if (!result.ok) show({ text: t(`${section}.errors.${result.error.type}`), tone: 'warning' })
      return result
    },
    [section, show, t],
  )
}
