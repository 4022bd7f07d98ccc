import { useState } from 'react'
import type { GroupEntryId } from '../../documents/ids.ts'
import type { Meeting } from '../../documents/meetings.ts'
import type { Visit } from '../../documents/readVisits.ts'
import { STAGES, type StageId } from '../../method/path.ts'
import { CircleBadge } from '../../ui/circles/CircleBadge.tsx'
import { FormDialog } from '../../ui/feedback/FormDialog.tsx'
import { Select } from '../../ui/form/Select.tsx'
import { TextInput } from '../../ui/form/TextInput.tsx'
import { Row, Stack } from '../../ui/layout/Layout.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import type { FormPlace } from '../formPlace.ts'
import { useItems } from '../workspace.ts'
import type { Entries } from './useEntries.ts'

type Known = { readonly id: string; readonly title: string; readonly when: string; readonly stage: StageId | '' }
const OWN = 'own'

/** Visits and meetings that this device may read: the group is told their name and date. */
function useKnown({ circles }: FormPlace): readonly Known[] {
  const { t } = useTexts()
  const visits = useItems<Omit<Visit, 'sessions' | 'checks'>>(circles.programme, 'visits') ?? []
  const meetings = useItems<Meeting>(circles.programme, 'meetings') ?? []
  return [
    ...visits.map(({ id, title, template, dates }): Known => {
      const name = title.text || t(`method.visit.${template ?? 'visit1'}.title`)
      return { id, title: name, when: dates, stage: template ?? '' }
    }),
    ...meetings.map(({ id, title, when, stage }): Known => ({ id, title: title.text, when, stage })),
  ]
}

type NewGatheringProps = {
  readonly place: FormPlace
  readonly entries: Entries
  readonly onClose: () => void
  readonly onAdded: (id: GroupEntryId) => void
}

/** Something held with the group: a visit or meeting of the programme, or the group's own. */
export function NewGatheringDialog({ place, entries, onClose, onAdded }: NewGatheringProps) {
  const { t } = useTexts()
  const known = useKnown(place).filter(({ id }) => !entries.gatherings.some(({ source }) => source === id))
  const [source, setSource] = useState<string>(OWN)
  const [title, setTitle] = useState('')
  const [when, setWhen] = useState('')
  const [stage, setStage] = useState<StageId | ''>('')
  const choose = (id: string) => {
    const chosen = known.find((one) => one.id === id)
    setSource(id)
    setTitle(chosen?.title ?? '')
    setWhen(chosen?.when ?? '')
    setStage(chosen?.stage ?? '')
  }
  const add = () => {
    const id = entries.add({ kind: 'gathering', title, when, stage, source: source === OWN ? '' : source })
    if (!id) return
    onClose()
    onAdded(id)
  }
  return (
    <FormDialog
      title={t('group.gatherings.add')}
      action={t('common.actions.add')}
      isReady={title.trim() !== ''}
      onSubmit={add}
      onClose={onClose}
    >
      <Stack>
        <Row>
          <CircleBadge circle="group" label={t('common.circles.group.name')} />
        </Row>
        {known.length > 0 && (
          <Select
            label={t('group.gatherings.from')}
            help={t('group.gatherings.fromHelp')}
            options={[
              { value: OWN, label: t('group.gatherings.own') },
              ...known.map((one) => ({ value: one.id, label: [one.title, one.when].filter(Boolean).join(' · ') })),
            ]}
            value={source}
            onChange={choose}
          />
        )}
        <TextInput label={t('group.gatherings.name')} value={title} onChange={setTitle} />
        <TextInput
          label={t('group.gatherings.when')}
          help={t('group.gatherings.whenHelp')}
          isOptional
          value={when}
          onChange={setWhen}
        />
        <Select
          label={t('group.gatherings.stage')}
          placeholder={t('group.gatherings.noStage')}
          options={STAGES.map((value) => ({ value, label: t(`method.stage.${value}`) }))}
          value={stage}
          onChange={setStage}
        />
      </Stack>
    </FormDialog>
  )
}
