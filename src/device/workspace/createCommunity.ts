import { type EqualCity, nameCities } from '../../documents/cities.ts'
import type { Author } from '../../documents/command.ts'
import { type CityId, newId } from '../../documents/ids.ts'
import { hostsInTurn } from '../../method/community.ts'
import type { Result } from '../../result.ts'
import { createProgramme, type Fill, fillNew, type NewTeam } from './createProgramme.ts'
import type { WorkspacePorts } from './ports.ts'
import { standingIn } from './standing.ts'
import type { CreateError, NewProgramme, ProgrammeId } from './workspace.ts'

type Community = NonNullable<NewProgramme['community']>

/**
 * A community of practice (S266): a team for each city, all of the same standing, none of them mentee or mentor. Whoever
 * creates it for others is in a team of their own.
 */
export const createCommunity = (
  ports: WorkspacePorts,
  creator: Author,
  input: NewProgramme,
  { cities, own }: Community,
): Promise<Result<ProgrammeId, CreateError>> => {
  const named = cities.map((city): EqualCity => ({ id: newId<CityId>(), ...city }))
  const mine = (own === null ? null : named[own]?.id) ?? null
  const author = standingIn({ isCommunity: true, isInProgramme: true, city: mine }, creator)
  return createProgramme(ports, author, teamsOf(named, mine), fillCommunity(input, named))
}

const teamsOf = (cities: readonly EqualCity[], mine: CityId | null): readonly NewTeam[] => [
  ...cities.map(({ id, city }): NewTeam => ({ side: 'menteeCity', organisation: city, city: id, isOwn: id === mine })),
  ...(mine === null ? [{ side: 'facilitator', organisation: '', isOwn: true } as const] : []),
]

const fillCommunity =
  (input: NewProgramme, cities: readonly EqualCity[]): Fill =>
  (circles, author) => {
    const filled = fillNew({ ...input, mentee: NOBODY, mentor: NOBODY, visitsAs: visitsAmong(input, cities) })(
      circles,
      author,
    )
    if (!filled.ok) return filled
    return nameCities({ programme: circles.programme.doc, group: circles.group.doc }, author, cities)
  }

const NOBODY = { city: '', country: '', association: '' }

/** Study visits without the mentors' agenda, each at another city. */
const visitsAmong = ({ visits, visitsAs }: NewProgramme, cities: readonly EqualCity[]) =>
  hostsInTurn(visits, cities).map((host, index) => {
    const { form = 'physical', days = 2 } = visitsAs?.[index] ?? {}
    return { template: null, place: 'other', form, days, ...(host && { host: host.id }) } as const
  })
