import { useMemo } from 'react'
import type { PlanRow } from '../../documents/readPlan.ts'
import type { Suggestion } from '../../documents/suggestions.ts'
import { Disclosure } from '../../ui/layout/Disclosure.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { type RowNumbers, SuggestionCard } from './SuggestionCard.tsx'
import styles from './Suggestions.module.css'

export type SuggestionsPanelProps = {
  readonly suggestions: readonly Suggestion[]
  readonly rows: readonly PlanRow[]
  readonly isOpenAtFirst: boolean
}

/** Suggestions that wait for an answer, then those answered (S42). Nothing is shown while there is none. */
export function SuggestionsPanel({ suggestions, rows, isOpenAtFirst }: SuggestionsPanelProps) {
  const { t } = useTexts()
  const ids = rows.map(({ id }) => id).join()
  const numbers = useMemo<RowNumbers>(() => new Map(ids.split(',').map((id, index) => [id, index + 1])), [ids])
  if (suggestions.length === 0) return null
  const ordered = suggestions.toSorted((a, b) => (a.order < b.order ? -1 : 1))
  const open = ordered.filter(({ answer }) => !answer)
  const answered = ordered.filter(({ answer }) => answer)
  return (
    <section className={styles.panel} aria-label={t('plan.suggestions.title')}>
      <Disclosure
        isFlush
        isOpenAtFirst={isOpenAtFirst && open.length > 0}
        summary={open.length > 0 ? t('plan.suggestions.open', { count: open.length }) : t('plan.suggestions.noneOpen')}
      >
        {open.map((suggestion) => (
          <SuggestionCard key={suggestion.id} suggestion={suggestion} numbers={numbers} />
        ))}
        {open.length > 0 && answered.length > 0 && (
          <h3 className={styles.subtitle}>{t('plan.suggestions.answered', { count: answered.length })}</h3>
        )}
        {answered.map((suggestion) => (
          <SuggestionCard key={suggestion.id} suggestion={suggestion} numbers={numbers} />
        ))}
      </Disclosure>
    </section>
  )
}
