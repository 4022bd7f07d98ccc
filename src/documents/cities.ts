import type * as Y from 'yjs'
import { mayPrepareVisits } from '../method/rights.ts'
import { fail, ok, type Result } from '../result.ts'
import type { Author, CommandError, NotAllowed } from './command.ts'
import { type CityId, valueKey } from './ids.ts'
import { rootMap } from './layout.ts'
import { asFields, asNumber, asText } from './parse.ts'
import { getValue, setValue } from './values.ts'

/** One of the equal cities of a community of practice (S266): each has a team, a plan and a decision key of its own. */
export type EqualCity = {
  readonly id: CityId
  readonly city: string
  readonly country: string
  readonly association: string
}

/** A key each, so that two cities corrected apart are both heard; in the documents of programme and group alike. */
const PREFIX = { programme: 'programme.city.', group: 'plan.city.' } as const
type Where = keyof typeof PREFIX

const ownKey = (where: Where, id: CityId) => valueKey(`${PREFIX[where]}${id}`)

/** Names the cities of a new community, in their order: by its creator, whatever their side, once. */
export function nameCities(
  docs: { readonly programme: Y.Doc; readonly group: Y.Doc },
  author: Author,
  cities: readonly EqualCity[],
): Result<void, CommandError> {
  for (const [order, { id, ...city }] of cities.entries())
    for (const where of ['programme', 'group'] as const) {
      const set = setValue(docs[where], author, ownKey(where, id), { ...city, order })
      if (!set.ok) return set
    }
  return ok(undefined)
}

/** One more city, after those that are there: anybody who may change the programme's settings. */
export function addCity(
  docs: { readonly programme: Y.Doc; readonly group: Y.Doc },
  author: Author,
  { id, ...city }: EqualCity,
): Result<void, CommandError | NotAllowed> {
  if (!mayPrepareVisits(author.sides)) return fail({ type: 'notAllowed' })
  for (const where of ['programme', 'group'] as const) {
    const order = readCities(docs[where], where).length
    const set = setValue(docs[where], author, ownKey(where, id), { ...city, order })
    if (!set.ok) return set
  }
  return ok(undefined)
}

/** Corrects what a city is called: anybody who may change the programme's settings. */
export function renameCity(
  docs: { readonly programme: Y.Doc; readonly group: Y.Doc },
  author: Author,
  id: CityId,
  city: string,
): Result<void, CommandError | NotAllowed> {
  if (!mayPrepareVisits(author.sides)) return fail({ type: 'notAllowed' })
  for (const where of ['programme', 'group'] as const) {
    const known = asFields(getValue(docs[where], ownKey(where, id)))
    const set = setValue(docs[where], author, ownKey(where, id), { ...known, city })
    if (!set.ok) return set
  }
  return ok(undefined)
}

/** The equal cities in their order; none: it is no community of practice, or nothing has arrived yet. */
export function readCities(doc: Y.Doc, where: Where): readonly EqualCity[] {
  const prefix = PREFIX[where]
  return [...rootMap(doc, 'values').entries()]
    .filter(([key]) => key.startsWith(prefix))
    .map(([key, raw]) => ({ id: key.slice(prefix.length) as CityId, fields: asFields(raw) }))
    .toSorted((a, b) => asNumber(a.fields.order) - asNumber(b.fields.order) || (a.id < b.id ? -1 : 1))
    .map(({ id, fields }) => ({
      id,
      city: asText(fields.city),
      country: asText(fields.country),
      association: asText(fields.association),
    }))
}

const TEAM_CITY = valueKey('team.city')

/** Whose team's document this is, in a community of practice; null elsewhere. */
export const readTeamCity = (doc: Y.Doc): CityId | null => (asText(getValue(doc, TEAM_CITY)) || null) as CityId | null

export const setTeamCity = (doc: Y.Doc, author: Author, city: CityId): Result<void, CommandError> =>
  setValue(doc, author, TEAM_CITY, city)

/** Calls back when cities, or the keys that they decide with, may have changed: seldom, whatever people type. */
export function watchCities(doc: Y.Doc, listener: () => void): () => void {
  const values = rootMap(doc, 'values')
  const meta = rootMap(doc, 'meta')
  const onValues = ({ keysChanged }: Y.YMapEvent<unknown>) => {
    if ([...keysChanged].some(isOfCities)) listener()
  }
  values.observe(onValues)
  meta.observe(listener)
  return () => {
    values.unobserve(onValues)
    meta.unobserve(listener)
  }
}

const isOfCities = (key: unknown): boolean =>
  typeof key === 'string' && [TEAM_CITY, ...Object.values(PREFIX)].some((prefix) => key.startsWith(prefix))
