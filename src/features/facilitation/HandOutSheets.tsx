import { useEffect, useState } from 'react'
import { loadForm } from '../../method/forms/catalog.ts'
import type { FormId } from '../../method/forms/types.ts'
import { useTexts } from '../../ui/Texts.tsx'
import { BlankAnswer, BlankHead } from '../BlankAnswer.tsx'
import { useLoadFormTexts } from '../formTexts.ts'
import type { FormSheet } from '../useFormSheet.ts'
import { usePrinting } from '../usePrinting.ts'
import styles from './facilitation.module.css'

type HandOutSheetsProps = { readonly forms: readonly FormId[]; readonly onDone: () => void }

/** Shown to the printer alone, each form on pages of its own. Prints itself once all are here, and goes. */
export function HandOutSheets({ forms, onDone }: HandOutSheetsProps) {
  const { t, language } = useTexts()
  const load = useLoadFormTexts()
  const [sheets, setSheets] = useState<readonly FormSheet[] | null>(null)
  useEffect(() => {
    let isCurrent = true
    const both = async (id: FormId) => ({ form: await loadForm(id), texts: await load(language, id) })
    void Promise.all(forms.map(both)).then((loaded) => isCurrent && setSheets(loaded), onDone)
    return () => {
      isCurrent = false
    }
  }, [forms, load, language, onDone])
  usePrinting(sheets, onDone)
  if (!sheets) return null
  return sheets.map(({ form, texts }) => (
    <article key={form.id} className={styles.sheet} aria-label={texts.of(form.id).label}>
      <header className={styles.head}>
        <p className={styles.small}>{t('common.app.name')}</p>
        <h1>{texts.of(form.id).label}</h1>
        <BlankHead />
      </header>
      {form.sections.map((section) => (
        <section key={section.id} className={styles.section}>
          <h2>{texts.of(section.id).label}</h2>
          {texts.of(section.id).help && <p className={styles.lead}>{texts.of(section.id).help}</p>}
          {section.fields.map((field) => (
            <div key={field.id} className={styles.question}>
              <h3>{texts.of(field.id).label}</h3>
              <BlankAnswer field={field} texts={texts} />
            </div>
          ))}
        </section>
      ))}
    </article>
  ))
}
