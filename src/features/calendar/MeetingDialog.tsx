import { useCallback } from 'react'
import type { OpenCircle } from '../../device/workspace/workspace.ts'
import {
  deleteMeeting,
  MEETING_TEXTS,
  type MeetingFields,
  readMeeting,
  restoreMeeting,
  setMeeting,
} from '../../documents/meetings.ts'
import { STAGES } from '../../method/path.ts'
import { VISIT_FORMS } from '../../method/visits.ts'
import { CircleBadge } from '../../ui/circles/CircleBadge.tsx'
import { Dialog } from '../../ui/feedback/Dialog.tsx'
import { useToast } from '../../ui/feedback/Toast.tsx'
import { Button } from '../../ui/form/Button.tsx'
import { ChoiceChips } from '../../ui/form/ChoiceChips.tsx'
import { Select } from '../../ui/form/Select.tsx'
import { Stack } from '../../ui/layout/Layout.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { PlainField } from '../PlainField.tsx'
import { SharedText } from '../SharedText.tsx'
import { useDocument } from '../useDocument.ts'
import { useReport } from '../useReport.ts'
import { useProgramme } from '../workspace.ts'
import { useMayMeet } from './useMayMeet.ts'
import { WhenField } from './WhenField.tsx'

type MeetingDialogProps = { readonly circle: OpenCircle; readonly id: string; readonly onClose: () => void }

/** Everything of a meeting, kept as it is written: notes, decisions, next step (S63). */
export function MeetingDialog({ circle, id, onClose }: MeetingDialogProps) {
  const { t } = useTexts()
  const programme = useProgramme()
  const report = useReport('calendar')
  const show = useToast()
  const isReadOnly = !useMayMeet(circle)
  const meeting = useDocument(
    circle,
    useCallback((doc) => readMeeting(doc, id), [id]),
  )
  if (!meeting) return null
  const author = () => programme.author()
  const set = (fields: Partial<MeetingFields>) => void report(setMeeting(circle.doc, author(), meeting.id, fields))
  const remove = () => {
    if (!report(deleteMeeting(circle.doc, author(), meeting.id)).ok) return
    onClose()
    show({
      text: t('calendar.meeting.removed'),
      onUndo: () => void report(restoreMeeting(circle.doc, author(), meeting.id)),
    })
  }
  return (
    <Dialog
      isOpen
      size="wide"
      title={meeting.title.text || t('calendar.kind.meeting')}
      onClose={onClose}
      actions={
        <>
          {!isReadOnly && (
            <Button icon="trash" onClick={remove}>
              {t('calendar.meeting.remove')}
            </Button>
          )}
          <Button kind="primary" onClick={onClose}>
            {t('common.ui.close')}
          </Button>
        </>
      }
    >
      <Stack>
        <CircleBadge circle="programme" label={t('common.circles.programme.name')} />
        <SharedText {...{ circle, isReadOnly }} item={id} column="title" label={t('calendar.meeting.title')} />
        <WhenField value={meeting.when} isReadOnly={isReadOnly} onCommit={(when) => set({ when })} />
        <PlainField
          label={t('calendar.meeting.start')}
          help={t('calendar.meeting.startHelp')}
          value={meeting.start}
          isReadOnly={isReadOnly}
          onCommit={(start) => set({ start })}
        />
        <ChoiceChips
          legend={t('calendar.meeting.form')}
          options={VISIT_FORMS.map((value) => ({ value, label: t(`method.visitForm.${value}`) }))}
          value={meeting.form}
          onChange={(form) => form && !isReadOnly && set({ form })}
        />
        <PlainField
          label={t('calendar.meeting.place')}
          value={meeting.place}
          isReadOnly={isReadOnly}
          onCommit={(place) => set({ place })}
        />
        <Select
          label={t('calendar.meeting.stage')}
          placeholder={t('calendar.meeting.noStage')}
          options={STAGES.map((value) => ({ value, label: t(`method.stage.${value}`) }))}
          value={meeting.stage}
          isDisabled={isReadOnly}
          onChange={(stage) => set({ stage })}
        />
        {MEETING_TEXTS.map((column) => (
          <SharedText
            key={column}
            {...{ circle, isReadOnly, column }}
            item={id}
            label={t(`calendar.meeting.${column}`)}
          />
        ))}
      </Stack>
    </Dialog>
  )
}
