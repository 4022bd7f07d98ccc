import { ATTENDANCES } from '../../method/group.ts'
import { STAGES } from '../../method/path.ts'
import { Dialog } from '../../ui/feedback/Dialog.tsx'
import { Button } from '../../ui/form/Button.tsx'
import { ChoiceChips } from '../../ui/form/ChoiceChips.tsx'
import { Select } from '../../ui/form/Select.tsx'
import { Muted, Row, Stack } from '../../ui/layout/Layout.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { PlainField } from '../PlainField.tsx'
import { SharedText } from '../SharedText.tsx'
import { circleOf, type EntriesProps, type Gathering } from './useEntries.ts'
import { useTending } from './useTending.ts'

type GatheringDialogProps = EntriesProps & { readonly gathering: Gathering; readonly onClose: () => void }

/** Invitations and attendance, person by person. Members answer for themselves; whoever keeps the list for all. */
export function GatheringDialog({ place, group, entries, gathering, onClose }: GatheringDialogProps) {
  const { t } = useTexts()
  const { mayWrite, mayTend, me } = useTending(place, group.kind)
  const { id, attendance } = gathering
  const inviteAll = () => {
    for (const member of group.members) if (!attendance[member.id]) entries.attend(id, member.id, 'invited')
  }
  const remove = () => {
    onClose()
    entries.remove(id, t('group.gatherings.removed'))
  }
  const everyoneIsAsked = group.members.every((member) => attendance[member.id])
  return (
    <Dialog
      isOpen
      size="wide"
      title={gathering.title.text}
      onClose={onClose}
      actions={
        <>
          {mayTend && (
            <Button icon="trash" onClick={remove}>
              {t('group.gatherings.remove')}
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
          label={t('group.gatherings.when')}
          value={gathering.when}
          isReadOnly={!mayWrite}
          onCommit={(when) => entries.set(id, { when })}
        />
        <Select
          label={t('group.gatherings.stage')}
          placeholder={t('group.gatherings.noStage')}
          options={STAGES.map((value) => ({ value, label: t(`method.stage.${value}`) }))}
          value={gathering.stage}
          isDisabled={!mayWrite}
          onChange={(stage) => entries.set(id, { stage })}
        />
        {group.members.length === 0 && <Muted>{t('group.members.none')}</Muted>}
        {mayTend && !everyoneIsAsked && (
          <Row>
            <Button icon="people" onClick={inviteAll}>
              {t('group.gatherings.inviteAll')}
            </Button>
          </Row>
        )}
        {group.members.map((member) => {
          const name = member.person || member.organisation || t('group.member.unnamed')
          const noted = attendance[member.id] ?? null
          if (!mayTend && member.member !== me)
            return (
              <p key={member.id}>
                <bdi>{name}</bdi> · {t(noted ? `group.attendance.${noted}` : 'group.attendance.nothing')}
              </p>
            )
          return (
            <ChoiceChips
              key={member.id}
              legend={name}
              options={ATTENDANCES.map((value) => ({ value, label: t(`group.attendance.${value}`) }))}
              isClearable
              value={noted}
              onChange={(value) => entries.attend(id, member.id, value)}
            />
          )
        })}
        <SharedText
          circle={circleOf(place)}
          item={id}
          column="notes"
          label={t('group.gatherings.notes')}
          help={t('group.gatherings.notesHelp')}
          isReadOnly={!mayWrite}
        />
      </Stack>
    </Dialog>
  )
}
