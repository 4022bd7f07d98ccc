import type { ProgrammeSummary } from '../../device/workspace/workspace.ts'
import { isSide } from '../../method/sides.ts'
import { LinkButton } from '../../ui/form/Button.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useMoreTexts } from '../moreTexts.ts'
import { useProfile } from '../workspace.ts'
import styles from './ContinueCard.module.css'
import { ProgrammeCard } from './ProgrammeCard.tsx'
import { type Glance, glanceAt, useLists } from './useGlance.ts'

/** The programme used last: what would help now, who takes part, and the ways into it. */
export function ContinueCard({ summary }: { readonly summary: ProgrammeSummary }) {
  const { t } = useTexts()
  const profile = useProfile()
  const lists = useLists(summary)
  const { programmeId, isExercise } = summary
  if (!programmeId) return <ProgrammeCard summary={summary} />
  const base = `/p/${programmeId}`
  const others = lists?.members.filter(({ id }) => id !== profile?.memberId) ?? []
  return (
    <ProgrammeCard
      summary={summary}
      isLarge
      actions={
        <div className={styles.ways}>
          <LinkButton href={`${base}/visits`} kind="quiet" icon="visit">
            {t('shell.navigation.visits')}
          </LinkButton>
          <LinkButton href={`${base}/plan`} kind="quiet" icon="plan">
            {t('shell.navigation.plan')}
          </LinkButton>
          <LinkButton href={`${base}/people`} kind="quiet" icon="people">
            {t('shell.navigation.people')}
          </LinkButton>
        </div>
      }
    >
      {lists ? (
        <Next base={base} glance={glanceAt(lists, profile?.sides.filter(isSide) ?? [], isExercise)} />
      ) : (
        <div className={styles.awaited} />
      )}
      {others.length > 0 && <Others names={others.map(({ name }) => name || t('common.people.unknown'))} />}
    </ProgrammeCard>
  )
}

function Next({ base, glance }: { readonly base: string; readonly glance: Glance }) {
  const { t } = useTexts()
  const { path, text } = useWords(glance)
  return (
    <div className={styles.next}>
      <p className={styles.words}>
        <span className={styles.label}>{t('home.next.label')}</span>
        {text}
      </p>
      <LinkButton href={base + path} kind="primary">
        {t(`home.next.${glance.type}.action`)}
      </LinkButton>
    </div>
  )
}

function useWords(glance: Glance): { readonly path: string; readonly text: string } {
  const { t } = useTexts()
  const hasTexts = useMoreTexts(glance.type === 'tasks')
  if (glance.type !== 'tasks')
    return {
      path: { invite: '/people', visits: '/visits', plan: '/plan', suggestions: '/plan' }[glance.type],
      text: t(`home.next.${glance.type}.text`, 'count' in glance ? { count: glance.count } : {}),
    }
  const { id, title, template } = glance.visit
  const visit = title.text || (template && hasTexts ? t(`method.visit.${template}.title`) : t('home.next.visit'))
  return { path: `/visits/${id}`, text: t('home.next.tasks.text', { count: glance.count, visit }) }
}

const NAMED = 4

function Others({ names }: { readonly names: readonly string[] }) {
  const { t, language } = useTexts()
  const shown = names.slice(0, NAMED)
  const rest = names.length - shown.length
  const list = new Intl.ListFormat(language).format([
    ...shown,
    ...(rest > 0 ? [t('home.card.more', { count: rest })] : []),
  ])
  return (
    <p className={styles.others} dir="auto">
      {t('home.card.with', { names: list })}
    </p>
  )
}
