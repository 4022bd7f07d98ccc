import { Entries, Entry } from '../../ui/data/Entries.tsx'
import { Facts } from '../../ui/data/Facts.tsx'
import { IconButton } from '../../ui/form/Button.tsx'
import { Section } from '../../ui/layout/Section.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useNames } from '../useNames.ts'
import { AddLine } from './AddLine.tsx'
import type { GroupProps } from './Balance.tsx'
import { circleOf } from './useEntries.ts'
import { useGroupCommands } from './useGroupCommands.ts'
import { useTending } from './useTending.ts'

/** What the city can show or give, as members suggest it (S168). */
export function Contributions({ place, group }: GroupProps) {
  const { t } = useTexts()
  const { mayWrite, mayTend, me } = useTending(place, group.kind)
  const nameOf = useNames(circleOf(place))
  const commands = useGroupCommands(place, group)
  return (
    <Section title={t('group.contributions.title')} lead={t('group.contributions.lead')}>
      <Entries>
        {group.contributions.map(({ id, by, words }) => (
          <Entry
            key={id}
            actions={
              mayWrite &&
              (mayTend || by === me) && (
                <IconButton
                  icon="trash"
                  label={t('group.contributions.remove', { name: words.text })}
                  onClick={() => commands.remove(id, t('group.contributions.removed'))}
                />
              )
            }
          >
            <p dir="auto" lang={words.language}>
              {words.text}
            </p>
            <Facts>{t('group.contributions.by', { name: nameOf(by) })}</Facts>
          </Entry>
        ))}
      </Entries>
      {mayWrite && (
        <AddLine
          label={t('group.contributions.label')}
          help={t('group.contributions.help')}
          action={t('common.actions.add')}
          onAdd={(words) => commands.addTo('lsg.contributions', words) !== null}
        />
      )}
    </Section>
  )
}
