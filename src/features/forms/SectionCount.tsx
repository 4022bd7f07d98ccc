import { useCallback, useSyncExternalStore } from 'react'
import type { OwnerId } from '../../documents/forms/keys.ts'
import type { FormSection } from '../../method/forms/types.ts'
import { useTexts } from '../../ui/Texts.tsx'
import styles from './FormBoard.module.css'
import { useForm } from './FormContext.ts'
import { hasContent } from './visible.ts'

/** How much is there: never a share of a duty, as nothing here is one. */
export function SectionCount({ section }: { readonly section: FormSection }) {
  const { t } = useTexts()
  const { store, instance } = useForm()
  const owner: OwnerId = instance.id
  const read = useCallback(
    () => section.fields.filter((field) => hasContent(store, { owner, field })).length,
    [store, section, owner],
  )
  const count = useSyncExternalStore(store.subscribe, read)
  return count > 0 && <span className={styles.count}>{t('formsUi.page.there', { count })}</span>
}
