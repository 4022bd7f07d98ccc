import { useState } from 'react'
import type { PlanRow } from '../../documents/readPlan.ts'
import { VIEWS, type View, VOICES, type Voice } from '../../method/group.ts'
import { CircleBadge } from '../../ui/circles/CircleBadge.tsx'
import { FormDialog } from '../../ui/feedback/FormDialog.tsx'
import { ChoiceChips } from '../../ui/form/ChoiceChips.tsx'
import { TextArea } from '../../ui/form/TextArea.tsx'
import { TextInput } from '../../ui/form/TextInput.tsx'
import { Row, Stack } from '../../ui/layout/Layout.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import type { Entries } from './useEntries.ts'

type OpinionProps = { readonly entries: Entries; readonly row: PlanRow; readonly onClose: () => void }

/** What somebody says about an action: a member, an end user, a service or partner who was consulted (S29, S169). */
export function OpinionDialog({ entries, row, onClose }: OpinionProps) {
  const { t } = useTexts()
  const [voice, setVoice] = useState<Voice>('member')
  const [who, setWho] = useState('')
  const [view, setView] = useState<View | null>(null)
  const [notes, setNotes] = useState('')
  const keep = () => {
    if (entries.add({ kind: 'opinion', source: row.id, voice, view: view ?? '', title: who, notes })) onClose()
  }
  return (
    <FormDialog
      title={t('group.opinions.add')}
      action={t('group.opinions.keep')}
      isReady={notes.trim() !== '' || view !== null}
      onSubmit={keep}
      onClose={onClose}
    >
      <Stack>
        <p dir="auto" lang={row.cells.what.language}>
          {row.cells.what.text}
        </p>
        <Row>
          <CircleBadge circle="group" label={t('common.circles.group.name')} />
        </Row>
        <ChoiceChips
          legend={t('group.opinions.voice')}
          options={VOICES.map((value) => ({ value, label: t(`group.voice.${value}`) }))}
          value={voice}
          onChange={(value) => value && setVoice(value)}
        />
        <TextInput
          label={t('group.opinions.who')}
          help={t('group.opinions.whoHelp')}
          isOptional
          value={who}
          onChange={setWho}
        />
        <ChoiceChips
          legend={t('group.opinions.view')}
          options={VIEWS.map((value) => ({ value, label: t(`group.view.${value}`) }))}
          isClearable
          value={view}
          onChange={setView}
        />
        <TextArea label={t('group.opinions.notes')} value={notes} onChange={setNotes} />
      </Stack>
    </FormDialog>
  )
}
