import { useState } from 'react'
import { useTexts } from '../../../ui/Texts.tsx'
import { PlainField } from '../../PlainField.tsx'
import type { StructureProps } from './parts.ts'
import styles from './structure.module.css'

/** A figure says of which year it is and where it comes from (S91). */
export function YearAndSource({ value, change, isReadOnly }: StructureProps) {
  const { t } = useTexts()
  const [wrong, setWrong] = useState('')
  const keep = (typed: string) => {
    const isYear = /^\s*[12]\d{3}\s*$/.test(typed)
    setWrong(isYear || typed.trim() === '' ? '' : typed)
    if (isYear) change({ year: Number(typed) })
    else if (typed.trim() === '') change({ year: undefined })
  }
  return (
    <div className={styles.pair}>
      <PlainField
        label={t('formsUi.value.year')}
        help={wrong && t('formsUi.value.yearHelp')}
        value={wrong || (value?.year ? String(value.year) : '')}
        isReadOnly={isReadOnly}
        onCommit={keep}
      />
      <PlainField
        label={t('formsUi.value.source')}
        value={value?.source ?? ''}
        isReadOnly={isReadOnly}
        onCommit={(source) => change({ source: source.trim() || undefined })}
      />
    </div>
  )
}
