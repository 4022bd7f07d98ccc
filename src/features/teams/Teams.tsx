import type { SupportGroup } from '../../documents/group.ts'
import type { Member } from '../../documents/members.ts'
import { componentsOf, TEAMS, type TeamId } from '../../method/teams.ts'
import { Icon } from '../../ui/icons/Icon.tsx'
import { Section } from '../../ui/layout/Section.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import styles from './teams.module.css'

type TeamsProps = {
  readonly members: readonly Member[]
  readonly support: SupportGroup | null
  readonly mirror: SupportGroup | null
  readonly mentee: string
  readonly mentor: string
}

const ICONS = { municipality: 'team', civilSociety: 'group', association: 'bridge' } as const

/** Two teams of three parts each; a part that nobody stands for is a gap that is seen (S27). */
export function Teams({ members, support, mirror, mentee, mentor }: TeamsProps) {
  const { t } = useTexts()
  const groupOf = { mentee: support, mentor: mirror }
  const cityOf = { mentee, mentor }
  const entered = members.map(({ id, name, function: role, sides }) => ({ id, name: name || role, sides }))
  const partsOf = (team: TeamId) => {
    const listed = (groupOf[team]?.members ?? []).map(({ id, person, organisation, type, member }) => ({
      ...{ id, type, member },
      name: [person, organisation].filter(Boolean).join(', '),
    }))
    return componentsOf(team, entered, listed)
  }
  return (
    <Section title={t('teams.parts.title')} lead={t('teams.parts.lead')}>
      <div className={styles.teams}>
        {TEAMS.map((team) => (
          <section key={team} className={styles.team} aria-labelledby={`team-${team}`}>
            <h3 id={`team-${team}`}>
              {t(`teams.team.${team}`)}
              {cityOf[team] && <bdi className={styles.city}>{cityOf[team]}</bdi>}
            </h3>
            {partsOf(team).map(({ component, side, people }) => (
              <div key={component} className={people.length > 0 ? styles.part : styles.gap}>
                <p className={styles.partName}>
                  <Icon name={ICONS[component]} /> {t(`teams.component.${component}`)}
                </p>
                {people.length > 0 ? (
                  <ul>
                    {people.map(({ id, name }) => (
                      <li key={id}>
                        <bdi>{name || t('people.members.unnamed')}</bdi>
                      </li>
                    ))}
                  </ul>
                ) : (
                  <p className={styles.missing}>{t('teams.parts.nobody', { side: t(`method.side.${side}`) })}</p>
                )}
              </div>
            ))}
          </section>
        ))}
      </div>
    </Section>
  )
}
