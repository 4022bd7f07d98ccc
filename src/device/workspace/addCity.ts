import { addCity as nameCity } from '../../documents/cities.ts'
import { type Author, isWritable } from '../../documents/command.ts'
import { type CityId, newId } from '../../documents/ids.ts'
import { mayPrepareVisits } from '../../method/rights.ts'
import { fail, ok, type Result } from '../../result.ts'
import type { CircleId } from '../../seal/circle.ts'
import { receive } from './arrivals.ts'
import type { OpeningCircle } from './circleOpener.ts'
import { begin, joinTeam, startTeam } from './createProgramme.ts'
import type { WorkspacePorts } from './ports.ts'
import type { AddCityError, OrganisationInput } from './workspace.ts'

export type Adding = {
  readonly ports: WorkspacePorts
  readonly author: Author
  readonly programme: OpeningCircle | null
  readonly group: OpeningCircle | null
  readonly enter: (circle: CircleId) => Promise<void>
}

/**
 * One more equal city in a community that is there (S266): its team's circle first, held here to invite with as its
 * creator holds the others', then its name. Cut off in between, a circle without a city is left over and nothing shows it.
 */
export const addCity = async (
  { ports, author, programme, group, enter }: Adding,
  city: OrganisationInput,
): Promise<Result<CityId, AddCityError>> => {
  if (!programme?.circle.canWrite || !group?.circle.canWrite) return fail({ type: 'unavailable' })
  if (!mayPrepareVisits(author.sides)) return fail({ type: 'notAllowed' })
  if (!isWritable(programme.doc) || !isWritable(group.doc)) return fail({ type: 'newerSchema' })
  const begun = await begin(ports, 'team', programme.id, { role: 'held' })
  if (!begun.ok) return begun
  const team = begun.value
  const id = newId<CityId>()
  startTeam(team, author, { side: 'menteeCity', organisation: city.city, city: id, isOwn: false })
  joinTeam(team, programme, author)
  team.session.flush()
  await receive(ports, team, await team.arrived, () => undefined)
  const named = nameCity({ programme: programme.doc, group: group.doc }, author, { id, ...city })
  if (!named.ok) return named
  await enter(team.id)
  return ok(id)
}
