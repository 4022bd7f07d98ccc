import { useState } from 'react'
import type { OpenCircle } from '../../device/workspace/workspace.ts'
import { ACTOR_CATEGORIES, addActor } from '../../documents/actors.ts'
import { TEAMS, type TeamId } from '../../method/teams.ts'
import { FormDialog } from '../../ui/feedback/FormDialog.tsx'
import { ChoiceChips } from '../../ui/form/ChoiceChips.tsx'
import { Select } from '../../ui/form/Select.tsx'
import { TextInput } from '../../ui/form/TextInput.tsx'
import { Stack } from '../../ui/layout/Layout.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useReport } from '../useReport.ts'
import { useProgramme } from '../workspace.ts'

/** A name is enough. */
export function NewActorDialog({ circle, onClose }: { readonly circle: OpenCircle; readonly onClose: () => void }) {
  const { t } = useTexts()
  const programme = useProgramme()
  const report = useReport('teams')
  const [name, setName] = useState('')
  const [category, setCategory] = useState<(typeof ACTOR_CATEGORIES)[number] | ''>('')
  const [side, setSide] = useState<TeamId>('mentee')
  const add = () => {
    if (report(addActor(circle.doc, programme.author(), { name, category, side })).ok) onClose()
  }
  return (
    <FormDialog
      title={t('teams.actors.add')}
      action={t('common.actions.add')}
      isReady={name.trim() !== ''}
      onSubmit={add}
      onClose={onClose}
    >
      <Stack>
        <TextInput label={t('teams.actor.name')} help={t('teams.actor.nameHelp')} value={name} onChange={setName} />
        <Select
          label={t('teams.actor.category')}
          placeholder={t('teams.actor.noCategory')}
          options={ACTOR_CATEGORIES.map((value) => ({ value, label: t(`teams.category.${value}`) }))}
          value={category}
          onChange={setCategory}
        />
        <ChoiceChips
          legend={t('teams.actor.side')}
          options={TEAMS.map((value) => ({ value, label: t(`method.side.${value}City`) }))}
          value={side}
          onChange={(value) => value && setSide(value)}
        />
      </Stack>
    </FormDialog>
  )
}
