import { useState } from 'react'
import { FormDialog } from '../../ui/feedback/FormDialog.tsx'
import { TextArea } from '../../ui/form/TextArea.tsx'
import { TextInput } from '../../ui/form/TextInput.tsx'
import { Stack } from '../../ui/layout/Layout.tsx'
import { useTexts } from '../../ui/Texts.tsx'

type OwnToolProps = {
  readonly onAdd: (title: string, url: string, note: string) => boolean
  readonly onClose: () => void
}

const ADDRESS = /^https?:\/\/\S+$/i

/** A reference tool of one's own: a title, and where it is if it is anywhere. */
export function OwnTool({ onAdd, onClose }: OwnToolProps) {
  const { t } = useTexts()
  const [title, setTitle] = useState('')
  const [typed, setTyped] = useState('')
  const [note, setNote] = useState('')
  const bare = typed.trim()
  const url = bare === '' || ADDRESS.test(bare) ? bare : `https://${bare}`
  const isAddress = url === '' || ADDRESS.test(url)
  return (
    <FormDialog
      title={t('benchmark.library.own')}
      action={t('common.actions.add')}
      isReady={title.trim() !== '' && isAddress}
      onSubmit={() => onAdd(title.trim(), url, note.trim()) && onClose()}
      onClose={onClose}
    >
      <Stack>
        <TextInput label={t('benchmark.library.name')} value={title} onChange={setTitle} />
        <TextInput
          label={t('benchmark.library.address')}
          isOptional
          value={typed}
          onChange={setTyped}
          error={isAddress ? undefined : t('benchmark.library.noAddress')}
        />
        <TextArea label={t('benchmark.library.note')} isOptional value={note} onChange={setNote} />
      </Stack>
    </FormDialog>
  )
}
