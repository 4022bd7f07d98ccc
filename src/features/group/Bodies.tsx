import { useState } from 'react'
import { named } from '../../documents/groupMembers.ts'
import { BODY_USES } from '../../method/group.ts'
import { Entries, Entry } from '../../ui/data/Entries.tsx'
import { FormDialog } from '../../ui/feedback/FormDialog.tsx'
import { Button, IconButton } from '../../ui/form/Button.tsx'
import { ChoiceChips } from '../../ui/form/ChoiceChips.tsx'
import { TextInput } from '../../ui/form/TextInput.tsx'
import { Muted } from '../../ui/layout/Layout.tsx'
import { Section } from '../../ui/layout/Section.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import type { GroupProps } from './Balance.tsx'
import { useGroupCommands } from './useGroupCommands.ts'
import { useTending } from './useTending.ts'

/** Bodies that exist already: used as the group, linked with it, or kept apart (S163). For the two teams. */
export function Bodies({ place, group }: GroupProps) {
  const { t } = useTexts()
  const { mayTend, isTeam } = useTending(place, group.kind)
  const commands = useGroupCommands(place, group)
  const [name, setName] = useState<string | null>(null)
  if (!isTeam) return null
  const add = () => {
    const id = name?.trim() ? commands.addTo('lsg.existing') : null
    if (id) commands.set(id, 'lsg.existing.name', named(name ?? ''))
    if (id) setName(null)
  }
  return (
    <Section
      title={t('group.bodies.title')}
      lead={t('group.bodies.lead')}
      actions={
        mayTend && (
          <Button icon="plus" onClick={() => setName('')}>
            {t('group.bodies.add')}
          </Button>
        )
      }
    >
      {group.bodies.length === 0 && <Muted>{t('group.bodies.none')}</Muted>}
      {group.bodies.length > 0 && (
        <Entries>
          {group.bodies.map((body) => (
            <Entry
              key={body.id}
              actions={
                mayTend && (
                  <IconButton
                    icon="trash"
                    label={t('group.bodies.remove', { name: body.name })}
                    onClick={() => commands.remove(body.id, t('group.bodies.removed'))}
                  />
                )
              }
            >
              {mayTend ? (
                <ChoiceChips
                  legend={body.name}
                  options={BODY_USES.map((value) => ({ value, label: t(`group.bodies.${value}`) }))}
                  isClearable
                  value={body.use}
                  onChange={(use) => commands.set(body.id, 'lsg.existing.use', use && { options: [use] })}
                />
              ) : (
                <p>
                  <bdi>{body.name}</bdi>
                  {body.use && ` · ${t(`group.bodies.${body.use}`)}`}
                </p>
              )}
            </Entry>
          ))}
        </Entries>
      )}
      {name !== null && (
        <FormDialog
          title={t('group.bodies.add')}
          action={t('common.actions.add')}
          isReady={name.trim() !== ''}
          onSubmit={add}
          onClose={() => setName(null)}
        >
          <TextInput label={t('group.bodies.name')} value={name} onChange={setName} />
        </FormDialog>
      )}
    </Section>
  )
}
