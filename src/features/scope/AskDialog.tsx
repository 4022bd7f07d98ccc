import { useState } from 'react'
import type { OpenCircle } from '../../device/workspace/workspace.ts'
import { addComment } from '../../documents/forms/comments.ts'
import { ensureForm, type FormInstance } from '../../documents/forms/instances.ts'
import type { ScopeWording } from '../../method/scope.ts'
import { CircleBadge } from '../../ui/circles/CircleBadge.tsx'
import { FormDialog } from '../../ui/feedback/FormDialog.tsx'
import { useToast } from '../../ui/feedback/Toast.tsx'
import { TextArea } from '../../ui/form/TextArea.tsx'
import { Stack } from '../../ui/layout/Layout.tsx'
import { type Translate, useTexts } from '../../ui/Texts.tsx'
import type { FormHere } from '../formHere.ts'
import { useReport } from '../useReport.ts'
import styles from './scope.module.css'

type AskProps = {
  readonly here: FormHere
  readonly instance: FormInstance
  readonly wording: ScopeWording
  readonly view: string
  readonly circle: OpenCircle
  readonly onClose: () => void
}

/** The question with the words that its readers get to see: looked at, and changed, before it goes (S54, S157). */
export function AskDialog({ here, instance, wording, view, circle, onClose }: AskProps) {
  const { t } = useTexts()
  const show = useToast()
  const report = useReport('scope')
  const [text, setText] = useState(() => askedWords(wording, t))
  const ask = () => {
    ensureForm(circle.doc, here.place.author(), instance)
    const input = { owner: instance.id, field: view, text: text.trim() }
    if (!report(addComment(circle.doc, here.place.author(), input)).ok) return
    circle.session.flush()
    show({ text: t('scope.views.asked') })
    onClose()
  }
  return (
    <FormDialog
      title={t('scope.views.askTitle')}
      action={t('scope.views.askConfirm')}
      isReady={text.trim() !== ''}
      onSubmit={ask}
      onClose={onClose}
    >
      <Stack>
        <p className={styles.origin}>
          {t('scope.views.askReaders')}{' '}
          <CircleBadge circle={circle.kind} label={t(`common.circles.${circle.kind}.name`)} />
        </p>
        <TextArea label={t('scope.views.question')} value={text} onChange={setText} rows={8} />
      </Stack>
    </FormDialog>
  )
}

function askedWords({ sentence, goalsIn, goalsLater }: ScopeWording, t: Translate): string {
  const listed = (title: string, goals: readonly string[]) =>
    goals.length > 0 ? [title, ...goals.map((goal) => `– ${goal}`)] : []
  return [
    t('scope.views.opening'),
    ...(sentence.trim() ? [sentence.trim()] : []),
    ...listed(t('scope.sentence.in'), goalsIn),
    ...listed(t('scope.sentence.out'), goalsLater),
  ].join('\n')
}
