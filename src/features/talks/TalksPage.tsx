import { useState } from 'react'
import { EmptyState } from '../../ui/data/EmptyState.tsx'
import { Button, LinkButton } from '../../ui/form/Button.tsx'
import { Page } from '../../ui/layout/Page.tsx'
import { Section } from '../../ui/layout/Section.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useNewTalks } from '../useNewTalks.ts'
import { useCircles, useProgramme } from '../workspace.ts'
import { NewTalkDialog } from './NewTalkDialog.tsx'
import { NextSteps } from './NextSteps.tsx'
import { TalkCard } from './TalkCard.tsx'
import styles from './talks.module.css'
import { type Talk, useTalks } from './useTalks.ts'

/** Conversations of a few named people, and what was agreed in them as next steps (S15, S35). */
export default function TalksPage() {
  const { t } = useTexts()
  const { id } = useProgramme()
  const { programme, group } = useCircles()
  const talks = useTalks()
  const [isNew, setNew] = useState(false)
  const news = useNewTalks()
  const isNews = (talk: Talk) => news.includes(talk.circle.id)
  const noted = talks
    .filter((talk) => talk.notes.length > 0 || isNews(talk))
    .toSorted((a, b) => Number(isNews(b)) - Number(isNews(a)))
  const mayBegin = programme !== null || group !== null
  const begin = mayBegin && (
    <Button icon="plus" kind="primary" onClick={() => setNew(true)}>
      {t('talks.new.open')}
    </Button>
  )
  return (
    <div className={styles.screen}>
      <Page
        title={t('talks.page.title')}
        lead={t('talks.page.lead')}
        breadcrumbs={[{ href: `/p/${id}/prepare`, label: t('shell.navigation.prepare') }]}
        actions={
          <>
            {noted.length > 0 && begin}
            <LinkButton href={`/p/${id}/essentials`} icon="info">
              {t('essentials.page.title')}
            </LinkButton>
          </>
        }
      >
        {!mayBegin && (
          <EmptyState icon="clock" title={t('talks.waiting.title')}>
            {t('talks.waiting.text')}
          </EmptyState>
        )}
        {mayBegin && noted.length === 0 && (
          <EmptyState icon="talk" title={t('talks.empty.title')} action={begin}>
            {t('talks.empty.text')}
          </EmptyState>
        )}
        <NextSteps talks={noted} />
        {noted.length > 0 && (
          <Section title={t('talks.list.title')} lead={t('talks.list.lead')}>
            <ul className={styles.cards}>
              {noted.map((talk) => (
                <li key={talk.circle.id}>
                  <TalkCard talk={talk} isNew={isNews(talk)} />
                </li>
              ))}
            </ul>
          </Section>
        )}
        {isNew && <NewTalkDialog onClose={() => setNew(false)} />}
      </Page>
    </div>
  )
}
