import { type ReactNode, useId } from 'react'
import type { Audience } from '../circles/audience.ts'
import { CircleBadge } from '../circles/CircleBadge.tsx'
import { classes } from '../classes.ts'
import { Icon } from '../icons/Icon.tsx'
import hiddenStyles from '../layout/VisuallyHidden.module.css'
import { useTexts } from '../Texts.tsx'
import styles from './Field.module.css'

/** What every labelled control takes. */
export type FieldTexts = {
  readonly label: string
  /** For table cells: the label is there for screen readers only. */
  readonly isLabelHidden?: boolean
  readonly help?: ReactNode
  /** What is wrong and what to do; shown and announced. */
  readonly error?: string | undefined
  readonly isOptional?: boolean
  /** Who will read what is written here. */
  readonly circle?: { readonly circle: Audience; readonly label: string } | undefined
}
export type ControlProps = {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': true | undefined
}
export type FieldProps = FieldTexts & {
  readonly children: (control: ControlProps) => ReactNode
  readonly aside?: ReactNode
}

/** Label, circle, help and error around one control, tied together by ids. */
export function Field({ label, isLabelHidden, help, error, isOptional, circle, children, aside }: FieldProps) {
  const id = useId()
  const { t } = useTexts()
  const describedBy = [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className={styles.field}>
      <div className={classes(styles.head, isLabelHidden && !circle && !aside && hiddenStyles.hidden)}>
        <label htmlFor={id} className={classes(styles.label, isLabelHidden && hiddenStyles.hidden)}>
          {label}
          {isOptional && <span className={styles.optional}> {t('common.ui.optional')}</span>}
        </label>
        {circle && <CircleBadge {...circle} />}
        {aside}
      </div>
      {help && (
        <div id={`${id}-help`} className={styles.help}>
          {help}
        </div>
      )}
      {children({ id, 'aria-describedby': describedBy || undefined, 'aria-invalid': error ? true : undefined })}
      <div role="alert" className={styles.alert}>
        {error && (
          <span id={`${id}-error`} className={styles.error}>
            <Icon name="warning" />
            {error}
          </span>
        )}
      </div>
    </div>
  )
}
