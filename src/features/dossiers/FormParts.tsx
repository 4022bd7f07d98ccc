import { useCallback, useMemo } from 'react'
import { Link } from 'wouter'
import type { OpenCircle } from '../../device/workspace/workspace.ts'
import { readAnswers } from '../../documents/forms/answers.ts'
import { isSide } from '../../method/sides.ts'
import { useTexts } from '../../ui/Texts.tsx'
import { listOfNames } from '../inSentence.ts'
import { useDocuments } from '../useDocuments.ts'
import type { FormSheet } from '../useFormSheet.ts'
import styles from './dossiers.module.css'
import { partProgress } from './formProgress.ts'

export type FormPartsProps = {
  readonly sheet: FormSheet
  readonly instance: string
  /** All that may hold answers here; the same array until one arrives. */
  readonly circles: readonly OpenCircle[]
  readonly href: string
}

/** The parts of a form, whom each is put to, and what is there. */
export function FormParts({ sheet: { form, texts }, instance, circles, href }: FormPartsProps) {
  const { t, language } = useTexts()
  const progress = useProgress({ form, texts }, instance, circles)
  return (
    <ul className={styles.parts}>
      {form.sections.map((section, index) => {
        const { answered, of } = progress[index] ?? { answered: 0, of: section.fields.length }
        const sides = section.answeredBy.filter(isSide).map((side) => t(`method.side.${side}`))
        return (
          <li key={section.id} className={styles.part}>
            <Link href={`${href}#${section.id}`} className={styles.partName}>
              {texts.of(section.id).label}
            </Link>
            <span className={styles.partWho}>{listOfNames(sides, language)}</span>
            <span className={styles.partThere}>
              {t(answered === 0 ? 'dossiers.forms.nothing' : 'dossiers.forms.there', { answered, of })}
            </span>
          </li>
        )
      })}
    </ul>
  )
}

function useProgress({ form }: FormSheet, instance: string, circles: readonly OpenCircle[]) {
  const docs = useMemo(() => circles.map(({ doc }) => doc), [circles])
  const read = useCallback(() => {
    const held = docs.map((doc) => readAnswers(doc, form, instance).answers)
    return form.sections.map((section) => partProgress(section, instance, held))
  }, [docs, form, instance])
  return useDocuments(docs, read)
}
