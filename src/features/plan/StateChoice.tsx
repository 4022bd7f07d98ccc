import type { PlanRow } from '../../documents/readPlan.ts'
import { PLAN_STATES, type PlanState } from '../../method/plan.ts'
import { classes } from '../../ui/classes.ts'
import { Icon } from '../../ui/icons/Icon.tsx'
import type { IconName } from '../../ui/icons/paths.ts'
import { useTexts } from '../../ui/Texts.tsx'
import { usePlan } from './PlanContext.tsx'
import styles from './StateChoice.module.css'

/** A symbol each, so that colour is never alone. */
const icons: Readonly<Record<PlanState, IconName>> = {
  idea: 'star',
  draft: 'pen',
  agreed: 'check',
  underWay: 'arrow',
  done: 'check',
  paused: 'clock',
  dropped: 'close',
}

export function StateMark({ state }: { readonly state: PlanState }) {
  const { t } = useTexts()
  return (
    <span className={classes(styles.state, styles[state])}>
      <Icon name={icons[state]} size={1} />
      {t(`method.planState.${state}`)}
    </span>
  )
}

/** How far an action has got. `agreed` is shown and never chosen: it follows from the city's decision (D6). */
export function StateChoice({ row, number }: { readonly row: PlanRow; readonly number: number }) {
  const { t } = useTexts()
  const { commands } = usePlan()
  const choose = (value: string) => {
    const state = PLAN_STATES.find((one) => one === value)
    if (state) commands.setState(row.id, state)
  }
  return (
    <span className={classes(styles.state, styles.choice, styles[row.state])}>
      <Icon name={icons[row.state]} size={1} />
      <select
        className={styles.select}
        aria-label={t('plan.row.stateOf', { number })}
        value={row.state}
        onChange={(event) => choose(event.target.value)}
      >
        {PLAN_STATES.map((state) => (
          <option key={state} value={state} disabled={state === 'agreed'} hidden={state === 'agreed'}>
            {t(`method.planState.${state}`)}
          </option>
        ))}
      </select>
      <span className={styles.chevron}>
        <Icon name="chevron" size={0.9} />
      </span>
    </span>
  )
}
