import type { GroupMember, SupportGroup } from '../../documents/group.ts'
import { named } from '../../documents/groupMembers.ts'
import { supportNetwork } from '../../method/forms/data/supportNetwork.ts'
import { MEMBER_ROLES, MEMBER_TYPES } from '../../method/group.ts'
import { Dialog } from '../../ui/feedback/Dialog.tsx'
import { Button } from '../../ui/form/Button.tsx'
import { Checkbox } from '../../ui/form/Checkbox.tsx'
import { ChoiceChips } from '../../ui/form/ChoiceChips.tsx'
import { Select } from '../../ui/form/Select.tsx'
import { SuggestInput } from '../../ui/form/SuggestInput.tsx'
import { Stack } from '../../ui/layout/Layout.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { AnswerInHome } from '../AnswerInHome.tsx'
import type { FormPlace } from '../formPlace.ts'
import { PlainField } from '../PlainField.tsx'
import { useActors } from '../useActors.ts'
import { useTyped } from '../useTyped.ts'
import { type GroupCommands, useGroupCommands } from './useGroupCommands.ts'
import { useTending } from './useTending.ts'

type MemberDialogProps = {
  readonly place: FormPlace
  readonly group: SupportGroup
  readonly other: SupportGroup | null
  readonly member: GroupMember
  readonly onClose: () => void
}

/** One entry, kept as it is written. Members word their own; whoever keeps the list may help. */
export function MemberDialog({ place, group, other, member, onClose }: MemberDialogProps) {
  const { t } = useTexts()
  const { mayTend, isTeam, me } = useTending(place, group.kind)
  const commands = useGroupCommands(place, group)
  const { id } = member
  const text = { place, form: supportNetwork, instance: group.instance, owner: id }
  const remove = () => {
    onClose()
    commands.remove(id, t('group.member.removed', { name: member.person || member.organisation }))
  }
  return (
    <Dialog
      isOpen
      size="wide"
      title={member.person || member.organisation || t('group.member.unnamed')}
      onClose={onClose}
      actions={
        <>
          {(mayTend || member.member === me) && (
            <Button icon="trash" onClick={remove}>
              {t('group.member.remove')}
            </Button>
          )}
          <Button kind="primary" onClick={onClose}>
            {t('common.ui.close')}
          </Button>
        </>
      }
    >
      <Stack>
        <PlainField
          label={t('group.member.person')}
          help={t('group.member.personHelp')}
          value={member.person}
          onCommit={(words) => commands.set(id, 'lsg.members.person', named(words, member.member))}
        />
        <Organisation place={place} member={member} commands={commands} />
        <Select
          label={t('group.member.type')}
          placeholder={t('group.member.noType')}
          options={MEMBER_TYPES.map((value) => ({ value, label: t(`group.type.${value}`) }))}
          value={member.type ?? ''}
          onChange={(type) => commands.set(id, 'lsg.members.type', { options: [type] })}
        />
        <AnswerInHome
          {...text}
          field="lsg.members.interest"
          label={t('group.member.interest')}
          help={t('group.member.interestHelp')}
        />
        <ChoiceChips
          mode="many"
          legend={t('group.member.roles')}
          help={t('group.member.rolesHelp')}
          options={MEMBER_ROLES.map((value) => ({ value, label: t(`group.role.${value}`) }))}
          values={member.roles}
          onChange={(roles) => commands.set(id, 'lsg.members.roles', roles.length > 0 ? { options: roles } : null)}
        />
        {mayTend && other && <Counterpart {...{ member, other, commands }} />}
        {isTeam && (
          <>
            <Checkbox
              label={t('group.member.forMigrants')}
              help={t('group.member.teamsOnly')}
              isChecked={member.speaksForMigrants === true}
              onChange={(yes) => commands.set(id, 'lsg.members.migrantRep', { yes })}
            />
            <AnswerInHome
              {...text}
              field="lsg.members.experience"
              label={t('group.member.experience')}
              help={t('group.member.experienceHelp')}
            />
          </>
        )}
      </Stack>
    </Dialog>
  )
}

type PartProps = { readonly member: GroupMember; readonly commands: GroupCommands }

function Organisation({ place, member, commands }: PartProps & { readonly place: FormPlace }) {
  const { t } = useTexts()
  const actors = useActors(place)
  const keep = (words: string) => {
    const actor = actors.find(({ name }) => name === words.trim())?.id
    commands.set(member.id, 'lsg.members.organisation', named(words, actor))
  }
  const typed = useTyped(member.organisation, keep)
  return (
    <SuggestInput
      label={t('group.member.organisation')}
      help={t('group.member.organisationHelp')}
      suggestions={actors.map(({ name }) => name)}
      value={typed.shown}
      onChange={typed.onChange}
      onLeave={typed.onLeave}
    />
  )
}

const NOBODY = '-'

function Counterpart({ member, other, commands }: PartProps & { readonly other: SupportGroup }) {
  const { t } = useTexts()
  const choose = (id: string) => {
    const chosen = other.members.find((one) => one.id === id)
    const name = chosen && (chosen.person || chosen.organisation)
    commands.set(member.id, 'lsg.members.counterpart', name ? named(name, id) : null)
  }
  return (
    <Select
      label={t('group.member.counterpart')}
      help={t('group.member.counterpartHelp')}
      options={[
        { value: NOBODY, label: t('group.pairs.nobody') },
        ...other.members.map(({ id, person, organisation }) => ({
          value: id as string,
          label: [person, organisation].filter(Boolean).join(', ') || t('group.member.unnamed'),
        })),
      ]}
      value={other.members.find(({ id }) => id === member.counterpartId)?.id ?? NOBODY}
      onChange={choose}
    />
  )
}
