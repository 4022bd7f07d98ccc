import type { CommitmentStatus } from '../../method/commitment.ts'
import { Steps as StepList } from '../../ui/data/Progress.tsx'
import { useTexts } from '../../ui/Texts.tsx'

const STEPS = ['sought', 'plan', 'both'] as const satisfies readonly CommitmentStatus[]

/** Three steps: sought, won for drawing up the plan, won for carrying it out too. */
export function Steps({ status }: { readonly status: CommitmentStatus }) {
  const { t } = useTexts()
  const reached = (STEPS as readonly CommitmentStatus[]).indexOf(status)
  const stateOf = (index: number) => (index <= reached ? 'done' : index === reached + 1 ? 'current' : 'ahead')
  return (
    <>
      <p>{t(`commitment.status.${status}`)}</p>
      <StepList
        label={t('commitment.status.title')}
        steps={STEPS.map((id, index) => ({
          id,
          label: t(`commitment.step.${id}`),
          state: stateOf(index),
          stateLabel: t(`commitment.stepState.${stateOf(index)}`),
        }))}
      />
    </>
  )
}
