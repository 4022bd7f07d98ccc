import { useCallback } from 'react'
import { useParams } from 'wouter'
import type { OpenCircle } from '../../../device/workspace/workspace.ts'
import { ROOM, type Workshop } from '../../../documents/workshop.ts'
import { EmptyState } from '../../../ui/data/EmptyState.tsx'
import { Button } from '../../../ui/form/Button.tsx'
import { formatDate } from '../../../ui/formats.ts'
import { Page } from '../../../ui/layout/Page.tsx'
import { Section } from '../../../ui/layout/Section.tsx'
import { useTexts } from '../../../ui/Texts.tsx'
import { useGroups } from '../../useGroups.ts'
import { useNames } from '../../useNames.ts'
import { useCircles, useProgramme } from '../../workspace.ts'
import { Changes } from './Changes.tsx'
import { useWorkshop, type WorkshopHere } from './useWorkshop.ts'
import styles from './workshop.module.css'

/** What one workshop on the plan went through, how many were there, and what was changed in it; to be printed (S172). */
export default function WorkshopPage() {
  const { t } = useTexts()
  const { id } = useProgramme()
  const { group } = useCircles()
  return group ? (
    <Found circle={group} />
  ) : (
    <Page title={t('workshop.page.title')} breadcrumbs={[{ href: `/p/${id}/plan`, label: t('method.plan.title') }]}>
      <EmptyState icon="clock" title={t('workshop.page.waiting')} />
    </Page>
  )
}

function Found({ circle }: { readonly circle: OpenCircle }) {
  const { t } = useTexts()
  const { id } = useProgramme()
  const { workshopId } = useParams<{ workshopId: string }>()
  const { support } = useGroups()
  const here = useWorkshop(
    circle,
    support,
    useCallback(({ entry }: Workshop) => entry.id === workshopId, [workshopId]),
  )
  return (
    <Page
      title={here?.workshop.entry.title.text || t('workshop.page.title')}
      breadcrumbs={[{ href: `/p/${id}/plan`, label: t('method.plan.title') }]}
      circle={{ circle: 'group', label: t('common.circles.group.name') }}
      actions={
        here && (
          <Button icon="print" onClick={() => window.print()}>
            {t('common.actions.print')}
          </Button>
        )
      }
    >
      {here ? <Minutes circle={circle} here={here} /> : <EmptyState icon="clock" title={t('workshop.page.none')} />}
    </Page>
  )
}

function Minutes({ circle, here }: { readonly circle: OpenCircle; readonly here: WorkshopHere }) {
  const { t, language } = useTexts()
  const { support } = useGroups()
  const nameOf = useNames(circle)
  const { entry, room, isRunning } = here.workshop
  const present = ROOM.filter((part) => room[part] > 0)
  return (
    <>
      <p className={styles.when}>
        {formatDate(entry.startedAt, language)}
        {isRunning && ` · ${t('workshop.page.running')}`}
      </p>
      {present.length > 0 && (
        <dl className={styles.counts}>
          {present.map((part) => (
            <div key={part}>
              <dt>{t(`workshop.room.${part}`)}</dt>
              <dd>{room[part]}</dd>
            </div>
          ))}
        </dl>
      )}
      {entry.notes.text.trim() !== '' && (
        <Section title={t('workshop.agenda')}>
          <p className={styles.agenda} dir="auto" lang={entry.notes.language || undefined}>
            {entry.notes.text}
          </p>
        </Section>
      )}
      <Section title={t('workshop.changes.title')} lead={t('workshop.changes.lead')}>
        <Changes changes={here.changes} group={support} nameOf={nameOf} />
      </Section>
    </>
  )
}
