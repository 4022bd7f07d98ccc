import { useState } from 'react'
import type { OpenCircle } from '../../device/workspace/workspace.ts'
import { EmptyState } from '../../ui/data/EmptyState.tsx'
import { Banner } from '../../ui/feedback/Banner.tsx'
import { Button } from '../../ui/form/Button.tsx'
import { Stack } from '../../ui/layout/Layout.tsx'
import { Page } from '../../ui/layout/Page.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useCircles, useProgramme } from '../workspace.ts'
import { AddVisitDialog } from './AddVisitDialog.tsx'
import { useVisitRights } from './useVisitRights.ts'
import { type Cities, useCities, useVisitCounts, useVisits, type VisitItem } from './useVisits.ts'
import { VisitCard } from './VisitCard.tsx'
import { visitHints } from './visitHints.ts'
import styles from './visits.module.css'
import { WaitingPage } from './WaitingPage.tsx'

/** The visits of a programme, in order (S189–S203). */
export default function VisitsPage() {
  const { programme } = useCircles()
  return programme ? <VisitList circle={programme} /> : <WaitingPage />
}

function VisitList({ circle }: { readonly circle: OpenCircle }) {
  const { t } = useTexts()
  const programme = useProgramme()
  const visits = useVisits()
  const countsOf = useVisitCounts()
  const cities = useCities()
  const { prepare } = useVisitRights(circle)
  const [isAdding, setAdding] = useState(false)
  const add = prepare && (
    <Button kind="primary" icon="plus" onClick={() => setAdding(true)}>
      {t('visits.add.open')}
    </Button>
  )
  return (
    <Page
      title={t('visits.page.title')}
      lead={t('method.visits.purpose')}
      breadcrumbs={[{ href: `/p/${programme.id}`, label: t('shell.navigation.overview') }]}
      circle={{ circle: 'programme', label: t('common.circles.programme.name') }}
      actions={visits && visits.length > 0 ? add : undefined}
    >
      {visits?.length === 0 && (
        <EmptyState icon="visit" title={t('visits.empty.title')} action={add}>
          {t('visits.empty.text')}
        </EmptyState>
      )}
      {visits && visits.length > 0 && (
        <Stack>
          {hints(visits, cities).map((hint) => (
            <Banner key={hint} title={t(`method.visits.rule.${hint}`)}>
              {t('visits.hints.free')}
            </Banner>
          ))}
          <ol className={styles.visits} aria-label={t('visits.page.title')}>
            {visits.map((visit, index) => (
              <li key={visit.id}>
                <VisitCard
                  visit={visit}
                  number={index + 1}
                  href={`/p/${programme.id}/visits/${visit.id}`}
                  counts={countsOf(visit.id)}
                  cities={cities}
                />
              </li>
            ))}
          </ol>
        </Stack>
      )}
      {isAdding && (
        <AddVisitDialog
          circle={circle}
          used={visits?.map(({ template }) => template) ?? []}
          onClose={() => setAdding(false)}
        />
      )}
    </Page>
  )
}

/** Where visits are best is advice about a mentee and a mentor: among equals each city is as good a host (S266). */
const hints = (visits: readonly VisitItem[], { community }: Cities) =>
  community ? [] : visitHints(visits.map(({ place }) => place))
