import { useState } from 'react'
import { setAnswer } from '../../documents/forms/setAnswer.ts'
import { rewriteCell, writeCell } from '../../documents/rows.ts'
import { type CircleKind, isWider } from '../../method/circles.ts'
import { feederOf } from '../../method/forms/feeding.ts'
import type { Field } from '../../method/forms/types.ts'
import { CircleBadge } from '../../ui/circles/CircleBadge.tsx'
import { ConfirmDialog } from '../../ui/feedback/ConfirmDialog.tsx'
import { Button } from '../../ui/form/Button.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useFormSheet } from '../useFormSheet.ts'
import { type Quote, useQuotes } from '../useQuotes.ts'
import { valueWords } from '../valueWords.ts'
import { type Spot, useForm } from './FormContext.ts'
import { fieldById } from './fields.ts'
import styles from './Items.module.css'
import { useHomeAccess } from './useHomeAccess.ts'

type FedProps = { readonly spot: Spot; readonly home: CircleKind | null }

/** What another form says to this question, quoted: who must approve the plan (S88), side benefits (S89). */
export function FedFrom({ spot, home }: FedProps) {
  const feeder = feederOf(spot.field.id)
  return feeder && spot.parent === null && <Quoted spot={spot} home={home} feeder={feeder} />
}

function Quoted({ spot, home, feeder }: FedProps & { readonly feeder: NonNullable<ReturnType<typeof feederOf>> }) {
  const { t } = useTexts()
  const said = useSaid(feeder)
  const take = useTake(spot)
  const [asked, setAsked] = useState<Said | null>(null)
  const isOpen = useHomeAccess(home) === 'open'
  if (said.length === 0) return null
  const { form } = feeder
  return (
    <section className={styles.fed} aria-label={t('formsUi.fed.title', { form: t(`formsUi.form.${form}.title`) })}>
      <p className={styles.hint}>{t('formsUi.fed.title', { form: t(`formsUi.form.${form}.title`) })}</p>
      <ul>
        {said.map((one) => (
          <li key={one.quote.id} className={styles.fedLine}>
            <span lang={one.quote.language || undefined} dir="auto">
              {one.words}
            </span>
            <CircleBadge circle={one.quote.circle} label={t(`common.circles.${one.quote.circle}.name`)} isSymbolOnly />
            {isOpen && home && (
              <Button
                kind="quiet"
                icon="plus"
                onClick={() => (isWider(home, one.quote.circle) ? setAsked(one) : take(one.words))}
              >
                {t('formsUi.fed.take')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {asked && home && (
        <ConfirmDialog
          isOpen
          title={t('formsUi.fed.askTitle')}
          consequence={t('formsUi.fed.askText', { circle: t(`common.circles.${home}.name`), words: asked.words })}
          confirmLabel={t('formsUi.fed.take')}
          onConfirm={() => {
            take(asked.words)
            setAsked(null)
          }}
          onCancel={() => setAsked(null)}
        />
      )}
    </section>
  )
}

type Said = { readonly quote: Quote; readonly words: string }

/** Quoted answers in words: options too, in the words of the form that asked for them. */
function useSaid({ form, fields }: NonNullable<ReturnType<typeof feederOf>>): readonly Said[] {
  const { t, language } = useTexts()
  const sheet = useFormSheet(form)
  const quotes = useQuotes(fields)
  if (!sheet) return []
  return quotes.flatMap((quote) => {
    const field: Field | undefined = fieldById(sheet.form).get(quote.field)
    const { words: _, ...value } = quote.value ?? {}
    const more = field ? valueWords(field, value, { t, language, texts: sheet.texts }) : ''
    const words = [quote.words, more].filter(Boolean).join(' · ')
    return words ? [{ quote, words }] : []
  })
}

/** Into a list as one more item, into words as one more line. */
function useTake({ owner, field }: Spot): (words: string) => void {
  const { commands, place } = useForm()
  return (words) => {
    const circle = commands.prepare({ owner, field })
    if (!circle) return
    const author = place.author()
    if (field.type !== 'list') {
      const add = (before: string) => (before.trim() === '' ? words : `${before}\n${words}`)
      return rewriteCell(circle.doc, author, owner, field.id, add)
    }
    const id = commands.add({ owner, field })
    const first = field.itemFields?.[0]
    if (id && first) writeCell(circle.doc, author, id, first.id, words)
    else if (id) setAnswer(circle.doc, author, { owner: id, field: { id: field.id, type: 'person' } }, { words })
  }
}
