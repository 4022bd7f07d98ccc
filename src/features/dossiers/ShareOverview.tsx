import { useCallback, useMemo } from 'react'
import type { OpenCircle } from '../../device/workspace/workspace.ts'
import { readForms } from '../../documents/forms/instances.ts'
import { readShared } from '../../documents/forms/share.ts'
import type { FormId } from '../../method/forms/types.ts'
import { LinkButton } from '../../ui/form/Button.tsx'
import { Section } from '../../ui/layout/Section.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useDocuments } from '../useDocuments.ts'
import { type FormSheet, useFormSheets } from '../useFormSheet.ts'
import { useCircles, useProgramme, useWatched, useWorkspace } from '../workspace.ts'
import styles from './dossiers.module.css'

const FORMS_HERE: readonly FormId[] = ['needsAnalysis', 'mentorProfile', 'goodPractice']

/** What programmes see of the dossier, and whether they see it as it is now. */
export function ShareOverview({ team }: { readonly team: OpenCircle }) {
  const { t } = useTexts()
  const { id } = useProgramme()
  const sheets = useFormSheets(FORMS_HERE)
  return (
    <Section
      title={t('dossiers.share.title')}
      lead={t('dossiers.share.lead')}
      actions={
        <LinkButton href={`/d/${id}/share`} icon="share">
          {t('dossiers.share.open')}
        </LinkButton>
      }
    >
      {sheets && <Counts team={team} sheets={sheets} />}
    </Section>
  )
}

type CountsProps = { readonly team: OpenCircle; readonly sheets: ReadonlyMap<FormId, FormSheet> }

function Counts({ team, sheets }: CountsProps) {
  const { t } = useTexts()
  const { me } = useCircles()
  const summaries = useWatched(useWorkspace().first.summaries) ?? []
  const circles = useMemo(() => (me ? [team, me] : [team]), [team, me])
  const counts = useDocuments(
    circles.map(({ doc }) => doc),
    useCallback(() => countsOf(circles, sheets), [circles, sheets]),
  )
  if (counts.length === 0) return null
  return (
    <ul className={styles.lines}>
      {counts.map(({ target, count, stale }) => (
        <li key={target}>
          <bdi>
            {t('dossiers.share.overview', {
              title: summaries.find(({ programmeId }) => programmeId === target)?.title || t('home.card.untitled'),
              count,
            })}
          </bdi>
          {stale > 0 && (
            <>
              {' · '}
              <span className={styles.changed}>{t('dossiers.share.overviewStale', { count: stale })}</span>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

function countsOf(circles: readonly OpenCircle[], sheets: CountsProps['sheets']) {
  const byTarget = new Map<string, { count: number; stale: number }>()
  for (const { doc } of circles)
    for (const { id, form } of readForms(doc)) {
      const sheet = sheets.get(form)
      for (const { target, hasChanged } of sheet ? readShared(doc, sheet.form, id) : []) {
        const { count, stale } = byTarget.get(target) ?? { count: 0, stale: 0 }
        byTarget.set(target, { count: count + 1, stale: stale + (hasChanged ? 1 : 0) })
      }
    }
  return [...byTarget].map(([target, counts]) => ({ target, ...counts }))
}
