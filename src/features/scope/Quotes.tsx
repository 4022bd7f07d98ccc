import { useMemo, useState } from 'react'
import { removeItem } from '../../documents/forms/items.ts'
import type { OwnerId } from '../../documents/forms/keys.ts'
import { takeOver } from '../../documents/scope.ts'
import { isWider } from '../../method/circles.ts'
import { BLOCKS, type BlockId } from '../../method/scope.ts'
import { CircleBadge } from '../../ui/circles/CircleBadge.tsx'
import { ConfirmDialog } from '../../ui/feedback/ConfirmDialog.tsx'
import { useToast } from '../../ui/feedback/Toast.tsx'
import { Button } from '../../ui/form/Button.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import type { HeldItem } from '../formHere.ts'
import { type Quote, useQuotes } from '../useQuotes.ts'
import { useReport } from '../useReport.ts'
import { isPeople, wordsOf } from './blockItems.ts'
import type { ScopeBoard } from './board.ts'
import styles from './scope.module.css'

type QuotesProps = {
  readonly board: ScopeBoard
  readonly block: BlockId
  readonly items: readonly HeldItem[]
  readonly labelOf: (field: string) => string
}

/** Answers of the needs analysis, quoted with their question and circle; one tap takes one over (S153). */
export function Quotes({ board, block, items, labelOf }: QuotesProps) {
  const { t } = useTexts()
  const all = useQuotes(BLOCKS[block].from)
  const take = useTakeOver(board, block)
  const [asked, setAsked] = useState<Quote | null>(null)
  const quotes = useMemo(() => open(all, items), [all, items])
  if (quotes.length === 0) return null
  const ask = (quote: Quote) => (isWider('programme', quote.circle) ? setAsked(quote) : take(quote))
  return (
    <div className={styles.quotes}>
      <h4>{t('scope.quotes.title')}</h4>
      <ul className={styles.rows}>
        {quotes.map((quote) => (
          <li key={quote.id} className={styles.quote}>
            <blockquote lang={quote.language || undefined} dir="auto">
              {quote.words}
            </blockquote>
            <p className={styles.origin}>
              <CircleBadge circle={quote.circle} label={t(`common.circles.${quote.circle}.name`)} />
              {labelOf(quote.field)}
            </p>
            {board.mayWrite && (
              <Button icon="plus" onClick={() => ask(quote)}>
                {t('scope.quotes.take')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {asked && (
        <ConfirmDialog
          isOpen
          title={t('scope.quotes.askTitle')}
          consequence={t('scope.quotes.askText', { words: asked.words })}
          confirmLabel={t('scope.quotes.take')}
          onConfirm={() => {
            take(asked)
            setAsked(null)
          }}
          onCancel={() => setAsked(null)}
        />
      )}
    </div>
  )
}

function useTakeOver({ circle, instance, here, author }: ScopeBoard, block: BlockId) {
  const { t } = useTexts()
  const show = useToast()
  const report = useReport('scope')
  return (quote: Quote) => {
    const source = here.place.circles[quote.circle]
    if (!source) return
    const input = { instance: instance.id, field: BLOCKS[block].field, words: quote.words, isPerson: isPeople(block) }
    const quoted = { owner: quote.owner as OwnerId, field: quote.field, doc: source.doc, circle: quote.circle }
    const taken = report(takeOver(circle.doc, author(), input, quoted))
    if (!taken.ok) return
    const undo = () => void report(removeItem(circle.doc, author(), taken.value))
    show({ text: t('scope.quotes.taken'), onUndo: undo })
  }
}

/** What has not been taken over yet; of a need its name, or else what it is about. */
function open(quotes: readonly Quote[], items: readonly HeldItem[]): readonly Quote[] {
  const named = new Set(quotes.flatMap(({ owner, field }) => (field.endsWith('.title') ? [owner] : [])))
  const isTaken = ({ owner, instance, words }: Quote) =>
    items.some((item) => item.marks.origin?.remark === owner && (owner !== instance || wordsOf(item) === words))
  return quotes.filter((quote) => !isTaken(quote) && !(quote.field.endsWith('.challenge') && named.has(quote.owner)))
}
