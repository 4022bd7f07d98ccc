import { useState } from 'react'
import { FormDialog } from '../../ui/feedback/FormDialog.tsx'
import { TextInput } from '../../ui/form/TextInput.tsx'
import { Stack } from '../../ui/layout/Layout.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import styles from './scope.module.css'

type NotNowProps = {
  readonly words: string
  readonly onClose: () => void
  readonly onConfirm: (reason: string) => void
}

/** A goal that can wait keeps the reason why (S154); the reason may stay empty (S65). */
export function NotNowDialog({ words, onClose, onConfirm }: NotNowProps) {
  const { t } = useTexts()
  const [reason, setReason] = useState('')
  return (
    <FormDialog
      title={t('scope.goals.laterTitle')}
      action={t('scope.goals.laterConfirm')}
      isReady
      onSubmit={() => onConfirm(reason)}
      onClose={onClose}
    >
      <Stack>
        <blockquote className={styles.said}>{words}</blockquote>
        <TextInput
          label={t('scope.goals.reason')}
          help={t('scope.goals.reasonHelp')}
          value={reason}
          onChange={setReason}
        />
      </Stack>
    </FormDialog>
  )
}
