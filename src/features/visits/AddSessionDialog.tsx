import { useState } from 'react'
import type { OpenCircle } from '../../device/workspace/workspace.ts'
import { addSession } from '../../documents/visits.ts'
import { SESSION_TYPES, type SessionType } from '../../method/remarks.ts'
import { FormDialog } from '../../ui/feedback/FormDialog.tsx'
import { Select } from '../../ui/form/Select.tsx'
import { TextInput } from '../../ui/form/TextInput.tsx'
import { Stack } from '../../ui/layout/Layout.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useReport } from '../useReport.ts'
import { useProgramme } from '../workspace.ts'
import type { VisitItem } from './useVisits.ts'

export type AddSessionDialogProps = {
  readonly circle: OpenCircle
  readonly visit: VisitItem
  readonly onClose: () => void
}

/** A name and a kind are enough; time and people can follow. */
export function AddSessionDialog({ circle, visit, onClose }: AddSessionDialogProps) {
  const { t } = useTexts()
  const programme = useProgramme()
  const report = useReport('visits')
  const [title, setTitle] = useState('')
  const [type, setType] = useState<SessionType>('interview')
  const [start, setStart] = useState('')
  const [day, setDay] = useState(1)
  const add = () => {
    const input = { title: title.trim(), type, start: start.trim(), day }
    if (report(addSession(circle.doc, programme.author(), visit.id, input)).ok) onClose()
  }
  return (
    <FormDialog
      title={t('visits.session.add')}
      action={t('common.actions.add')}
      isReady={title.trim() !== ''}
      onSubmit={add}
      onClose={onClose}
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
    </FormDialog>
  )
}
