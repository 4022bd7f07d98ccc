import { ChoiceChips } from '../../../ui/form/ChoiceChips.tsx'
import { useTexts } from '../../../ui/Texts.tsx'
import { Comment } from './Comment.tsx'
import type { StructureProps } from './parts.ts'

export function YesNo(props: StructureProps) {
  const { label, value, change, isReadOnly } = props
  const { t } = useTexts()
  const options = [
    { value: 'yes', label: t('formsUi.value.yes') },
    { value: 'no', label: t('formsUi.value.no') },
  ] as const
  const chosen = value?.yes === undefined ? null : value.yes ? 'yes' : 'no'
  if (isReadOnly) return chosen && <p>{t(`formsUi.value.${chosen}`)}</p>
  return (
    <>
      <ChoiceChips
        legend={label}
        isLegendHidden
        isClearable
        options={options}
        value={chosen}
        onChange={(one) => change({ yes: one === null ? undefined : one === 'yes' })}
      />
      <Comment {...props} />
    </>
  )
}
