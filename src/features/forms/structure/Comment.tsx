import { useTexts } from '../../../ui/Texts.tsx'
import { PlainField } from '../../PlainField.tsx'
import type { StructureProps } from './parts.ts'

/** Why, or how it is meant, where the field asks for it. */
export function Comment({ field, value, change, isReadOnly }: StructureProps) {
  const { t } = useTexts()
  if (!field.withComment) return null
  return (
    <PlainField
      label={t('formsUi.value.comment')}
      value={value?.comment ?? ''}
      isReadOnly={isReadOnly}
      onCommit={(comment) => change({ comment: comment.trim() || undefined })}
    />
  )
}
