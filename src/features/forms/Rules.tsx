import { Disclosure } from '../../ui/layout/Disclosure.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import styles from './FormBoard.module.css'
import { useForm } from './FormContext.ts'

/** What the method advises for this form, on demand. */
export function Rules() {
  const { t } = useTexts()
  const { form, texts } = useForm()
  if (form.rules.length === 0) return null
  return (
    <Disclosure summary={t('formsUi.page.rules')}>
      <ul className={styles.rules}>
        {form.rules.map(({ id }) => (
          <li key={id}>{texts.of(id).label}</li>
        ))}
      </ul>
    </Disclosure>
  )
}
