import { IconButton } from '../../ui/form/Button.tsx'
import { Section } from '../../ui/layout/Section.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useNames } from '../useNames.ts'
import { AddLine } from './AddLine.tsx'
import type { GroupProps } from './Balance.tsx'
import styles from './group.module.css'
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
      <ul className={styles.members}>
        {group.contributions.map(({ id, by, words }) => (
          <li key={id} className={styles.member}>
            <div className={styles.who}>
              <p dir="auto" lang={words.language}>
                {words.text}
              </p>
              <p className={styles.detail}>{t('group.contributions.by', { name: nameOf(by) })}</p>
            </div>
            {mayWrite && (mayTend || by === me) && (
              <IconButton
                icon="trash"
                label={t('group.contributions.remove', { name: words.text })}
                onClick={() => commands.remove(id, t('group.contributions.removed'))}
              />
            )}
          </li>
        ))}
      </ul>
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
