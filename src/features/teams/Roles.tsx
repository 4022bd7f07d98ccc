import { isAmongEquals } from '../../method/community.ts'
import { DEEDS, rightsBySide } from '../../method/teams.ts'
import { Icon } from '../../ui/icons/Icon.tsx'
import { Disclosure } from '../../ui/layout/Disclosure.tsx'
import { Section } from '../../ui/layout/Section.tsx'
import { VisuallyHidden } from '../../ui/layout/VisuallyHidden.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useIsCommunity } from '../useIsCommunity.ts'
import styles from './teams.module.css'

/** What each role may do here, from the rules that every command asks. */
export function Roles() {
  const { t } = useTexts()
  const isCommunity = useIsCommunity()
  const roles = rightsBySide().filter(({ side }) => !isCommunity || isAmongEquals(side))
  return (
    <Section title={t('teams.roles.title')} lead={t('teams.roles.lead')}>
      <ul className={styles.roles}>
        {roles.map(({ side, deeds }) => (
          <li key={side}>
            <Disclosure summary={t(`method.side.${side}`)}>
              <p>{t(`teams.about.${side}`)}</p>
              <ul className={styles.deeds}>
                {DEEDS.map((deed) => {
                  const may = deeds.includes(deed)
                  return (
                    <li key={deed} className={may ? styles.may : styles.mayNot}>
                      <Icon name={may ? 'check' : 'close'} />
                      <span>
                        <VisuallyHidden>{t(may ? 'teams.roles.may' : 'teams.roles.mayNot')} </VisuallyHidden>
                        {t(`teams.deed.${deed}`)}
                      </span>
                    </li>
                  )
                })}
              </ul>
            </Disclosure>
          </li>
        ))}
      </ul>
    </Section>
  )
}
