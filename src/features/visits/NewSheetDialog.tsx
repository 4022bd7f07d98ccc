import { useState } from 'react'
import { useLocation } from 'wouter'
import type { OpenCircle } from '../../device/workspace/workspace.ts'
import type { Session } from '../../documents/readVisits.ts'
import { addSheet } from '../../documents/sheets.ts'
import { FormDialog } from '../../ui/feedback/FormDialog.tsx'
import { TextInput } from '../../ui/form/TextInput.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useReport } from '../useReport.ts'
import { useProgramme } from '../workspace.ts'

export type NewSheetDialogProps = {
  readonly team: OpenCircle
  readonly session: Session
  readonly onClose: () => void
}

/** With whom, by function (S56): the sheet itself then asks for consent before anything else. */
export function NewSheetDialog({ team, session, onClose }: NewSheetDialogProps) {
  const { t } = useTexts()
  const programme = useProgramme()
  const report = useReport('visits')
  const [, go] = useLocation()
  const [withWhom, setWithWhom] = useState('')
  const create = () => {
    const input = { visit: session.visit, session: session.id, withWhom: withWhom.trim() }
    const added = report(addSheet(team.doc, programme.author(), input))
    if (added.ok) go(`/p/${programme.id}/visits/${session.visit}/sheets/${added.value}`)
  }
  return (
    <FormDialog
      title={t('visits.sheet.new')}
      action={t('visits.sheet.open')}
      isReady={withWhom.trim() !== ''}
      onSubmit={create}
      onClose={onClose}
    >
      <TextInput
        label={t('method.sheetField.withWhom.label')}
        help={t('visits.sheet.help')}
        circle={{ circle: 'team', label: t('common.circles.team.name') }}
        value={withWhom}
        onChange={setWithWhom}
      />
    </FormDialog>
  )
}
