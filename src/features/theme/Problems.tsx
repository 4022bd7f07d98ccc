import { readLevelItems } from '../../documents/otherLevel.ts'
import { Button, LinkButton } from '../../ui/form/Button.tsx'
import { Muted } from '../../ui/layout/Layout.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { usePlaceHere } from '../formPlace.ts'
import { useDocs } from '../useDocs.ts'
import styles from './theme.module.css'
import type { Candidate, CandidateCommands } from './useCandidates.ts'

type ProblemsProps = { readonly candidates: readonly Candidate[]; readonly commands: CandidateCommands | null }

/** Needs as all teams read them, each one tap away from being a possible theme. What only a team reads stays there. */
export function Problems({ candidates, commands }: ProblemsProps) {
  const { t } = useTexts()
  const { circles, address } = usePlaceHere()
  const needs = useDocs(circles, readLevelItems).filter(
    ({ kind, circle }) => kind === 'need' && (circle === 'programme' || circle === 'group'),
  )
  const taken = new Set(candidates.map(({ words }) => words))
  if (needs.length === 0)
    return (
      <>
        <Muted>{t('theme.problems.none')}</Muted>
        <div>
          <LinkButton href={`${address}#needsAnalysis`} icon="pen">
            {t('theme.problems.go')}
          </LinkButton>
        </div>
      </>
    )
  return (
    <ul className={styles.problems} aria-label={t('theme.problems.title')}>
      {needs.map(({ id, words, language }) => (
        <li key={id} className={styles.problem}>
          <q lang={language || undefined} dir="auto">
            {words}
          </q>
          {commands && !taken.has(words) && (
            <Button kind="quiet" icon="plus" onClick={() => commands.add(words)}>
              {t('theme.problems.take')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}
