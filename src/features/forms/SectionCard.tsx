import { useState } from 'react'
import { isAskedOf } from '../../method/forms/rights.ts'
import type { Form, FormSection } from '../../method/forms/types.ts'
import type { Side } from '../../method/sides.ts'
import { formatList } from '../../ui/formats.ts'
import { Icon } from '../../ui/icons/Icon.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import styles from './FormBoard.module.css'
import { useForm } from './FormContext.ts'
import { SectionCount } from './SectionCount.tsx'
import { SectionQuestions } from './SectionQuestions.tsx'
import { whoAnswers } from './whoAnswers.ts'

/** A part of a form. Those put to others are folded at first; what is folded is not drawn. */
export function SectionCard({ section }: { readonly section: FormSection }) {
  const { t, language } = useTexts()
  const { form, texts, place, isQuick } = useForm()
  const [isOpen, setOpen] = useState(() => isOpenAtFirst(form, section, place.author().sides))
  const isShown = isOpen || isQuick
  const { label, help } = texts.of(section.id)
  const who = section.answeredBy.map((id) => whoAnswers(id, t))
  return (
    <details
      id={section.id}
      className={styles.section}
      open={isShown}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary className={styles.summary}>
        <Icon name="chevron" />
        <h2>{label}</h2>
        <SectionCount section={section} />
      </summary>
      {isShown && (
        <div className={styles.body}>
          {help && <p className={styles.lead}>{help}</p>}
          {who.length > 0 && <p className={styles.who}>{t('formsUi.help.who', { who: formatList(who, language) })}</p>}
          <SectionQuestions section={section} />
        </div>
      )}
    </details>
  )
}

/** What is put to oneself; the first part where none is. */
function isOpenAtFirst({ sections }: Form, section: FormSection, sides: readonly Side[]): boolean {
  const isMine = ({ answeredBy }: FormSection) => isAskedOf(answeredBy, sides)
  return isMine(section) || (section === sections[0] && !sections.some(isMine))
}
