import type { Member } from '../../documents/members.ts'
import type { PlanHeader } from '../../documents/programme.ts'
import { EmptyState } from '../../ui/data/EmptyState.tsx'
import { LinkButton } from '../../ui/form/Button.tsx'
import { Page } from '../../ui/layout/Page.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useGroups } from '../useGroups.ts'
import { useIsCommunity } from '../useIsCommunity.ts'
import { useCircles, useItems, useProgramme } from '../workspace.ts'
import { Colleagues } from './Colleagues.tsx'
import { Gaps } from './Gaps.tsx'
import { Roles } from './Roles.tsx'
import { Teams } from './Teams.tsx'

/** Who makes up the two teams, who may do what, and who reaches whom (S7, S19, S27). */
export default function TeamsPage() {
  const { t } = useTexts()
  const { id } = useProgramme()
  // Equal cities have no two teams: who is of which city stands with the people (S266).
  const isCommunity = useIsCommunity()
  const { programme, group } = useCircles()
  const { place, support, mirror } = useGroups()
  const ofProgramme = useItems<Member>(programme, 'members')
  const ofGroup = useItems<Member>(group, 'members')
  const header = useItems<PlanHeader>(group, 'planHeader')?.[0]
  const members = [
    ...new Map([...(ofGroup ?? []), ...(ofProgramme ?? [])].map((member) => [member.id as string, member])).values(),
  ]
  return (
    <Page
      title={t('teams.page.title')}
      lead={t('teams.page.lead')}
      breadcrumbs={[{ href: `/p/${id}/people`, label: t('shell.navigation.people') }]}
      actions={
        <>
          <LinkButton href={`/p/${id}/actors`} icon="people">
            {t('teams.actors.title')}
          </LinkButton>
          <LinkButton href={`/p/${id}/group`} icon="group">
            {t('group.page.title')}
          </LinkButton>
        </>
      }
    >
      {programme || group ? (
        <>
          {!isCommunity && (
            <Teams {...{ members, support, mirror }} mentee={header?.mentee ?? ''} mentor={header?.mentor ?? ''} />
          )}
          {programme && !isCommunity && <Colleagues circle={programme} members={members} />}
          <Roles />
          <Gaps place={place} />
        </>
      ) : (
        <EmptyState icon="clock" title={t('teams.waiting.title')}>
          {t('teams.waiting.text')}
        </EmptyState>
      )}
    </Page>
  )
}
