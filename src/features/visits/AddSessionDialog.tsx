import { useState } from 'react'
import type { OpenCircle } from '../../device/workspace/workspace.ts'
import { addSession } from '../../documents/visits.ts'
import { SESSION_TYPES, type SessionType } from '../../method/remarks.ts'
import { Dialog } from '../../ui/feedback/Dialog.tsx'
import { Button } from '../../ui/form/Button.tsx'
import { Select } from '../../ui/form/Select.tsx'
import { TextInput } from '../../ui/form/TextInput.tsx'
import { Stack } from '../../ui/layout/Layout.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useProgramme } from '../workspace.ts'
import { useFirstField } from './useFirstField.ts'
import { useReport } from '../useReport.ts'
import type { VisitItem } from './useVisits.ts'

export type AddSessionDialogProps = {
  readonly circle: OpenCircle
  readonly visit: VisitItem
  readonly onClose: () => void
}

/** A name and a kind are enough; time and people can follow. */
export function AddSessionDialog({ circle, visit, onClose }: AddSessionDialogProps) {
  const { t } = useTexts()
  const form = useFirstField()
  const programme = useProgramme()
  const report = useReport('visits')
  const [title, setTitle] = useState('')
  const [type, setType] = useState<SessionType>('interview')
  const [start, setStart] = useState('')
  const [day, setDay] = useState(1)
  const isReady = title.trim() !== ''
  const add = () => {
    const input = { title: title.trim(), type, start: start.trim(), day }
    if (report(addSession(circle.doc, programme.author(), visit.id, input)).ok) onClose()
  }
  return (
    <Dialog
      isOpen
      title={t('visits.session.add')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('common.ui.cancel')}</Button>
          <Button kind="primary" isDisabled={!isReady} onClick={add}>
            {t('common.actions.add')}
          </Button>
        </>
      }
    >
      <form
        ref={form}
        onSubmit={(event) => {
          event.preventDefault()
          if (isReady) add()
        }}
      >
        <Stack>
          <TextInput
            label={t('method.sessionField.title.label')}
            help={t('method.sessionField.title.help')}
            value={title}
            onChange={setTitle}
          />
          <Select
            label={t('method.sessionField.type.label')}
            options={SESSION_TYPES.map((value) => ({ value, label: t(`method.sessionType.${value}`) }))}
            value={type}
            onChange={setType}
          />
          <TextInput
            label={t('method.sessionField.when.label')}
            help={t('visits.session.whenHelp')}
            isOptional
            value={start}
            onChange={setStart}
          />
          {visit.days > 1 && (
            <Select
              label={t('visits.session.day')}
              options={Array.from({ length: visit.days }, (_, index) => ({
                value: `${index + 1}`,
                label: t('visits.session.dayTitle', { day: index + 1 }),
              }))}
              value={`${day}`}
              onChange={(value) => setDay(Number(value))}
            />
          )}
        </Stack>
      </form>
    </Dialog>
  )
}
