import { parseAmount } from '../../../method/forms/amounts.ts'
import { Checkbox } from '../../../ui/form/Checkbox.tsx'
import { Select } from '../../../ui/form/Select.tsx'
import { formatNumber } from '../../../ui/formats.ts'
import { Row } from '../../../ui/layout/Layout.tsx'
import { useTexts } from '../../../ui/Texts.tsx'
import { PlainField } from '../../PlainField.tsx'
import type { StructureProps } from './parts.ts'
import styles from './structure.module.css'
import { YearAndSource } from './YearAndSource.tsx'

/** Of the countries of the pairs and their neighbours; any other amount can be written in words. */
const CURRENCIES = [
  'EUR',
  'BGN',
  'CHF',
  'CZK',
  'DKK',
  'GBP',
  'HUF',
  'MAD',
  'NOK',
  'PLN',
  'RON',
  'SEK',
  'TND',
  'TRY',
  'UAH',
  'USD',
  'XOF',
] as const

/** A figure in either notation; what is no figure is kept as words. */
export function Amount(props: StructureProps) {
  const { field, value, change, isReadOnly } = props
  const { t, language } = useTexts()
  const shown = value?.number === undefined ? (value?.words ?? '') : formatNumber(value.number, language)
  const keep = (typed: string) => {
    if (typed.trim() === '') return change({ number: undefined, words: undefined })
    const read = parseAmount(typed, language)
    if ('words' in read) return change({ words: read.words, number: undefined })
    change({ ...read, words: undefined })
  }
  const unit = field.type === 'percent' ? '%' : field.unit ? t(`formsUi.unit.${field.unit}`) : ''
  return (
    <>
      <div className={styles.pair}>
        <PlainField
          label={unit ? t('formsUi.value.figureIn', { unit }) : t('formsUi.value.figure')}
          help={value?.words && value.number === undefined ? t('formsUi.value.keptAsWords') : undefined}
          value={shown}
          isReadOnly={isReadOnly}
          onCommit={keep}
        />
        {field.type === 'money' && (
          <Select
            label={t('formsUi.value.currency')}
            options={CURRENCIES.map((code) => ({ value: code, label: code }))}
            placeholder={t('formsUi.value.noCurrency')}
            value={CURRENCIES.find((code) => code === value?.currency) ?? ''}
            isDisabled={isReadOnly}
            onChange={(currency) => change({ currency })}
          />
        )}
      </div>
      {field.withYearAndSource && <YearAndSource {...props} />}
      {(field.approximate || field.allowUnknown) && (
        <Row gap="normal">
          {field.approximate && (
            <Checkbox
              label={t('formsUi.value.approximate')}
              isChecked={value?.isApproximate ?? false}
              isDisabled={isReadOnly}
              onChange={(is) => change({ isApproximate: is || undefined })}
            />
          )}
          {field.allowUnknown && (
            <Checkbox
              label={t('formsUi.value.unknown')}
              isChecked={value?.unknown ?? false}
              isDisabled={isReadOnly}
              onChange={(is) => change({ unknown: is || undefined })}
            />
          )}
        </Row>
      )}
    </>
  )
}
