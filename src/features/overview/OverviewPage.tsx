import { EmptyState } from '../../ui/data/EmptyState.tsx'
import { Banner } from '../../ui/feedback/Banner.tsx'
import { LinkButton } from '../../ui/form/Button.tsx'
import { Page } from '../../ui/layout/Page.tsx'
import { Section } from '../../ui/layout/Section.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useCircles, useProgramme } from '../workspace.ts'
import { Counts } from './Counts.tsx'
import { KeyNotice } from './KeyNotice.tsx'
import { MoreViews } from './MoreViews.tsx'
import { nextStep } from './nextStep.ts'
import styles from './overview.module.css'
import { PairLine } from './PairLine.tsx'
import { PathStrip } from './PathStrip.tsx'
import { TalksLine } from './TalksLine.tsx'
import { useDecisionKeys } from './useDecisionKey.ts'
import { useOverview } from './useOverview.ts'
import { WaitingCities } from './WaitingCities.tsx'
import { WhoIsHere } from './WhoIsHere.tsx'

/** Where the programme stands, what would help now, and who is here. */
export default function OverviewPage() {
  const { t } = useTexts()
  const programme = useProgramme()
  const { programme: own, group } = useCircles()
  const source = own ?? group
  const keys = useDecisionKeys(source)
  const isDraft = keys?.isDraft ?? false
  const overview = useOverview(isDraft)
  // For a moment; what waits for others is told below.
  if (source && overview === undefined) return null
  const crumbs = [{ href: '/', label: t('overview.crumbs.home') }]
  if (!source || !overview)
    return (
      <Page title={t('overview.waiting.page')} breadcrumbs={crumbs} width="text">
        <EmptyState icon="clock" title={t('overview.waiting.title')}>
          {t('overview.waiting.text')}
        </EmptyState>
      </Page>
    )
  const base = `/p/${programme.id}`
  const next = nextStep({ ...overview.progress, openSuggestions: overview.toAnswer }, programme.sides())
  return (
    <Page title={overview.title} windowTitle={t('shell.navigation.overview')} breadcrumbs={crumbs}>
      <PairLine overview={overview} />
      {keys?.changed.map((city) => (
        <KeyNotice key={city ?? ''} {...{ circle: source, city }} />
      ))}
      <section className={styles.next} aria-labelledby="next-step">
        <h2 id="next-step" className={styles.kicker}>
          {t('overview.next.title')}
        </h2>
        <p className={styles.step}>{t(`overview.next.${next.id}.text`)}</p>
        <div>
          <LinkButton href={base + next.path} kind="primary">
            {t(`overview.next.${next.id}.action`)}
          </LinkButton>
        </div>
      </section>
      {overview.programme?.isExercise && (
        <Banner title={t('overview.exercise.title')}>{t('overview.exercise.text')}</Banner>
      )}
      {isDraft && <Banner title={t('overview.draft.title')}>{t('overview.draft.text')}</Banner>}
      {!isDraft && <WaitingCities waiting={keys?.waiting ?? []} />}
      <Counts overview={overview} base={base} />
      {own && <PathStrip circle={own} base={base} />}
      <Section title={t('overview.here.title')}>
        <WhoIsHere />
      </Section>
      <TalksLine base={base} />
      {own && <MoreViews base={base} />}
    </Page>
  )
}
