import { readDossier } from '../../documents/dossier.ts'
import { readTeam } from '../../documents/programme.ts'
import { type DecisionGrant, linkFragment } from '../../seal/link.ts'
import type { OpeningCircle } from './circleOpener.ts'
import type { InvitationLink, InvitationRole } from './workspace.ts'

export type InvitationSource = {
  readonly appUrl: string
  readonly teams: readonly OpeningCircle[]
  readonly programme: OpeningCircle | null
  readonly group: OpeningCircle | null
  /** What an officer's link may carry from this device (D6). */
  readonly officer: DecisionGrant
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
  const ofTeams = writable.flatMap((team) => {
    const role = ROLE_BY_SIDE[readTeam(team.doc)?.side ?? '']
    if (!role) return []
    const colleague = link(role, linkFragment(team.circle))
    const isOfficers = role === 'menteeTeam' && officer.type !== 'none'
    return isOfficers ? [link('officer', linkFragment(team.circle, { decision: officer })), colleague] : [colleague]
  })
  const hasFacilitation = ofTeams.some(({ role }) => role === 'facilitation')
  return [
    ...ofDossiers,
    ...ofTeams,
    ...(programme?.circle.canWrite && !hasFacilitation ? [link('facilitation', linkFragment(programme.circle))] : []),
    ...(group?.circle.canWrite ? [link('group', linkFragment(group.circle))] : []),
    ...(group ? [link('readOnly', linkFragment(group.circle, { readOnly: true }))] : []),
  ]
}
