import { Entries, Entry } from '../../ui/data/Entries.tsx'
import { IconButton } from '../../ui/form/Button.tsx'
import { Checkbox } from '../../ui/form/Checkbox.tsx'
import { Section } from '../../ui/layout/Section.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { AddLine } from './AddLine.tsx'
import type { EntriesProps } from './useEntries.ts'
import { useTending } from './useTending.ts'

/** How results are told locally: what, where, to whom, ticked once done (S169). */
export function Tellings({ place, group, entries }: EntriesProps) {
  const { t } = useTexts()
  const { mayWrite } = useTending(place, group.kind)
  const tellings = entries.all.filter(({ kind }) => kind === 'telling')
  return (
    <Section title={t('group.tellings.title')} lead={t('group.tellings.lead')}>
      <Entries>
        {tellings.map(({ id, title, isDone }) => (
          <Entry
            key={id}
            actions={
              mayWrite && (
                <IconButton
                  icon="trash"
                  label={t('group.tellings.remove', { name: title.text })}
                  onClick={() => entries.remove(id, t('group.tellings.removed'))}
                />
              )
            }
          >
            <Checkbox
              label={title.text}
              isChecked={isDone}
              isDisabled={!mayWrite}
              onChange={(done) => entries.set(id, { isDone: done })}
            />
          </Entry>
        ))}
      </Entries>
      {mayWrite && (
        <AddLine
          label={t('group.tellings.label')}
          help={t('group.tellings.help')}
          action={t('common.actions.add')}
          onAdd={(title) => entries.add({ kind: 'telling', title }) !== null}
        />
      )}
    </Section>
  )
}
