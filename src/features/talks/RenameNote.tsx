import { useState } from 'react'
import { setSubject } from '../../documents/forms/instances.ts'
import { FormDialog } from '../../ui/feedback/FormDialog.tsx'
import { TextInput } from '../../ui/form/TextInput.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useReport } from '../useReport.ts'
import { useProgramme } from '../workspace.ts'
import { useNote } from './NoteContext.ts'

/** What a conversation is about, as its people call it. */
export function RenameNote({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTexts()
  const programme = useProgramme()
  const report = useReport('talks')
  const { circle, note } = useNote()
  const [title, setTitle] = useState(note.title)
  const keep = () => {
    if (report(setSubject(circle.doc, programme.author(), note.id, title.trim())).ok) onClose()
  }
  return (
    <FormDialog
      title={t('talks.note.rename')}
      action={t('common.actions.save')}
      isReady={title.trim() !== ''}
      onSubmit={keep}
      onClose={onClose}
    >
      <TextInput label={t('talks.new.about')} value={title} onChange={setTitle} />
    </FormDialog>
  )
}
