import type { Member } from '../../documents/members.ts'
import { EmptyState } from '../../ui/data/EmptyState.tsx'
import { LinkButton } from '../../ui/form/Button.tsx'
import { Page } from '../../ui/layout/Page.tsx'
import { Section } from '../../ui/layout/Section.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useCommunity } from '../useCommunity.ts'
import { useCircles, useItems, useProgramme } from '../workspace.ts'
import { AddCity } from './AddCity.tsx'
import { CityMembers } from './CityMembers.tsx'
import { CityNames } from './CityNames.tsx'
import { Invitations } from './Invitations.tsx'
import { Members } from './Members.tsx'
import { membersBySide } from './membersBySide.ts'
import styles from './people.module.css'

/** Who takes part, and the links by which others can. */
export default function PeoplePage() {
  const { t } = useTexts()
  const { programme, group, team } = useCircles()
  const ofProgramme = useItems<Member>(programme, 'members')
  const ofGroup = useItems<Member>(group, 'members')
  // A dossier has a team and nobody else.
  const ofTeam = useItems<Member>(team, 'members')
  const community = useCommunity()
  const lists = programme || group ? [ofGroup, ofProgramme] : [ofTeam]
  const groups = membersBySide(lists)
  const named = programme ?? group
  const isWaiting = !programme && !group && !team
  const base = `/p/${useProgramme().id}`
  return (
    <Page
      title={t('people.page.title')}
      lead={t('people.page.lead')}
      actions={
        (programme || group) && (
          <>
            {!community && (
              <LinkButton href={`${base}/teams`} icon="team">
                {t('teams.page.title')}
              </LinkButton>
            )}
            <LinkButton href={`${base}/group`} icon="group">
              {t('group.page.title')}
            </LinkButton>
          </>
        )
      }
    >
      <div className={styles.columns}>
        <div className={styles.members}>
          <Section title={t('people.members.title')}>
            {isWaiting ? (
              <EmptyState icon="clock" title={t('people.waiting.title')}>
                {t('people.waiting.text')}
              </EmptyState>
            ) : community && named ? (
              <CityMembers circle={named} {...{ community, lists }} />
            ) : (
              <Members groups={groups} />
            )}
            {community && programme && group && (
              <>
                <CityNames {...{ programme, group, community }} />
                <AddCity {...{ programme, community }} />
              </>
            )}
          </Section>
        </div>
        <Section title={t('people.invite.title')} lead={t('people.invite.lead')}>
          <Invitations />
        </Section>
      </div>
    </Page>
  )
}
