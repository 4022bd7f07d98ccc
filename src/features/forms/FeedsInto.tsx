import { fedPageOf } from '../../method/forms/feeding.ts'
import type { Field } from '../../method/forms/types.ts'
import { LinkButton } from '../../ui/form/Button.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useForm } from './FormContext.ts'
import styles from './Items.module.css'

/** From who must approve the plan to its approval steps, where they stand ready to be taken over (S88). */
export function FeedsInto({ field }: { readonly field: Field }) {
  const { t } = useTexts()
  const { place } = useForm()
  const page = fedPageOf(field.id)
  if (!page || place.kind !== 'programme') return null
  return (
    <div className={styles.actions}>
      <LinkButton kind="quiet" icon="arrow" href={place.address.replace(/prepare$/, page)}>
        {t('formsUi.fed.approval')}
      </LinkButton>
    </div>
  )
}
