import { Rating } from '../../../ui/form/Rating.tsx'
import { useTexts } from '../../../ui/Texts.tsx'
import { Comment } from './Comment.tsx'
import type { StructureProps } from './parts.ts'

export function Scale(props: StructureProps) {
  const { field, label, value, change, isReadOnly } = props
  const { t } = useTexts()
  return (
    <>
      <Rating
        legend={label}
        isLegendHidden
        min={field.min ?? 1}
        max={field.max ?? 5}
        value={value?.number ?? null}
        low={t('formsUi.value.low')}
        high={t('formsUi.value.high')}
        isReadOnly={isReadOnly}
        onChange={(number) => change({ number: number ?? undefined })}
      />
      <Comment {...props} />
    </>
  )
}
