import { useState } from 'react'
import type { PlanRow } from '../../documents/readPlan.ts'
import type { Sheet } from '../../documents/sheets.ts'
import type { Suggestion } from '../../documents/suggestions.ts'
import { EmptyState } from '../../ui/data/EmptyState.tsx'
import { Section } from '../../ui/layout/Section.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useNames } from '../useNames.ts'
import { useCircles, useItems } from '../workspace.ts'
import { mayNote } from './keepRemarks.ts'
import { RemarkDialogs, type RemarkQuestion } from './RemarkDialogs.tsx'
import { RemarkItem } from './RemarkItem.tsx'
import styles from './remark.module.css'
import { useRemarks } from './useRemarks.ts'
import { useSeenBy } from './useSeenBy.ts'

/** What came from this talk, the newest first, as far as this device may read. */
export function RemarkList({ sheet }: { readonly sheet: Sheet }) {
  const { t } = useTexts()
  const { group, team } = useCircles()
  const remarks = useRemarks(sheet.id)
  const rows = useItems<PlanRow>(group, 'plan')
  const suggestions = useItems<Suggestion>(group, 'suggestions')
  const nameOf = useNames(team)
  const seenBy = useSeenBy()
  const [question, ask] = useState<RemarkQuestion | null>(null)
  if (!remarks) return null
  const becameWhat = (id: string) => {
    if (rows?.some((row) => row.id === id)) return 'row'
    return suggestions?.some((suggestion) => suggestion.id === id) ? 'suggestion' : null
  }
  return (
    <Section
      title={t(remarks.length === 0 ? 'interview.remarks.yet' : 'interview.remarks.title', { count: remarks.length })}
    >
      {remarks.length === 0 && (
        <EmptyState icon="talk" title={t('interview.remarks.none')}>
          {t('interview.remarks.noneText')}
        </EmptyState>
      )}
      <ul className={styles.remarks}>
        {remarks.map((placed) => (
          <li key={placed.remark.id} data-item={placed.remark.id}>
            <RemarkItem
              placed={placed}
              author={nameOf(placed.remark.by)}
              seenBy={seenBy(placed.remark)}
              became={placed.remark.became.map(becameWhat)}
              isUsable={mayNote(sheet.consent)}
              ask={ask}
            />
          </li>
        ))}
      </ul>
      <RemarkDialogs question={question} remarks={remarks} onClose={() => ask(null)} />
    </Section>
  )
}
