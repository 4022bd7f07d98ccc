import { useEffect, useState } from 'react'
import { Link } from 'wouter'
import { loadForm } from '../../method/forms/catalog.ts'
import type { FormTexts } from '../../method/forms/texts.ts'
import type { Form } from '../../method/forms/types.ts'
import { Disclosure } from '../../ui/layout/Disclosure.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useLoadFormTexts } from '../formTexts.ts'
import { useWatched, useWorkspace } from '../workspace.ts'
import styles from './reference.module.css'

/** The structure of a practice sheet, empty, and where one can be begun on this device (S342). */
export function EmptySheet() {
  const { t } = useTexts()
  return (
    <Disclosure summary={t('reference.sheet.open')} isFlush>
      <Structure />
      <Places />
    </Disclosure>
  )
}

function Structure() {
  const { language } = useTexts()
  const load = useLoadFormTexts()
  const [sheet, setSheet] = useState<{ readonly form: Form; readonly texts: FormTexts } | null>(null)
  useEffect(() => {
    let isCurrent = true
    void Promise.all([loadForm('goodPractice'), load(language, 'goodPractice')]).then(
      ([form, texts]) => isCurrent && setSheet({ form, texts }),
    )
    return () => {
      isCurrent = false
    }
  }, [load, language])
  if (!sheet) return null
  return (
    <ol className={styles.structure}>
      {sheet.form.sections.map(({ id, fields }) => (
        <li key={id}>
          <b>{sheet.texts.of(id).label}</b>
          <ul>
            {fields.map((field) => (
              <li key={field.id}>{sheet.texts.of(field.id).label}</li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  )
}

function Places() {
  const { t } = useTexts()
  const { first } = useWorkspace()
  const dossiers = useWatched(first.dossiers) ?? []
  const programmes = (useWatched(first.summaries) ?? []).filter(({ programmeId }) => programmeId !== null)
  if (dossiers.length + programmes.length === 0)
    return (
      <Link href="/new-dossier" className={styles.link}>
        {t('reference.sheet.newDossier')}
      </Link>
    )
  return (
    <>
      <p>{t('reference.sheet.where')}</p>
      <ul className={styles.links}>
        {dossiers.map(({ dossierId, organisation }) => (
          <li key={dossierId}>
            <Link href={`/d/${dossierId}`} className={styles.link}>
              <bdi>{organisation || t('home.dossiers.untitled')}</bdi>
            </Link>
          </li>
        ))}
        {programmes.map(({ programmeId, title }) => (
          <li key={programmeId}>
            <Link href={`/p/${programmeId}/prepare#goodPractice`} className={styles.link}>
              <bdi>{title || t('home.card.untitled')}</bdi>
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}
