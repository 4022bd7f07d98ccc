import { useTexts } from '../../ui/Texts.tsx'
import styles from './FormBoard.module.css'
import { useForm } from './FormContext.ts'
import { SectionCount } from './SectionCount.tsx'

/** The parts of the form, with what is there already. */
export function SectionLinks() {
  const { t } = useTexts()
  const { form, texts } = useForm()
  const open = (id: string) => {
    const section = document.getElementById(id)
    if (section instanceof HTMLDetailsElement) section.open = true
    section?.scrollIntoView({ block: 'start' })
    section?.querySelector('summary')?.focus({ preventScroll: true })
  }
  return (
    <nav aria-label={t('formsUi.page.parts')}>
      <ul className={styles.parts}>
        {form.sections.map((section) => (
          <li key={section.id}>
            <button type="button" className={styles.part} onClick={() => open(section.id)}>
              <span>{texts.of(section.id).label}</span>
              <SectionCount section={section} />
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}
