import type { JoinError, Joined } from '../../device/workspace/workspace.ts'
import { Banner } from '../../ui/feedback/Banner.tsx'
import { LinkButton } from '../../ui/form/Button.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import styles from './programmes.module.css'

/** What happened, what is safe, what to do next. */
export function JoinProblem({ problem }: { readonly problem: JoinError }) {
  const { t } = useTexts()
  const isKnown = problem.type === 'alreadyJoined'
  const place = isKnown ? placeOf(problem) : null
  return (
    <Banner
      tone={isKnown ? 'info' : 'warning'}
      title={t(`programmes.joinErrors.${problem.type}.happened`)}
      actions={
        isKnown && (
          <LinkButton href={place?.href ?? '/'} kind="primary">
            {t(place?.label ?? 'programmes.joined.home')}
          </LinkButton>
        )
      }
    >
      <div className={styles.error} role={isKnown ? 'status' : undefined}>
        <p>{t(`programmes.joinErrors.${problem.type}.safe`)}</p>
        <p>{t(`programmes.joinErrors.${problem.type}.next`)}</p>
      </div>
    </Banner>
  )
}

const placeOf = ({ programmeId, dossierId }: Pick<Joined, 'programmeId' | 'dossierId'>) => {
  if (dossierId) return { href: `/d/${dossierId}`, label: 'dossiers.joined.open' }
  return programmeId && { href: `/p/${programmeId}`, label: 'programmes.joined.open' }
}
