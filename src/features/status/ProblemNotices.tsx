import type { DeviceProblem } from '../../device/problem.ts'
import { Banner } from '../../ui/feedback/Banner.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useWatched, useWorkspace } from '../workspace.ts'
import { TakeOutButton } from './TakeOutButton.tsx'

/** What is typed now may not be kept. */
const IS_UNSAVED = new Set<DeviceProblem['type']>(['diskFull', 'unavailable', 'deleted', 'closed'])

/** What has befallen the storage of this device, in words: what happened, what is safe, what to do next. */
export function ProblemNotices() {
  const { t } = useTexts()
  const { problems } = useWorkspace()
  return useWatched(problems).map((problem) => (
    <Banner
      key={problem.type}
      tone="warning"
      title={t(`shell.problem.${problem.type}.title`)}
      actions={IS_UNSAVED.has(problem.type) && <TakeOutButton />}
    >
      {t(`shell.problem.${problem.type}.text`, problem)}
    </Banner>
  ))
}
