import { useState } from 'react'
import { IconButton } from '../../ui/form/Button.tsx'
import control from '../../ui/form/control.module.css'
import { Field } from '../../ui/form/Field.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import styles from './safety.module.css'

export type PassphraseFieldProps = {
  readonly label: string
  readonly help?: string
  readonly error?: string | undefined
  readonly value: string
  readonly isNew: boolean
  readonly onChange: (value: string) => void
}

/** Hidden unless asked: several words are hard to type blind. */
export function PassphraseField({ label, help, error, value, isNew, onChange }: PassphraseFieldProps) {
  const { t } = useTexts()
  const [isShown, setShown] = useState(false)
  return (
    <Field label={label} help={help} error={error}>
      {(props) => (
        <div className={styles.passphrase}>
          <input
            {...props}
            className={control.control}
            type={isShown ? 'text' : 'password'}
            value={value}
            autoComplete={isNew ? 'new-password' : 'current-password'}
            autoCapitalize="off"
            spellCheck={false}
            onChange={(event) => onChange(event.target.value)}
          />
          <IconButton
            icon="eye"
            label={t('safety.passphrase.show')}
            isPressed={isShown}
            onClick={() => setShown(!isShown)}
          />
        </div>
      )}
    </Field>
  )
}
