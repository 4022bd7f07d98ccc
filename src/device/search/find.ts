import type { CircleKind } from '../../method/circles.ts'
import type { KnownCircle } from '../registry.ts'
import type { Described, FoundKind, ItemPlace, Said } from './lists.ts'
import { markAll, markBest, type Passage } from './passages.ts'
import type { Match, TextIndex } from './textIndex.ts'

/** Null: all of them. */
export type Filter = {
  readonly kind: FoundKind | null
  /** A programme's or dossier's id. */
  readonly place: string | null
  readonly circle: CircleKind | null
}
export type FindOptions = { readonly filter?: Filter; readonly limit?: number }

export type Hit = {
  /** Of this item in this circle. */
  readonly key: string
  readonly kind: FoundKind
  readonly title: Passage
  /** The question it answers: its words are in the form's texts. */
  readonly question: { readonly form: string; readonly field: string } | null
  /** Null where all that was found stands in the title. */
  readonly snippet: Passage | null
  /** What it lies in: a remark's interview, a session's visit. */
  readonly within: string
  readonly place: Place
  /** Null while the circle has not arrived. */
  readonly circle: CircleKind | null
  readonly at: number | null
  /** The page that shows it: ids only. */
  readonly href: string
  /** Its id on that page, as `data-item`, `data-row` or `data-question`. */
  readonly anchor: string
}
export type Place = { readonly id: string; readonly title: string }
export type Choice<T> = { readonly value: T; readonly count: number }
export type Found = {
  /** The closest first, no more than asked for. */
  readonly hits: readonly Hit[]
  /** How many there are with this filter. */
  readonly count: number
  /** Nothing is written so: these are written nearly so. */
  readonly isNearly: boolean
  /** What can be chosen among everything found, without any filter. */
  readonly kinds: readonly Choice<FoundKind>[]
  readonly places: readonly Choice<Place>[]
  readonly circles: readonly Choice<CircleKind>[]
}

type Item = ItemPlace & { readonly circleId: string; readonly described: Described }
type Source = {
  readonly circles: ReadonlyMap<string, KnownCircle>
  readonly items: ReadonlyMap<string, Item>
  readonly keysById: ReadonlyMap<string, ReadonlySet<string>>
  readonly index: Pick<TextIndex, 'find'>
}
type Candidate = Match & { readonly item: Item; readonly place: string; readonly circle: CircleKind | null }

/** A dossier is named by the id of its `team` circle, as a programme by that of its `programme` circle. */
export const isDossier = ({ kind, programmeId, circleId }: KnownCircle): boolean =>
  kind === 'team' && programmeId === circleId

const EVERYTHING: Filter = { kind: null, place: null, circle: null }

export function find(source: Source, asked: string, { filter = EVERYTHING, limit = 50 }: FindOptions = {}): Found {
  const { matches, isNearly } = source.index.find(asked)
  const all = candidatesOf(source, matches)
  const wanted = all.filter((candidate) => isWanted(candidate, filter))
  return {
    hits: wanted.slice(0, limit).map((candidate) => toHit(source, candidate)),
    count: wanted.length,
    isNearly: isNearly && all.length > 0,
    kinds: choices(all.map(({ item }) => item.described.kind)),
    places: choices(all.map(({ place }) => place)).map(({ value, count }) => ({
      value: placeOf(source, value),
      count,
    })),
    circles: choices(all.flatMap(({ circle }) => circle ?? [])),
  }
}

/** The same thing in several circles counts once. */
function candidatesOf({ circles, items }: Source, matches: readonly Match[]): readonly Candidate[] {
  const seen = new Set<string>()
  return matches.flatMap((match) => {
    const item = items.get(match.key)
    const circle = item && circles.get(item.circleId)
    if (!item || !circle) return []
    const place = circle.programmeId ?? circle.circleId
    const { same } = item.described
    if (same !== undefined) {
      if (seen.has(`${place} ${same}`)) return []
      seen.add(`${place} ${same}`)
    }
    return [{ ...match, item, place, circle: circle.kind }]
  })
}

const isWanted = ({ item, place, circle }: Candidate, filter: Filter): boolean =>
  (filter.kind === null || filter.kind === item.described.kind) &&
  (filter.place === null || filter.place === place) &&
  (filter.circle === null || filter.circle === circle)

const choices = <T>(values: readonly T[]): readonly Choice<T>[] => {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].map(([value, count]) => ({ value, count })).toSorted((a, b) => b.count - a.count)
}

function toHit(source: Source, { key, stems, item, place, circle }: Candidate): Hit {
  const { kind, title, body, at, question } = item.described
  const found = new Set(stems)
  const parents = item.described.within.flatMap((parent) => heldIn(source, place, parent) ?? [])
  return {
    ...{ key, kind, circle, at, anchor: item.id },
    title: markAll(title, found),
    question: question ?? null,
    snippet: isReadHere(item, parents) ? markWhole(body, found) : markBest(body, found),
    within: parents.find(({ described }) => described.title.text)?.described.title.text ?? '',
    place: placeOf(source, place),
    href: talkAddress(item, circle, place) ?? addressOf(source, place, item.described, parents),
  }
}

/** Another team's remark has no page on this device: it is read where it is found. */
const isReadHere = ({ list }: Item, parents: readonly Item[]): boolean =>
  list === 'remarks' && !parents.some((parent) => parent.list === 'sheets')

const markWhole = ([said]: readonly Said[], found: ReadonlySet<string>): Passage | null =>
  said ? markAll(said, found) : null

function heldIn({ items, circles, keysById }: Source, place: string, { list, id }: ItemPlace): Item | null {
  for (const key of keysById.get(`${list}\n${id}`) ?? []) {
    const item = items.get(key)
    const circle = item && circles.get(item.circleId)
    if (item && circle && (circle.programmeId ?? circle.circleId) === place) return item
  }
  return null
}

/** A conversation has a screen of its own, under the talk that it is in. */
const talkAddress = ({ circleId, described }: Item, circle: Candidate['circle'], place: string): string | null => {
  const note = circle === 'talk' ? /^\/prepare\/(.+)$/.exec(described.path ?? '')?.[1] : undefined
  return note === undefined ? null : `/p/${place}/talks/${circleId}/${note}`
}

/** Its own page, else that of the nearest thing around it that this device holds. */
function addressOf({ circles }: Source, place: string, described: Described, parents: readonly Item[]): string {
  const circle = circles.get(place)
  const isInDossier = circle !== undefined && isDossier(circle)
  const { path, dossierPath } = described.path
    ? described
    : (parents.find((one) => one.described.path)?.described ?? {})
  const own = (isInDossier ? dossierPath : null) ?? path ?? described.otherwise
  return `/${isInDossier ? 'd' : 'p'}/${place}${own}`
}

/** As its own pages call it; the registry's name for it while they have not arrived. */
function placeOf(source: Source, id: string): Place {
  for (const list of ['programme', 'planHeader', 'team']) {
    const title = heldIn(source, id, { list, id: list })?.described.title.text
    if (title) return { id, title }
  }
  const circles = [...source.circles.values()].filter(({ programmeId, circleId }) => (programmeId ?? circleId) === id)
  return { id, title: circles.find(({ face }) => face?.title)?.face?.title ?? '' }
}
