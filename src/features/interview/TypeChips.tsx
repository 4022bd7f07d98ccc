import { REMARK_TYPES, type RemarkType } from '../../method/remarks.ts'
import { ChoiceChips } from '../../ui/form/ChoiceChips.tsx'
import { useTexts } from '../../ui/Texts.tsx'

export type TypeChipsProps = {
  readonly legend: string
  readonly value: RemarkType | null
  readonly onChange: (type: RemarkType | null) => void
}

/** What a remark is about; it may stay without a type. */
export function TypeChips({ legend, value, onChange }: TypeChipsProps) {
  const { t } = useTexts()
  return (
    <ChoiceChips
      legend={legend}
      options={REMARK_TYPES.map((type) => ({ value: type, label: t(`method.remarkType.${type}`) }))}
      value={value}
      isClearable
      onChange={onChange}
    />
  )
}
