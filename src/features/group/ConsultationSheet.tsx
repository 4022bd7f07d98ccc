import type { PlanRow } from '../../documents/readPlan.ts'
import { VIEWS } from '../../method/group.ts'
import { PLAN_COLUMNS, type PlanColumn } from '../../method/plan.ts'
import { useTexts } from '../../ui/Texts.tsx'
import styles from '../Paper.module.css'
import { Paper, PaperPart } from '../Paper.tsx'

const BOX = '☐'
const LINES = ['first', 'second', 'third', 'fourth', 'fifth'] as const

type SheetProps = {
  readonly row: PlanRow
  /** What goes out; all that is written unless told. */
  readonly columns?: readonly PlanColumn[]
  /** Whose plan it is. */
  readonly under?: string
}

/** One action for a service or partner to look at, with room for what they think (S29). */
export function ConsultationSheet({ row, columns = PLAN_COLUMNS, under }: SheetProps) {
  const { t } = useTexts()
  return (
    <Paper title={t('group.consultation.title')} {...(under && { under })}>
      {columns.map((column) => {
        const cell = row.cells[column]
        return cell.text.trim() === '' ? null : (
          <PaperPart key={column} title={t(`method.planColumn.${column}.label`)}>
            <p dir="auto" lang={cell.language} className={styles.words}>
              {cell.text}
            </p>
          </PaperPart>
        )
      })}
      <PaperPart title={t('group.consultation.ask')}>
        <p className={styles.boxes}>
          {VIEWS.map((view) => (
            <span key={view}>
              {BOX} {t(`group.view.${view}`)}
            </span>
          ))}
        </p>
        {LINES.map((line) => (
          <div key={line} className={styles.line} aria-hidden="true" />
        ))}
      </PaperPart>
      <div className={styles.sign}>
        <p>{t('group.consultation.who')}</p>
        <p>{t('group.papers.placeAndDate')}</p>
      </div>
    </Paper>
  )
}
