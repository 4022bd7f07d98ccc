import { SuggestInput } from '../../../ui/form/SuggestInput.tsx'
import { useTexts } from '../../../ui/Texts.tsx'
import { useTyped } from '../../useTyped.ts'
import { useSuggestions } from '../useSuggestions.ts'
import type { StructureProps } from './parts.ts'

/** A person or an organisation: those known here are offered, any other is as good. */
export function Name({ field, value, change, isReadOnly }: StructureProps) {
  const { t } = useTexts()
  const kind = field.type === 'organisation' ? 'organisation' : 'person'
  const known = useSuggestions(kind)
  const keep = (typed: string) => {
    const words = typed.trim()
    const id = known.find((one) => one.name === words)?.id
    change({ words: words || undefined, ids: id ? [id] : undefined })
  }
  const typed = useTyped(value?.words ?? '', keep)
  return (
    <SuggestInput
      label={t(`formsUi.value.${kind}`)}
      suggestions={known.map(({ name }) => name)}
      value={typed.shown}
      onChange={typed.onChange}
      onLeave={typed.onLeave}
      isReadOnly={isReadOnly}
    />
  )
}
