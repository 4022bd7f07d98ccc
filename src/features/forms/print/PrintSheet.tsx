import type { OwnerId } from '../../../documents/forms/keys.ts'
import type { Programme } from '../../../documents/programme.ts'
import { formatDate } from '../../../ui/formats.ts'
import { useTexts } from '../../../ui/Texts.tsx'
import { BlankHead } from '../../BlankAnswer.tsx'
import { circleNameIn } from '../../formPlace.ts'
import { usePrinting } from '../../usePrinting.ts'
import { useItems } from '../../workspace.ts'
import { useForm } from '../FormContext.ts'
import { PrintAnswer } from './PrintAnswer.tsx'
import styles from './print.module.css'
import type { PrintOptions } from './printOptions.ts'

export type PrintSheetProps = { readonly options: PrintOptions; readonly onDone: () => void }

/** The form on A4; shown to the printer alone. Prints itself, and goes. */
export function PrintSheet({ options, onDone }: PrintSheetProps) {
  const { t, language } = useTexts()
  const { form, texts, instance, place } = useForm()
  const heads = useItems<Programme>(place.circles.programme, 'programme')
  // Not without the programme's name, which is read a moment later.
  usePrinting(heads ? options : null, onDone)
  const title = heads?.[0]?.title
  const whose = [instance.subject, title].filter(Boolean).join(' · ')
  const isBlank = options.what === 'blank'
  return (
    <article className={styles.sheet} aria-label={t('formsUi.print.title')}>
      <header className={styles.head}>
        <p className={styles.app}>{t('common.app.name')}</p>
        <h1>{texts.of(form.id).label}</h1>
        {whose && !isBlank && (
          <p dir="auto" className={styles.subject}>
            {whose}
          </p>
        )}
        {isBlank ? (
          <BlankHead />
        ) : (
          <p className={styles.facts}>
            {t('formsUi.print.for', { circle: t(circleNameIn(place, options.readers)) })} ·{' '}
            {formatDate(Date.now(), language)}
          </p>
        )}
      </header>
      {form.sections.map((section) => (
        <section key={section.id} className={styles.section}>
          <h2>{texts.of(section.id).label}</h2>
          {isBlank && texts.of(section.id).help && <p className={styles.help}>{texts.of(section.id).help}</p>}
          {section.fields.map((field) => (
            <PrintAnswer key={field.id} owner={instance.id as OwnerId} field={field} options={options} />
          ))}
        </section>
      ))}
    </article>
  )
}
