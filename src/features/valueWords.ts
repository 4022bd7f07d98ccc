import type { FormText } from '../method/forms/texts.ts'
import type { Field } from '../method/forms/types.ts'
import type { FieldValue } from '../method/forms/values.ts'
import { formatNumber, type Language } from '../ui/formats.ts'
import type { Translate } from '../ui/Texts.tsx'
import { momentWords } from './momentWords.ts'

export type WordsOf = {
  readonly t: Translate
  readonly language: Language
  readonly texts: { of(id: string): FormText }
  /** Names of what an answer points to, as far as they may be read here. */
  readonly nameOf?: (id: string) => string | undefined
}

/** A typed value as a line of plain words: for prints, comparisons and screens that only show. */
export function valueWords(field: Field, value: FieldValue | null, { t, language, texts, nameOf }: WordsOf): string {
  if (!value) return ''
  const figure = figureWords(field, value, t, language)
  const dates = [value.from, value.to].flatMap((iso) => (iso ? [momentWords(iso, language)] : []))
  const options = field.type === 'duration' ? [] : (value.options ?? [])
  const names = value.words ? [] : (value.ids ?? []).flatMap((id) => nameOf?.(id) ?? [])
  const parts = [
    figure,
    value.isApproximate && t('formsUi.value.approximate'),
    value.unknown && t('formsUi.value.unknown'),
    value.yes !== undefined && yesWords(field, value.yes, texts, t),
    ...options.map((id) => texts.of(`${field.id}/${id}`).label),
    value.words,
    value.other,
    dates.join(' – '),
    ...names,
    value.url,
    value.year && String(value.year),
    value.source,
    value.comment,
  ]
  return parts.filter((part): part is string => typeof part === 'string' && part !== '').join(' · ')
}

const yesWords = (field: Field, yes: boolean, texts: WordsOf['texts'], t: Translate): string =>
  field.type === 'choice'
    ? (texts.of(field.id).none ?? t('formsUi.value.none'))
    : t(`formsUi.value.${yes ? 'yes' : 'no'}`)

function figureWords(field: Field, value: FieldValue, t: Translate, language: Language): string {
  if (value.number === undefined) return ''
  const figure = formatNumber(value.number, language)
  if (field.type === 'percent') return `${figure} %`
  if (field.type === 'scale') return t('formsUi.value.ofScale', { value: figure, max: field.max ?? 5 })
  const unit = field.type === 'duration' ? value.options?.[0] : undefined
  const known = UNITS.find((one) => one === unit)
  return [figure, value.currency, known && t(`formsUi.unit.${known}`)].filter(Boolean).join(' ')
}

const UNITS = ['hours', 'days', 'weeks', 'months', 'years'] as const
