import { Card } from '../../ui/data/Card.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import type { Cities, VisitCounts, VisitItem } from './useVisits.ts'
import styles from './visits.module.css'
import { placeName, visitPurpose, visitTitle } from './visitWords.ts'

export type VisitCardProps = {
  readonly visit: VisitItem
  /** Place in the order of visits, from 1. */
  readonly number: number
  readonly href: string
  readonly counts: VisitCounts
  readonly cities: Cities
}

export function VisitCard({ visit, number, href, counts, cities }: VisitCardProps) {
  const { t } = useTexts()
  const title = visitTitle(visit, t, cities.community)
  const purpose = visitPurpose(visit, t)
  return (
    <Card
      headingLevel={2}
      href={href}
      kicker={`${number} · ${placeName(visit, cities, t)} · ${t(`method.visitForm.${visit.form}`)}`}
      title={<bdi lang={title.lang}>{title.text}</bdi>}
    >
      {purpose.text && (
        <p className={styles.purpose} lang={purpose.lang} dir="auto">
          {purpose.text}
        </p>
      )}
      <ul className={styles.counts}>
        <li>
          <bdi>{visit.dates || t('visits.card.noDates')}</bdi>
        </li>
        {(['sessions', 'sheets', 'remarks'] as const).map(
          (what) => counts[what] > 0 && <li key={what}>{t(`visits.card.${what}`, { count: counts[what] })}</li>,
        )}
      </ul>
    </Card>
  )
}
