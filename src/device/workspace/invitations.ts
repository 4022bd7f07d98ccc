import { readTeamCity } from '../../documents/cities.ts'
import { isDraft } from '../../documents/decisionKeys.ts'
import { readDossier } from '../../documents/dossier.ts'
import type { CityId } from '../../documents/ids.ts'
import { readTeam } from '../../documents/programme.ts'
import { type DecisionGrant, linkFragment } from '../../seal/link.ts'
import type { OpeningCircle } from './circleOpener.ts'
import type { DecisionHolder } from './decisionHolder.ts'
import type { InvitationLink, InvitationRole, OpenCircle } from './workspace.ts'

export type InvitationSource = {
  readonly appUrl: string
  readonly teams: readonly OpeningCircle[]
  readonly programme: OpeningCircle | null
  readonly group: OpeningCircle | null
  /** What an officer's link may carry from this device (D6); of a city among equals, its own (S266). */
  officer(city?: CityId): DecisionGrant
}

const ROLE_BY_SIDE: Readonly<Record<string, InvitationRole>> = {
  menteeCity: 'menteeTeam',
  mentorCity: 'mentorTeam',
  facilitator: 'facilitation',
}

/** One link per role, each the narrowest that the person may have (L2). Only who may write may invite. */
export const invitationLinks = ({
  appUrl,
  teams,
  programme,
  group,
  officer,
}: InvitationSource): readonly InvitationLink[] => {
  const link = (role: InvitationRole, fragment: string): InvitationLink => ({ role, url: `${appUrl}/#${fragment}` })
  const ofDossiers = teams.flatMap((team): readonly InvitationLink[] => {
    if (!readDossier(team.doc)) return []
    const reader = link('dossierReader', linkFragment(team.circle, { readOnly: true }))
    return team.circle.canWrite ? [link('dossier', linkFragment(team.circle)), reader] : [reader]
  })
  const writable = teams.filter(({ circle }) => circle.canWrite)
  const ofCities = writable.flatMap((team) => linksOfCity(team, officer, link))
  const ofTeams = writable.flatMap((team) => {
    if (readTeamCity(team.doc)) return []
    const role = ROLE_BY_SIDE[readTeam(team.doc)?.side ?? '']
    if (!role) return []
    const colleague = link(role, linkFragment(team.circle))
    const grant = role === 'menteeTeam' ? officer() : NOTHING
    return grant.type === 'none'
      ? [colleague]
      : [link('officer', linkFragment(team.circle, { decision: grant })), colleague]
  })
  const hasFacilitation = ofTeams.some(({ role }) => role === 'facilitation')
  return [
    ...ofDossiers,
    ...ofCities,
    ...ofTeams,
    ...(programme?.circle.canWrite && !hasFacilitation ? [link('facilitation', linkFragment(programme.circle))] : []),
    ...(group?.circle.canWrite ? [link('group', linkFragment(group.circle))] : []),
    ...(group ? [link('readOnly', linkFragment(group.circle, { readOnly: true }))] : []),
  ]
}

const NOTHING: DecisionGrant = { type: 'none' }

type MakeLink = (role: InvitationRole, fragment: string) => InvitationLink

/** Among equals each city has its own team and its own officers (S266). */
function linksOfCity(
  { circle, doc }: OpeningCircle,
  officer: InvitationSource['officer'],
  link: MakeLink,
): readonly InvitationLink[] {
  const city = readTeamCity(doc)
  if (!city) return []
  const grant = officer(city)
  const officers = grant.type === 'none' ? [] : [link('cityOfficer', linkFragment(circle, { decision: grant }))]
  return [...officers, link('cityTeam', linkFragment(circle))].map((made) => ({ ...made, city }))
}

/** What an officer's invitation carries from here: the city's key, the right to found one, or nothing. */
export const officerGrant = (
  holder: DecisionHolder,
  programme: OpenCircle['doc'] | null,
  city?: CityId,
): DecisionGrant => {
  const seed = holder.seed(city)
  if (seed) return { type: 'key', seed }
  return programme && isDraft(programme, city) ? { type: 'found' } : NOTHING
}
