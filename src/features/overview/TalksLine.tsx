import { useCallback, useMemo, useSyncExternalStore } from 'react'
import { Link } from 'wouter'
import type { OpenCircle } from '../../device/workspace/workspace.ts'
import { readNotes } from '../../documents/readTalk.ts'
import { Icon } from '../../ui/icons/Icon.tsx'
import { Section } from '../../ui/layout/Section.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useDocuments } from '../useDocuments.ts'
import { useNewTalks } from '../useNewTalks.ts'
import { useProgramme } from '../workspace.ts'
import styles from './PathStrip.module.css'

/** The way to one's conversations, with the number of next steps and not a word of them: this page may be shown around (S52). */
export function TalksLine({ base }: { readonly base: string }) {
  const { t } = useTexts()
  const programme = useProgramme()
  const talks = useSyncExternalStore(programme.subscribe, programme.getTalks)
  const count = useOpenSteps(talks)
  const arrived = useNewTalks().length
  return (
    <Section title={t('talks.overview.title')}>
      {arrived > 0 && (
        <p className={styles.news}>
          <Icon name="talk" />
          {t('talks.overview.arrived', { count: arrived })}
        </p>
      )}
      <p>{count === 0 ? t('talks.overview.none') : t('talks.overview.steps', { count })}</p>
      <div className={styles.links}>
        <Link href={`${base}/talks`} className={styles.link}>
          {t('talks.overview.open')}
        </Link>
        <Link href={`${base}/essentials`} className={styles.link}>
          {t('essentials.page.title')}
        </Link>
      </div>
    </Section>
  )
}

function useOpenSteps(talks: readonly OpenCircle[]): number {
  const docs = useMemo(() => talks.map(({ doc }) => doc), [talks])
  return useDocuments(
    docs,
    useCallback(() => docs.flatMap((doc) => readNotes(doc)).filter(({ step }) => isOpen(step)).length, [docs]),
  )
}

const isOpen = ({ what, isDone }: { readonly what: string; readonly isDone: boolean }) => what !== '' && !isDone
