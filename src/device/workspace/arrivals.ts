import { type readCities, readTeamCity } from '../../documents/cities.ts'
import { readDossier } from '../../documents/dossier.ts'
import { valueKey } from '../../documents/ids.ts'
import { readLinks } from '../../documents/links.ts'
import { readMembers } from '../../documents/members.ts'
import { readPlanHeader, readProgramme, readTeam } from '../../documents/programme.ts'
import { getValue } from '../../documents/values.ts'
import type { CircleKind } from '../../method/circles.ts'
import type { CircleId } from '../../seal/circle.ts'
import { parseLink } from '../../seal/link.ts'
import { isCircleId } from '../../seal/names.ts'
import type { CircleFace, KnownCircle } from '../registry.ts'
import { widerLinks } from './circleLinks.ts'
import type { OpeningCircle } from './circleOpener.ts'
import type { WorkspacePorts } from './ports.ts'
import { unawaited } from './unawaited.ts'
import type { OpenCircle, ProgrammeId } from './workspace.ts'

type Ports = Pick<WorkspacePorts, 'registry' | 'opener'>

/** Which programme a circle belongs to, in the documents that do not lead to it: the group's. */
export const PROGRAMME_ID = valueKey('programme.id')

/** Opens a circle that the registry knows; null if its keys cannot be read. */
export const openKnown = async ({ registry, opener }: Ports, circleId: CircleId): Promise<OpeningCircle | null> => {
  const secrets = await registry.secrets(circleId)
  const link = secrets.ok ? parseLink(secrets.value.fragment) : null
  if (!link?.ok) return null
  const isOwn = (await registry.get(circleId))?.kind === 'me'
  return opener.open(link.value.circle, isOwn ? 'device' : 'everywhere')
}

/**
 * What to do once a circle's contents are here: note what it is, keep its face up to date, and take in the wider
 * circles that it leads to (L2).
 */
export const receive = async (
  ports: Ports,
  opening: OpeningCircle,
  open: OpenCircle,
  found: (id: CircleId) => void,
) => {
  const known = await ports.registry.get(open.id)
  if (isForeign(known, open)) return null
  const programmeId = programmeOf(opening, open)
  let face = known?.face ?? null
  const news = (): Partial<CircleFace> | null => {
    const next = faceOf(open)
    if (!next || isWithin(next, face)) return null
    face = { ...(face ?? { title: '' }), ...next }
    return next
  }
  const keepFace = () => {
    const next = news()
    if (next) unawaited(ports.registry.update(open.id, { face: next }))
  }
  const followLinks = async () => {
    for (const { kind, fragment } of widerLinks(opening)) {
      const id = await addWider(ports, kind, fragment, programmeId)
      if (id) found(id)
    }
  }
  const first = news()
  // Written only if it is news: a page that waits for its circle would wait for the disk.
  if (first || known?.kind !== open.kind || (programmeId && known.programmeId !== programmeId))
    await ports.registry.update(open.id, {
      kind: open.kind,
      ...(programmeId && { programmeId }),
      ...(first && { face: first }),
    })
  await followLinks()
  let seen = linkCount(opening)
  open.doc.on('update', () => {
    keepFace()
    if (linkCount(opening) === seen) return
    seen = linkCount(opening)
    unawaited(followLinks())
  })
  return programmeId
}

/** Whether a face says all of this already. */
const isWithin = (next: Partial<CircleFace>, face: CircleFace | null): boolean =>
  face !== null && JSON.stringify({ ...face, ...next }) === JSON.stringify(face)

/** Counted, not opened: this is asked at every keystroke. */
const linkCount = ({ doc }: OpeningCircle): number => readLinks(doc).size

const addWider = async ({ registry }: Ports, kind: CircleKind, fragment: string, programmeId: string | null) => {
  const link = parseLink(fragment)
  if (!link.ok) return null
  const circleId = link.value.circle.id
  const id = kind === 'programme' ? circleId : programmeId
  const added = await registry.add({ circleId, kind, programmeId: id, face: { title: '' }, secrets: { fragment } })
  return added.ok ? circleId : null
}

const programmeOf = (opening: OpeningCircle, { kind, doc, id }: OpenCircle): ProgrammeId | null => {
  if (kind === 'programme' || (kind === 'team' && readDossier(doc))) return id
  const named = getValue(doc, PROGRAMME_ID)
  if (typeof named === 'string' && isCircleId(named)) return named
  const link = widerLinks(opening).find((wider) => wider.kind === 'programme')
  const parsed = link && parseLink(link.fragment)
  return parsed?.ok ? parsed.value.circle.id : null
}

const faceOf = ({ kind, doc }: OpenCircle): Partial<CircleFace> | null => {
  switch (kind) {
    case 'programme': {
      const programme = readProgramme(doc)
      if (!programme) return null
      const { title, isExercise, mentee, mentor, cities } = programme
      return { title, isExercise, mentee: mentee.city, mentor: mentor.city, ...namesOf(cities) }
    }
    case 'group': {
      const { cities, ...header } = readPlanHeader(doc)
      return { ...header, ...namesOf(cities) }
    }
    case 'team': {
      const team = readTeam(doc)
      const dossier = readDossier(doc)
      const city = readTeamCity(doc)
      const own = { ...(dossier && { dossier }), ...(city && { city }) }
      return team && { title: team.organisation || team.side, side: team.side, ...own }
    }
    case 'talk':
      return { title: namesIn(doc) }
    default:
      return null
  }
}

/** Equal cities are told in the place of the two (S266). */
const namesOf = (cities: ReturnType<typeof readCities>): Partial<CircleFace> =>
  cities.length > 0 ? { isCommunity: true, cities: cities.map(({ city }) => city) } : {}

/** A talk is told apart by its people, by their names' alphabet: what it is about stays in it (S52). */
const namesIn = (doc: OpenCircle['doc']): string =>
  readMembers(doc)
    .map(({ name, function: role }) => name || role)
    .toSorted((a, b) => a.localeCompare(b))
    .join(' · ')

/** A link that was sealed to this device opens a talk and nothing else, whoever sealed it. */
export const isForeign = (known: KnownCircle | null, { kind }: OpenCircle): boolean =>
  known?.kind === 'talk' && kind !== 'talk'
/** A team's circle whose link this device holds only to invite with. */
export const isHeld = (circle: KnownCircle): boolean => circle.face?.role === 'held'
/** A dossier is named by the id of its `team` circle, as a programme by that of its `programme` circle. */
export const isDossier = ({ kind, programmeId, circleId }: KnownCircle): boolean =>
  kind === 'team' && programmeId === circleId
export const mayFound = (circle: KnownCircle): boolean => circle.face?.mayFound === true
