import { useState } from 'react'
import { isWider } from '../../method/circles.ts'
import { CircleBadge } from '../../ui/circles/CircleBadge.tsx'
import { ConfirmDialog } from '../../ui/feedback/ConfirmDialog.tsx'
import { Button } from '../../ui/form/Button.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { type Quote, useQuotes } from '../useQuotes.ts'
import styles from './scope.module.css'

const FIELDS = ['na.m.approvers'] as const

type ApproversProps = { readonly taken: readonly string[]; readonly onTake: ((body: string) => void) | null }

/** Who must approve, as the needs analysis names them: list (b), each ready to become a step (S88). */
export function Approvers({ taken, onTake }: ApproversProps) {
  const { t } = useTexts()
  const [asked, setAsked] = useState<Quote | null>(null)
  const quotes = useQuotes(FIELDS).filter(({ words }) => words !== '' && !taken.includes(words))
  if (quotes.length === 0) return null
  return (
    <div className={styles.quotes}>
      <h3>{t('scope.approval.named')}</h3>
      <ul className={styles.rows}>
        {quotes.map((quote) => (
          <li key={quote.id} className={styles.quote}>
            <blockquote dir="auto">{quote.words}</blockquote>
            <p className={styles.origin}>
              <CircleBadge circle={quote.circle} label={t(`common.circles.${quote.circle}.name`)} />
            </p>
            {onTake && (
              <Button
                icon="plus"
                onClick={() => (isWider('group', quote.circle) ? setAsked(quote) : onTake(quote.words))}
              >
                {t('scope.quotes.take')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {asked && (
        <ConfirmDialog
          isOpen
          title={t('scope.approval.askTitle')}
          consequence={t('scope.approval.askText', { words: asked.words })}
          confirmLabel={t('scope.quotes.take')}
          onConfirm={() => {
            onTake?.(asked.words)
            setAsked(null)
          }}
          onCancel={() => setAsked(null)}
        />
      )}
    </div>
  )
}
