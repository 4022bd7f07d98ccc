import type { PlanRow } from '../../documents/readPlan.ts'
import { Icon } from '../../ui/icons/Icon.tsx'
import { VisuallyHidden } from '../../ui/layout/VisuallyHidden.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { CityMark } from './CityMark.tsx'
import { LanguageMark } from './LanguageMark.tsx'
import { OriginNote } from './OriginNote.tsx'
import { usePlan } from './PlanContext.tsx'
import styles from './RowHead.module.css'
import { RowMenu } from './RowMenu.tsx'
import { StateChoice, StateMark } from './StateChoice.tsx'

export type RowHeadProps = {
  readonly row: PlanRow
  readonly number: number
  /** Language of all texts of the row, where it is not the interface's. */
  readonly language: string | null
}

/** The line over the six cells: number, how far the action has got, where it came from, what can be done with it. */
export function RowHead({ row, number, language }: RowHeadProps) {
  const { t } = useTexts()
  const { rightsOn } = usePlan()
  return (
    // biome-ignore lint/a11y/noRedundantRoles: `display` takes the native role away
    <th role="rowheader" scope="row" className={styles.head}>
      <div className={styles.line}>
        <span className={styles.number}>
          <VisuallyHidden>{t('plan.row.action')} </VisuallyHidden>
          {number}
        </span>
        {rightsOn(row.city).setState ? <StateChoice row={row} number={number} /> : <StateMark state={row.state} />}
        <CityMark city={row.city} />
        <span className={styles.notes}>
          {row.decision?.hasChanged && (
            <span className={styles.warning}>
              <Icon name="warning" size={1} />
              {t('plan.row.changedSince')}
            </span>
          )}
          {row.isForked && (
            <span className={styles.warning}>
              <Icon name="warning" size={1} />
              {t('plan.row.forked')}
            </span>
          )}
          {row.origin && <OriginNote origin={row.origin} />}
          {row.keyFactors.map((id) => (
            <span key={id} className={styles.factor}>
              <Icon name="star" size={1} />
              <VisuallyHidden>{t('method.planField.keyFactors.label')} </VisuallyHidden>
              {t(`method.keyFactor.${id}.title`)}
            </span>
          ))}
          {language && <LanguageMark code={language} />}
        </span>
        <span className={styles.tools}>
          <RowMenu row={row} number={number} />
        </span>
      </div>
    </th>
  )
}
