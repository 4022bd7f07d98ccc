import { useState } from 'react'
import type { SupportGroup } from '../../documents/group.ts'
import type { ItemId } from '../../documents/ids.ts'
import { MEMBER_TYPES, type MemberType, USUAL_MEMBERS } from '../../method/group.ts'
import { Banner } from '../../ui/feedback/Banner.tsx'
import { FormDialog } from '../../ui/feedback/FormDialog.tsx'
import { Checkbox } from '../../ui/form/Checkbox.tsx'
import { Select } from '../../ui/form/Select.tsx'
import { SuggestInput } from '../../ui/form/SuggestInput.tsx'
import { TextArea } from '../../ui/form/TextArea.tsx'
import { TextInput } from '../../ui/form/TextInput.tsx'
import { Stack } from '../../ui/layout/Layout.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import type { FormPlace } from '../formPlace.ts'
import { useActors } from '../useActors.ts'
import { useGroupCommands } from './useGroupCommands.ts'
import { useTending } from './useTending.ts'

type NewMemberProps = {
  readonly place: FormPlace
  readonly group: SupportGroup
  /** Somebody who enters themselves. */
  readonly self: { readonly id: string; readonly name: string } | null
  readonly onClose: () => void
  readonly onAdded: (id: ItemId) => void
}

/** A name or an organisation is enough. The eleventh is explained, and asks for a reason to be confirmed (S161). */
export function NewMemberDialog({ place, group, self, onClose, onAdded }: NewMemberProps) {
  const { t } = useTexts()
  const { isTeam } = useTending(place, group.kind)
  const commands = useGroupCommands(place, group)
  const actors = useActors(place)
  const [person, setPerson] = useState(self?.name ?? '')
  const [organisation, setOrganisation] = useState('')
  const [type, setType] = useState<MemberType | ''>('')
  const [isVoice, setVoice] = useState(false)
  const [reason, setReason] = useState(group.beyondTenReason.text)
  const isBeyond = group.members.length >= USUAL_MEMBERS
  const asksReason = isBeyond && isTeam
  const isNamed = `${person}${organisation}`.trim() !== ''
  const add = () => {
    const actor = actors.find(({ name }) => name === organisation.trim())?.id
    const added = commands.join({
      ...{ person, organisation, reason, type: type || null, speaksForMigrants: isVoice },
      ...(self && { member: self.id }),
      ...(actor && { actor }),
    })
    if (!added.ok) return
    onClose()
    onAdded(added.value)
  }
  const chooseType = (chosen: MemberType) => {
    setType(chosen)
    // An association of migrants speaks for them unless somebody says otherwise.
    if (chosen === 'migrantAssociation') setVoice(true)
  }
  return (
    <FormDialog
      title={t(self ? 'group.members.enter' : 'group.members.add')}
      action={t(asksReason ? 'group.members.addBeyond' : 'common.actions.add')}
      isReady={isNamed && (!asksReason || reason.trim() !== '')}
      onSubmit={add}
      onClose={onClose}
    >
      <Stack>
        <TextInput
          label={t('group.member.person')}
          help={t('group.member.personHelp')}
          value={person}
          onChange={setPerson}
        />
        <SuggestInput
          label={t('group.member.organisation')}
          help={t('group.member.organisationHelp')}
          isOptional
          suggestions={actors.map(({ name }) => name)}
          value={organisation}
          onChange={setOrganisation}
        />
        <Select
          label={t('group.member.type')}
          placeholder={t('group.member.noType')}
          options={MEMBER_TYPES.map((value) => ({ value, label: t(`group.type.${value}`) }))}
          value={type}
          onChange={chooseType}
        />
        {isTeam && <Checkbox label={t('group.member.forMigrants')} isChecked={isVoice} onChange={setVoice} />}
        {isBeyond && <Banner title={t('group.beyond.title')}>{t('group.beyond.text')}</Banner>}
        {asksReason && (
          <TextArea
            label={t('group.beyond.reason')}
            help={t('group.beyond.reasonHelp')}
            value={reason}
            onChange={setReason}
          />
        )}
      </Stack>
    </FormDialog>
  )
}
