import { useState } from 'react'
import type { OpenCircle } from '../../device/workspace/workspace.ts'
import { addMeeting } from '../../documents/meetings.ts'
import { FormDialog } from '../../ui/feedback/FormDialog.tsx'
import { ChoiceChips } from '../../ui/form/ChoiceChips.tsx'
import { TextInput } from '../../ui/form/TextInput.tsx'
import { Stack } from '../../ui/layout/Layout.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useReport } from '../useReport.ts'
import { useProgramme } from '../workspace.ts'
import { WhenField } from './WhenField.tsx'

const KINDS = { talk: 15, meeting: 60, day: 480 } as const
type Kind = keyof typeof KINDS

type NewMeetingProps = {
  readonly circle: OpenCircle
  readonly onClose: () => void
  readonly onAdded: (id: string) => void
}

/** A subject is enough. A quarter of an hour on the telephone is a full meeting (S270). */
export function NewMeetingDialog({ circle, onClose, onAdded }: NewMeetingProps) {
  const { t } = useTexts()
  const programme = useProgramme()
  const report = useReport('calendar')
  const [title, setTitle] = useState('')
  const [kind, setKind] = useState<Kind>('meeting')
  const [when, setWhen] = useState('')
  const [start, setStart] = useState('')
  const add = () => {
    const fields = { title, when, start, minutes: KINDS[kind], form: kind === 'talk' ? 'virtual' : 'physical' } as const
    const added = report(addMeeting(circle.doc, programme.author(), fields))
    if (!added.ok) return
    onClose()
    onAdded(added.value)
  }
  return (
    <FormDialog
      title={t('calendar.meeting.add')}
      action={t('common.actions.add')}
      isReady={title.trim() !== ''}
      onSubmit={add}
      onClose={onClose}
    >
      <Stack>
        <TextInput label={t('calendar.meeting.title')} value={title} onChange={setTitle} />
        <ChoiceChips
          legend={t('calendar.meeting.kind')}
          options={(Object.keys(KINDS) as Kind[]).map((value) => ({ value, label: t(`calendar.meeting.${value}`) }))}
          value={kind}
          onChange={(value) => value && setKind(value)}
        />
        <WhenField value={when} isLive onCommit={setWhen} />
        <TextInput
          label={t('calendar.meeting.start')}
          help={t('calendar.meeting.startHelp')}
          isOptional
          value={start}
          onChange={setStart}
        />
      </Stack>
    </FormDialog>
  )
}
