import type { Path } from '../../documents/path.ts'
import { isBeyond, moveStep, STAGE_ORDERS, type StageOrder, stepsOf } from '../../method/path.ts'
import { EmptyState } from '../../ui/data/EmptyState.tsx'
import { Menu } from '../../ui/feedback/Menu.tsx'
import { useToast } from '../../ui/feedback/Toast.tsx'
import { Section } from '../../ui/layout/Section.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useStageFacts } from '../useStageFacts.ts'
import styles from './path.module.css'
import { StepCard } from './StepCard.tsx'
import type { PathCommands } from './usePath.ts'

type StagesProps = { readonly path: Path; readonly commands: PathCommands | null }

export function Stages({ path, commands }: StagesProps) {
  const { t } = useTexts()
  const facts = useStageFacts()
  const steps = stepsOf(path.order, new Set(path.joined))
  return (
    <Section title={t('path.stages.title')} actions={commands && <OrderMenu path={path} commands={commands} />}>
      {steps.length === 0 && <EmptyState title={t('path.empty.title')}>{t('path.empty.text')}</EmptyState>}
      <ol className={styles.steps}>
        {steps.map((step, index) => (
          <li key={step.stages[0]} className={styles.step}>
            <StepCard
              {...{ path, step, facts, commands }}
              number={index + 1}
              isBeyond={step.stages.every((stage) => isBeyond(stage, path.endPoint))}
              orders={{
                ...(index > 0 && { up: moveStep(steps, index, -1) }),
                ...(index < steps.length - 1 && { down: moveStep(steps, index, 1) }),
              }}
            />
          </li>
        ))}
      </ol>
    </Section>
  )
}

/** The three orders of the sources (S58–S60), and the stages that are left out. */
function OrderMenu({ path, commands }: StagesProps & { readonly commands: PathCommands }) {
  const { t } = useTexts()
  const show = useToast()
  const before = path.order
  const choose = (stages: typeof before) => {
    if (commands.order(stages)) show({ text: t('path.order.changed'), onUndo: () => commands.order(before) })
  }
  const missing = STAGE_ORDERS.guide.filter((stage) => !path.order.includes(stage))
  return (
    <Menu
      label={t('path.order.menu')}
      isLabelShown
      items={[
        ...(Object.keys(STAGE_ORDERS) as StageOrder[]).map((id) => ({
          id,
          label: t(`path.order.${id}`),
          onChoose: () => choose(STAGE_ORDERS[id]),
        })),
        ...missing.map((stage) => ({
          id: stage,
          label: t('path.order.add', { stage: t(`method.stage.${stage}`) }),
          icon: 'plus' as const,
          onChoose: () => choose([...path.order, stage]),
        })),
      ]}
    />
  )
}
