import type { PlanRow } from '../../documents/readPlan.ts'
import { PLAN_COLUMNS } from '../../method/plan.ts'
import { useTexts } from '../../ui/Texts.tsx'
import { useCommunity } from '../useCommunity.ts'
import styles from './present.module.css'

/** One action: what, what it brings, when, who, with what, how success shows. */
export function ActionSlide({ row, number }: { readonly row: PlanRow; readonly number: number }) {
  const { t } = useTexts()
  const community = useCommunity()
  const columns = PLAN_COLUMNS.filter((column) => column !== 'what' && row.cells[column].text.trim() !== '')
  return (
    <>
      <p className={styles.kicker}>
        {t('present.slide.action', { number })} · {t(`method.planState.${row.state}`)}
        {community && (
          <>
            {' '}
            · <bdi>{community.nameOf(row.city)}</bdi>
          </>
        )}
      </p>
      <h2 dir="auto" lang={row.cells.what.language} className={styles.what}>
        {row.cells.what.text}
      </h2>
      <dl className={styles.facts}>
        {columns.map((column) => (
          <div key={column}>
            <dt>{t(`method.planColumn.${column}.label`)}</dt>
            <dd dir="auto" lang={row.cells[column].language}>
              {row.cells[column].text}
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}
