import { setTeamCity } from '../../documents/cities.ts'
import type { Author } from '../../documents/command.ts'
import type { CityId } from '../../documents/ids.ts'
import { createProgramme as createDocuments, type ProgrammeFields, setTeam } from '../../documents/programme.ts'
import { setUpProgramme } from '../../documents/programmeSetUp.ts'
import { startDocument } from '../../documents/schema.ts'
import { setValue } from '../../documents/values.ts'
import { addVisit } from '../../documents/visits.ts'
import type { CircleKind } from '../../method/circles.ts'
import { isTheme } from '../../method/programme.ts'
import type { Side } from '../../method/sides.ts'
import { planVisits } from '../../method/visits.ts'
import { fail, ok, type Result } from '../../result.ts'
import { createCircle } from '../../seal/circle.ts'
import { linkFragment } from '../../seal/link.ts'
import { PROGRAMME_ID, receive } from './arrivals.ts'
import { lead } from './circleLinks.ts'
import type { OpeningCircle } from './circleOpener.ts'
import type { WorkspacePorts } from './ports.ts'
import type { CreateError, NewProgramme, ProgrammeId } from './workspace.ts'

export type TeamSide = 'menteeCity' | 'mentorCity' | 'facilitator'
export type NewCircles = {
  readonly programme: OpeningCircle
  readonly group: OpeningCircle
  /** The creator's own. */
  readonly team: OpeningCircle
}
/** A team with a circle of its own; among equals it is that of one city (S266). */
export type NewTeam = {
  readonly side: TeamSide
  readonly organisation: string
  readonly city?: CityId
  readonly isOwn: boolean
}
/** Fills the documents of a new programme; the example does it its own way. */
export type Fill = (circles: NewCircles, author: Author) => Result<unknown, { readonly type: string }>

/**
 * Makes the circles of a new programme: `programme`, `group`, and one for each team. The creator's device holds the other
 * teams' links only to invite with.
 */
export const createProgramme = async (
  ports: WorkspacePorts,
  author: Author,
  plannedTeams: readonly NewTeam[],
  fill: Fill,
): Promise<Result<ProgrammeId, CreateError>> => {
  const programme = await begin(ports, 'programme', null, {})
  if (!programme.ok) return programme
  const id = programme.value.id
  const group = await begin(ports, 'group', id, {})
  if (!group.ok) return group
  const teams: OpeningCircle[] = []
  for (const { side, isOwn } of plannedTeams) {
    const role = isOwn ? { mayFound: side === 'menteeCity' } : { role: 'held' }
    const team = await begin(ports, 'team', id, role)
    if (!team.ok) return team
    teams.push(team.value)
  }
  const own = teams[plannedTeams.findIndex(({ isOwn }) => isOwn)]
  if (!own) throw new Error('a creator without a team')
  const circles = { programme: programme.value, group: group.value, team: own }
  const filled = fill(circles, author)
  // The form asks for a title before this is called.
  if (!filled.ok) throw new Error(`a new programme refused: ${filled.error.type}`)
  for (const [index, team] of teams.entries()) {
    const planned = plannedTeams[index]
    if (planned) startTeam(team, author, planned)
  }
  join(circles, teams, author)
  for (const opening of [programme.value, group.value, ...teams]) {
    opening.session.flush()
    await receive(ports, opening, await opening.arrived, () => undefined)
  }
  return ok(id)
}

/** A new programme from the form's fields. */
export const fillNew =
  (input: NewProgramme): Fill =>
  ({ programme, group, team }, author) => {
    const fields: ProgrammeFields = {
      title: input.title,
      ...(isTheme(input.theme) ? { theme: input.theme, themeText: '' } : { theme: '', themeText: input.theme }),
      mentee: input.mentee,
      mentor: input.mentor,
      purpose: input.purpose,
      visits: input.visits,
      isExercise: false,
    }
    const docs = { programme: programme.doc, group: group.doc, team: team.doc }
    const created = createDocuments(docs, author, fields, { side: ownTeam(author.sides), organisation: '' })
    if (!created.ok) return created
    if (input.setUp) setUpProgramme(docs.programme, author, input.setUp)
    const visits = input.visitsAs ?? planVisits(fields.visits).map((template) => ({ template }))
    for (const visit of visits) addVisit(docs.programme, author, visit)
    return created
  }

/** One team per side; the facilitation has one where it creates the programme. */
export const teamsOfTwo = (
  sides: readonly Side[],
  { mentee, mentor }: { readonly mentee: { readonly city: string }; readonly mentor: { readonly city: string } },
): readonly NewTeam[] => {
  const mine = ownTeam(sides)
  return [
    { side: 'menteeCity', organisation: mentee.city, isOwn: mine === 'menteeCity' },
    { side: 'mentorCity', organisation: mentor.city, isOwn: mine === 'mentorCity' },
    ...(mine === 'facilitator' ? [{ side: mine, organisation: '', isOwn: true }] : []),
  ]
}

/** Which team the creator belongs to; the facilitation where neither city is theirs. */
export const ownTeam = (sides: readonly Side[]): TeamSide => {
  if (sides.includes('menteeCity')) return 'menteeCity'
  return sides.includes('mentorCity') ? 'mentorCity' : 'facilitator'
}

/** A new circle, known to the registry; without a programme's id, one that names a programme or a dossier itself. */
export const begin = async (
  { registry, opener }: WorkspacePorts,
  kind: CircleKind,
  programmeId: ProgrammeId | null,
  role: Readonly<Record<string, unknown>>,
): Promise<Result<OpeningCircle, CreateError>> => {
  const circle = createCircle()
  const added = await registry.add({
    circleId: circle.id,
    kind,
    programmeId: programmeId ?? circle.id,
    face: { title: '', ...role },
    secrets: { fragment: linkFragment(circle) },
  })
  if (!added.ok) return added
  const opening = opener.open(circle)
  const ready = await opening.session.ready
  return ready.ok ? ok(opening) : fail({ type: 'unavailable' })
}

export const startTeam = ({ doc }: OpeningCircle, author: Author, { side, organisation, city }: NewTeam) => {
  startDocument(doc, 'team')
  setTeam(doc, author, { side, organisation })
  if (city) setTeamCity(doc, author, city)
}

/** `team` → `programme` → `group` (L2). */
const join = ({ programme, group }: NewCircles, teams: readonly OpeningCircle[], author: Author) => {
  lead(programme, 'group', group.circle)
  setValue(group.doc, author, PROGRAMME_ID, programme.id)
  for (const team of teams) joinTeam(team, programme, author)
}

export const joinTeam = (team: OpeningCircle, programme: OpeningCircle, author: Author) => {
  lead(team, 'programme', programme.circle)
  setValue(team.doc, author, PROGRAMME_ID, programme.id)
}
