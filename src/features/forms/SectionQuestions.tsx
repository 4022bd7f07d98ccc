import { useCallback, useDeferredValue, useMemo, useSyncExternalStore } from 'react'
import type { OwnerId } from '../../documents/forms/keys.ts'
import type { FormSection } from '../../method/forms/types.ts'
import { Muted } from '../../ui/layout/Layout.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useForm } from './FormContext.ts'
import { Question } from './Question.tsx'
import { useHiddenQuestions } from './useHiddenQuestions.ts'
import { isShown } from './visible.ts'

/** About a screen: drawn at once; the rest a moment later. */
const AT_ONCE = 6

/** The questions of a part that apply now. */
export function SectionQuestions({ section }: { readonly section: FormSection }) {
  const { t } = useTexts()
  const { store, instance } = useForm()
  const owner: OwnerId = instance.id
  const isHidden = useHiddenQuestions()
  const read = useCallback(
    () =>
      section.fields
        .filter((field) => isShown(store, owner, field) && !isHidden(store, owner, field))
        .map(({ id }) => id)
        .join(' '),
    [store, section, owner, isHidden],
  )
  const ids = useSyncExternalStore(store.subscribe, read)
  const fields = useMemo(() => {
    const shown = new Set(ids.split(' '))
    return section.fields.filter(({ id }) => shown.has(id))
  }, [ids, section])
  const isWhole = useDeferredValue(true, false)
  const left = section.fields.filter((field) => isHidden(store, owner, field)).length
  return (
    <>
      {(isWhole ? fields : fields.slice(0, AT_ONCE)).map((field) => (
        <Question key={field.id} owner={owner} field={field} parent={null} />
      ))}
      {left > 0 && <Muted>{t('formsUi.section.hidden', { count: left })}</Muted>}
    </>
  )
}
