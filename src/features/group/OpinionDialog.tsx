import { useState } from 'react'
import type { PlanRow } from '../../documents/readPlan.ts'
import { VIEWS, type View, VOICES, type Voice } from '../../method/group.ts'
import { CircleBadge } from '../../ui/circles/CircleBadge.tsx'
import { FormDialog } from '../../ui/feedback/FormDialog.tsx'
import { ChoiceChips } from '../../ui/form/ChoiceChips.tsx'
import { Select } from '../../ui/form/Select.tsx'
import { TextArea } from '../../ui/form/TextArea.tsx'
import { TextInput } from '../../ui/form/TextInput.tsx'
import { Grid, Row, Stack } from '../../ui/layout/Layout.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import type { Entries } from './useEntries.ts'

type OpinionProps = { readonly entries: Entries; readonly row: PlanRow; readonly onClose: () => void }

const NO_QUESTION = '-'

/** Whoever was asked about an action and whose answer is not on record yet. */
const openQuestions = ({ all }: Entries, row: string) =>
  all.filter(({ kind, source, id }) => kind === 'asked' && source === row && !all.some(({ asked }) => asked === id))

/**
 * What somebody says about an action: a member, an end user, a service or partner who was consulted, on paper perhaps
 * (S29, S169).
 */
export function OpinionDialog({ entries, row, onClose }: OpinionProps) {
  const { t } = useTexts()
  const [voice, setVoice] = useState<Voice>('member')
  const [who, setWho] = useState('')
  const [role, setRole] = useState('')
  const [when, setWhen] = useState(() => new Date().toISOString().slice(0, 10))
  const [asked, setAsked] = useState(NO_QUESTION)
  const [view, setView] = useState<View | null>(null)
  const [notes, setNotes] = useState('')
  const questions = openQuestions(entries, row.id)
  const answer = (id: string) => {
    setAsked(id)
    const question = questions.find((one) => one.id === id)
    if (question?.voice) setVoice(question.voice)
  }
  const keep = () => {
    const said = { voice, view: view ?? '', title: who, role: role.trim(), when, notes } as const
    const to = asked === NO_QUESTION ? {} : { asked }
    if (entries.add({ kind: 'opinion', source: row.id, ...said, ...to })) onClose()
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
        {questions.length > 0 && (
          <Select
            label={t('group.opinions.answers')}
            options={[
              { value: NO_QUESTION, label: t('group.opinions.unasked') },
              ...questions.map(({ id, title, voice: of }) => ({
                value: id as string,
                label: title.text || (of ? t(`group.voice.${of}`) : t('consult.reply.nobody')),
              })),
            ]}
            value={asked}
            onChange={answer}
          />
        )}
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
        <Grid cell="narrow">
          <TextInput label={t('group.opinions.role')} isOptional value={role} onChange={setRole} />
          <TextInput type="date" label={t('group.opinions.when')} value={when} onChange={setWhen} />
        </Grid>
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
