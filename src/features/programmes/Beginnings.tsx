import { useId } from 'react'
import { arrangements, STARTING_POINTS, type StartingPoint } from '../../method/programmeKinds.ts'
import { useTexts } from '../../ui/Texts.tsx'
import styles from './beginnings.module.css'
import { PathPicture } from './PathPicture.tsx'

export type Beginning = StartingPoint | 'file'
export type BeginningsProps = {
  readonly value: Beginning
  /** Name of the template that was opened; null while none was. */
  readonly file: string | null
  readonly onChange: (value: Beginning) => void
}

/** Where a programme begins (S10): each way with a picture of its path. */
export function Beginnings({ value, file, onChange }: BeginningsProps) {
  const { t } = useTexts()
  const id = useId()
  const choices: readonly Beginning[] = [...STARTING_POINTS, ...(file === null ? [] : (['file'] as const))]
  return (
    <fieldset className={styles.group} aria-describedby={`${id}-help`}>
      <legend className={styles.legend}>{t('programmes.begin.legend')}</legend>
      <p id={`${id}-help`} className={styles.help}>
        {t('programmes.begin.help')}
      </p>
      <div className={styles.options}>
        {choices.map((choice) => (
          <label key={choice} className={styles.option}>
            <input
              type="radio"
              className={styles.radio}
              name={id}
              checked={value === choice}
              aria-describedby={`${id}-${choice}`}
              onChange={() => onChange(choice)}
            />
            <span className={styles.label}>
              {choice === 'file' ? (
                <bdi>{file || t('programmes.begin.file.label')}</bdi>
              ) : (
                t(`programmes.begin.${choice}.label`)
              )}
            </span>
            <span id={`${id}-${choice}`} className={styles.detail}>
              {t(`programmes.begin.${choice}.text`)}
            </span>
            {choice !== 'file' && <PathPicture order={arrangements[choice].order} />}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
