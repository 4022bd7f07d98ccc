import { Link } from 'wouter'
import type { Path } from '../../documents/path.ts'
import { type PathStep, STAGE_STATES, STAGE_TOOLS, type StageId, type ToolId } from '../../method/path.ts'
import { classes } from '../../ui/classes.ts'
import { Menu, type MenuItem } from '../../ui/feedback/Menu.tsx'
import { useToast } from '../../ui/feedback/Toast.tsx'
import { Select } from '../../ui/form/Select.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { type StageFacts, shownState } from '../stageFacts.ts'
import { useProgramme } from '../workspace.ts'
import styles from './path.module.css'
import { addressOf } from './toolAddress.ts'
import type { PathCommands } from './usePath.ts'

export type StepCardProps = {
  readonly path: Path
  readonly step: PathStep
  readonly number: number
  readonly facts: StageFacts
  readonly commands: PathCommands | null
  /** Beyond the end point that the programme has chosen (S64). */
  readonly isBeyond: boolean
  /** The whole order after this step has moved up or down. */
  readonly orders: { readonly up?: readonly StageId[]; readonly down?: readonly StageId[] }
}

/** One step of the path: its stages, each with its state, what is there, what may be missing and its tools. */
export function StepCard(props: StepCardProps) {
  const { step, number, isBeyond, commands } = props
  const { t } = useTexts()
  return (
    <article className={classes(styles.card, isBeyond && styles.beyond)}>
      <span className={styles.number} aria-hidden="true">
        {number}
      </span>
      <div className={styles.stages}>
        {isBeyond && <p className={styles.note}>{t('path.stage.beyond')}</p>}
        {step.stages.map((stage) => (
          <Stage key={stage} {...props} stage={stage} />
        ))}
      </div>
      {commands && <StepMenu {...props} commands={commands} />}
    </article>
  )
}

function Stage({ stage, path, facts, commands }: StepCardProps & { readonly stage: StageId }) {
  const { t } = useTexts()
  const { there, missing } = facts[stage]
  const state = shownState(path.states, facts, stage)
  const name = t(`method.stage.${stage}`)
  return (
    <section className={styles.stage} aria-label={name}>
      <div className={styles.head}>
        <h3>{name}</h3>
        {commands ? (
          <Select
            label={t('path.stage.state', { stage: name })}
            isLabelHidden
            options={STAGE_STATES.map((value) => ({ value, label: t(`path.state.${value}`) }))}
            value={state}
            onChange={(value) => commands.setState(stage, value)}
          />
        ) : (
          <span>{t(`path.state.${state}`)}</span>
        )}
      </div>
      <p className={styles.purpose}>{t(`path.about.${stage}`)}</p>
      <dl className={styles.facts}>
        {there.length > 0 && (
          <div>
            <dt>{t('path.stage.there')}</dt>
            <dd>{there.map(({ what, count }) => t(`path.there.${what}`, { count })).join(' · ')}</dd>
          </div>
        )}
        {missing.length > 0 && state !== 'done' && (
          <div>
            <dt>{t('path.stage.missing')}</dt>
            <dd>{missing.map((what) => t(`path.missing.${what}`)).join(' · ')}</dd>
          </div>
        )}
      </dl>
      <ToolLinks tools={STAGE_TOOLS[stage].filter((tool) => path.off[tool] === undefined)} />
    </section>
  )
}

function ToolLinks({ tools }: { readonly tools: readonly ToolId[] }) {
  const { t } = useTexts()
  const { id } = useProgramme()
  if (tools.length === 0) return null
  return (
    <ul className={styles.links}>
      {tools.map((tool) => (
        <li key={tool}>
          <Link href={addressOf(id, tool)} className={styles.link}>
            {t(`path.tool.${tool}`)}
          </Link>
        </li>
      ))}
    </ul>
  )
}

/** Order, joining and leaving out: every one can be taken back, and none touches what was written (S59). */
function StepMenu({ step, number, path, orders, commands }: StepCardProps & { readonly commands: PathCommands }) {
  const { t } = useTexts()
  const show = useToast()
  const [first] = step.stages
  const name = t(`method.stage.${first}`)
  const leaveOut = () => {
    const before = path.order
    if (commands.order(before.filter((stage) => !step.stages.includes(stage))))
      show({ text: t('path.stage.leftOut', { stage: name }), onUndo: () => commands.order(before) })
  }
  const { up, down } = orders
  const last = step.stages.at(-1)
  const items: readonly (MenuItem | false | undefined)[] = [
    up && { id: 'up', label: t('path.stage.up'), onChoose: () => void commands.order(up) },
    down && { id: 'down', label: t('path.stage.down'), onChoose: () => void commands.order(down) },
    number > 1 && { id: 'join', label: t('path.stage.join'), onChoose: () => commands.join(first, true) },
    step.stages.length > 1 &&
      last && { id: 'split', label: t('path.stage.split'), onChoose: () => commands.join(last, false) },
    { id: 'out', label: t('path.stage.leaveOut'), icon: 'close', onChoose: leaveOut },
  ]
  return <Menu label={t('path.stage.menu', { stage: name })} items={items.filter((item) => !!item)} />
}
