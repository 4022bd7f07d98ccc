import { useState } from 'react'
import { declineSuggestion, type Suggestion } from '../../documents/suggestions.ts'
import { Dialog } from '../../ui/feedback/Dialog.tsx'
import { Button } from '../../ui/form/Button.tsx'
import { TextArea } from '../../ui/form/TextArea.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useReport } from '../useReport.ts'
import styles from './Dialogs.module.css'
import { usePlan } from './PlanContext.tsx'

export type DeclineDialogProps = { readonly suggestion: Suggestion; readonly onClose: () => void }

/** Declines with a reason that the one who suggested can read. */
export function DeclineDialog({ suggestion, onClose }: DeclineDialogProps) {
  const { t } = useTexts()
  const { circle, programme } = usePlan()
  const report = useReport('plan')
  const [reason, setReason] = useState('')
  const decline = () => {
    if (report(declineSuggestion(circle.doc, programme.author(), suggestion.id, reason.trim())).ok) onClose()
  }
  return (
    <Dialog
      isOpen
      title={t('plan.decline.title')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('common.ui.cancel')}</Button>
          <Button kind="primary" isDisabled={reason.trim() === ''} onClick={decline}>
            {t('plan.decline.confirm')}
          </Button>
        </>
      }
    >
      <blockquote className={styles.quoted} lang={suggestion.text.language || undefined} dir="auto">
        {suggestion.text.text}
      </blockquote>
      <TextArea label={t('plan.decline.label')} help={t('plan.decline.help')} value={reason} onChange={setReason} />
    </Dialog>
  )
}
