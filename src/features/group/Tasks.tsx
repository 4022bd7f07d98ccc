import { useState } from 'react'
import { Entries, Entry } from '../../ui/data/Entries.tsx'
import { FormDialog } from '../../ui/feedback/FormDialog.tsx'
import { Button, IconButton } from '../../ui/form/Button.tsx'
import { Checkbox } from '../../ui/form/Checkbox.tsx'
import { Select } from '../../ui/form/Select.tsx'
import { TextInput } from '../../ui/form/TextInput.tsx'
import { Muted, Stack } from '../../ui/layout/Layout.tsx'
import { Section } from '../../ui/layout/Section.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import type { EntriesProps } from './useEntries.ts'
import { useTending } from './useTending.ts'

/** Who prepares what for which visit (S171). */
export function Tasks({ place, group, entries }: EntriesProps) {
  const { t } = useTexts()
  const { mayWrite } = useTending(place, group.kind)
  const [isAdding, setAdding] = useState(false)
  const tasks = entries.all.filter(({ kind }) => kind === 'task')
  const nameOf = (id: string) => {
    const member = group.members.find((one) => one.id === id)
    return member ? member.person || member.organisation : t('group.tasks.anybody')
  }
  return (
    <Section
      title={t('group.tasks.title')}
      lead={t('group.tasks.lead')}
      actions={
        mayWrite && (
          <Button icon="plus" onClick={() => setAdding(true)}>
            {t('group.tasks.add')}
          </Button>
        )
      }
    >
      {tasks.length === 0 && <Muted>{t('group.tasks.none')}</Muted>}
      <Entries>
        {tasks.map(({ id, title, member, when, isDone }) => (
          <Entry
            key={id}
            item={id}
            actions={
              mayWrite && (
                <IconButton
                  icon="trash"
                  label={t('group.tasks.remove', { name: title.text })}
                  onClick={() => entries.remove(id, t('group.tasks.removed'))}
                />
              )
            }
          >
            <Checkbox
              label={title.text}
              help={[nameOf(member), when].filter(Boolean).join(' · ')}
              isChecked={isDone}
              isDisabled={!mayWrite}
              onChange={(done) => entries.set(id, { isDone: done })}
            />
          </Entry>
        ))}
      </Entries>
      {isAdding && <NewTask {...{ place, group, entries }} onClose={() => setAdding(false)} />}
    </Section>
  )
}

const ANYBODY = '-'

function NewTask({ group, entries, onClose }: EntriesProps & { readonly onClose: () => void }) {
  const { t } = useTexts()
  const [title, setTitle] = useState('')
  const [when, setWhen] = useState('')
  const [member, setMember] = useState<string>(ANYBODY)
  const add = () => {
    if (entries.add({ kind: 'task', title, when, member: member === ANYBODY ? '' : member })) onClose()
  }
  return (
    <FormDialog
      title={t('group.tasks.add')}
      action={t('common.actions.add')}
      isReady={title.trim() !== ''}
      onSubmit={add}
      onClose={onClose}
    >
      <Stack>
        <TextInput label={t('group.tasks.what')} value={title} onChange={setTitle} />
        <Select
          label={t('group.tasks.who')}
          options={[
            { value: ANYBODY, label: t('group.tasks.anybody') },
            ...group.members.map(({ id, person, organisation }) => ({
              value: id as string,
              label: person || organisation || t('group.member.unnamed'),
            })),
          ]}
          value={member}
          onChange={setMember}
        />
        <TextInput
          label={t('group.tasks.when')}
          help={t('group.tasks.whenHelp')}
          isOptional
          value={when}
          onChange={setWhen}
        />
      </Stack>
    </FormDialog>
  )
}
