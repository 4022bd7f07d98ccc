import type { OpenCircle } from '../../device/workspace/workspace.ts'
import { ACTOR_CATEGORIES, setActor } from '../../documents/actors.ts'
import { deleteForm, readForm, restoreForm } from '../../documents/forms/instances.ts'
import { stakeholders } from '../../method/forms/data/stakeholders.ts'
import type { FieldValue } from '../../method/forms/values.ts'
import { STAGES } from '../../method/path.ts'
import { TEAMS } from '../../method/teams.ts'
import { Dialog } from '../../ui/feedback/Dialog.tsx'
import { useToast } from '../../ui/feedback/Toast.tsx'
import { Button } from '../../ui/form/Button.tsx'
import { Checkbox } from '../../ui/form/Checkbox.tsx'
import { ChoiceChips } from '../../ui/form/ChoiceChips.tsx'
import { Select } from '../../ui/form/Select.tsx'
import { Stack } from '../../ui/layout/Layout.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { AnswerInHome } from '../AnswerInHome.tsx'
import type { FormPlace } from '../formPlace.ts'
import { PlainField } from '../PlainField.tsx'
import type { Actor } from '../useActors.ts'
import { useReport } from '../useReport.ts'
import { useProgramme } from '../workspace.ts'

type ActorDialogProps = {
  readonly circle: OpenCircle
  readonly actor: Actor
  readonly place: FormPlace
  readonly isReadOnly: boolean
  readonly onClose: () => void
}

/** Everything about one actor, kept as it is written. */
export function ActorDialog({ circle, actor, place, isReadOnly, onClose }: ActorDialogProps) {
  const { t } = useTexts()
  const programme = useProgramme()
  const report = useReport('teams')
  const show = useToast()
  const { id } = actor
  const author = () => programme.author()
  const set = (field: string, value: FieldValue | null) => void report(setActor(circle.doc, author(), id, field, value))
  const remove = () => {
    onClose()
    if (report(deleteForm(circle.doc, author(), id)).ok)
      show({ text: t('teams.actor.removed'), onUndo: () => void report(restoreForm(circle.doc, author(), id)) })
  }
  const instance = readForm(circle.doc, id)
  return (
    <Dialog
      isOpen
      size="wide"
      title={actor.name || t('teams.actor.unnamed')}
      onClose={onClose}
      actions={
        <>
          {!isReadOnly && (
            <Button icon="trash" onClick={remove}>
              {t('teams.actor.remove')}
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
          label={t('teams.actor.name')}
          value={actor.name}
          isReadOnly={isReadOnly}
          onCommit={(name) => set('sh.name', name.trim() === '' ? null : { words: name.trim() })}
        />
        <Select
          label={t('teams.actor.category')}
          placeholder={t('teams.actor.noCategory')}
          options={ACTOR_CATEGORIES.map((value) => ({ value, label: t(`teams.category.${value}`) }))}
          value={ACTOR_CATEGORIES.find((known) => known === actor.category) ?? ''}
          isDisabled={isReadOnly}
          onChange={(category) => set('sh.category', { options: [category] })}
        />
        <ChoiceChips
          legend={t('teams.actor.side')}
          options={TEAMS.map((value) => ({ value, label: t(`method.side.${value}City`) }))}
          value={TEAMS.find((team) => team === actor.side) ?? null}
          onChange={(side) => side && !isReadOnly && set('sh.side', { options: [side] })}
        />
        {instance && (
          <AnswerInHome
            {...{ place, instance, isReadOnly }}
            form={stakeholders}
            owner={id}
            field="sh.stake"
            label={t('teams.actor.stake')}
            help={t('teams.actor.stakeHelp')}
          />
        )}
        <PlainField
          label={t('teams.actor.contact')}
          help={t('teams.actor.contactHelp')}
          value={actor.contact}
          isReadOnly={isReadOnly}
          onCommit={(name) => set('sh.contact', name.trim() === '' ? null : { words: name.trim() })}
        />
        <Checkbox
          label={t('teams.actor.ally')}
          isChecked={actor.isAlly}
          isDisabled={isReadOnly}
          onChange={(yes) => set('sh.ally', { yes })}
        />
        <ChoiceChips
          mode="many"
          legend={t('teams.actor.involved')}
          options={STAGES.map((value) => ({ value, label: t(`method.stage.${value}`) }))}
          values={STAGES.filter((stage) => actor.involved.includes(stage))}
          onChange={(stages) => !isReadOnly && set('sh.involved', stages.length > 0 ? { options: stages } : null)}
        />
      </Stack>
    </Dialog>
  )
}
