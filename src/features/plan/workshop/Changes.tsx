import type { CellChange, PlanChange } from '../../../documents/comparePlan.ts'
import type { SupportGroup } from '../../../documents/group.ts'
import type { WorkshopCell } from '../../../documents/workshop.ts'
import { formatList } from '../../../ui/formats.ts'
import { Muted } from '../../../ui/layout/Layout.tsx'
import { useTexts } from '../../../ui/Texts.tsx'
import type { NameOf } from '../../useNames.ts'
import { useSpeakerNames } from './useWorkshop.ts'
import styles from './workshop.module.css'

/** For whom it was written is known of a workshop alone. */
type Told = CellChange & Partial<WorkshopCell>
type ChangesProps = {
  readonly changes: readonly PlanChange<Told>[]
  readonly group: SupportGroup | null
  readonly nameOf: NameOf
}

/** Action by action: what it said before, what it says after, and for whom it was written. */
export function Changes({ changes, group, nameOf }: ChangesProps) {
  const { t } = useTexts()
  if (changes.length === 0) return <Muted>{t('workshop.changes.none')}</Muted>
  return (
    <ol className={styles.changes} aria-label={t('workshop.changes.title')}>
      {changes.map(({ row, title, kind, cells }) => (
        <li key={row} data-item={row}>
          <h3 dir="auto">{title || t('workshop.changes.untitled')}</h3>
          <p className={styles.kind}>{t(`workshop.changes.${kind}`)}</p>
          <dl className={styles.cells}>
            {cells.map((cell) => (
              <Cell key={cell.column} cell={cell} group={group} nameOf={nameOf} />
            ))}
          </dl>
        </li>
      ))}
    </ol>
  )
}

type CellProps = Pick<ChangesProps, 'group' | 'nameOf'> & { readonly cell: Told }

function Cell({ cell: { column, before, after, speaker = '', by = [] }, group, nameOf }: CellProps) {
  const { t, language } = useTexts()
  const speakerName = useSpeakerNames(group)
  const who = speaker === '' ? formatList(by.map(nameOf), language) : speakerName(speaker)
  return (
    <div>
      <dt>
        {t(`method.planColumn.${column}.label`)}
        {who !== '' && (
          <span className={styles.by}>
            {' · '}
            <bdi>{who}</bdi>
          </span>
        )}
      </dt>
      {before !== '' && (
        <dd dir="auto" className={styles.before}>
          <span className={styles.by}>{t('workshop.changes.before')} </span>
          <del>{before}</del>
        </dd>
      )}
      <dd dir="auto">
        {before !== '' && <span className={styles.by}>{t('workshop.changes.after')} </span>}
        {after === '' ? t('workshop.changes.emptied') : <ins>{after}</ins>}
      </dd>
    </div>
  )
}
