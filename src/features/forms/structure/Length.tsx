import { parseAmount } from '../../../method/forms/amounts.ts'
import { Select } from '../../../ui/form/Select.tsx'
import { formatNumber } from '../../../ui/formats.ts'
import { useTexts } from '../../../ui/Texts.tsx'
import { PlainField } from '../../PlainField.tsx'
import type { StructureProps } from './parts.ts'
import styles from './structure.module.css'

const UNITS = ['hours', 'days', 'weeks', 'months', 'years'] as const

/** How long: a figure and its unit. */
export function Length({ value, change, isReadOnly }: StructureProps) {
  const { t, language } = useTexts()
  const shown = value?.number === undefined ? (value?.words ?? '') : formatNumber(value.number, language)
  const keep = (typed: string) => {
    if (typed.trim() === '') return change({ number: undefined, words: undefined })
    const read = parseAmount(typed, language)
    change('number' in read ? { number: read.number, words: undefined } : { words: typed.trim(), number: undefined })
  }
  return (
    <div className={styles.pair}>
      <PlainField label={t('formsUi.value.length')} value={shown} isReadOnly={isReadOnly} onCommit={keep} />
      <Select
        label={t('formsUi.value.unit')}
        options={UNITS.map((unit) => ({ value: unit, label: t(`formsUi.unit.${unit}`) }))}
        placeholder={t('formsUi.value.noUnit')}
        value={UNITS.find((unit) => unit === value?.options?.[0]) ?? ''}
        isDisabled={isReadOnly}
        onChange={(unit) => change({ options: [unit] })}
      />
    </div>
  )
}
