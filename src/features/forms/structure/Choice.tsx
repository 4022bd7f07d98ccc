import { ChoiceChips } from '../../../ui/form/ChoiceChips.tsx'
import { useTexts } from '../../../ui/Texts.tsx'
import { PlainField } from '../../PlainField.tsx'
import { useForm } from '../FormContext.ts'
import { Comment } from './Comment.tsx'
import type { StructureProps } from './parts.ts'

const NONE = '-'

/** One or several of a short list, with room for what is not in it. */
export function Choice(props: StructureProps) {
  const { field, label, value, change, isReadOnly } = props
  const { t } = useTexts()
  const { texts } = useForm()
  const options = (field.options ?? []).map((id) => ({ value: id, label: texts.of(`${field.id}/${id}`).label }))
  const chosen = value?.options ?? []
  const none = field.allowNone ? [{ value: NONE, label: texts.of(field.id).none ?? t('formsUi.value.none') }] : []
  if (isReadOnly) {
    const labels = options.filter((option) => chosen.includes(option.value)).map((option) => option.label)
    return <p>{[...labels, value?.other].filter(Boolean).join(', ')}</p>
  }
  return (
    <>
      {field.type === 'multiChoice' ? (
        <ChoiceChips
          mode="many"
          legend={label}
          isLegendHidden
          options={options}
          values={chosen}
          onChange={(values) => change({ options: values.length > 0 ? values : undefined })}
        />
      ) : (
        <ChoiceChips
          legend={label}
          isLegendHidden
          isClearable
          options={[...options, ...none]}
          value={chosen[0] ?? (value?.yes === false ? NONE : null)}
          onChange={(one) =>
            change({ options: one && one !== NONE ? [one] : undefined, yes: one === NONE ? false : undefined })
          }
        />
      )}
      {field.allowOther && (
        <PlainField
          label={t('formsUi.value.other')}
          value={value?.other ?? ''}
          onCommit={(other) => change({ other: other.trim() || undefined })}
        />
      )}
      <Comment {...props} />
    </>
  )
}
