import type { Dossier } from '../../documents/dossier.ts'
import type { CircleId } from '../../seal/circle.ts'
import type { HomeSummary } from '../queries.ts'
import type { DossierId, DossierSummary, ProgrammeId, ProgrammeSummary } from './workspace.ts'

/** What home shows, from one answer of the read model. */
export type Places = { readonly programmes: readonly ProgrammeSummary[]; readonly dossiers: readonly DossierSummary[] }

export const toPlaces = (summaries: readonly HomeSummary[]): Places => ({
  programmes: summaries.flatMap((summary) => (isDossier(summary) ? [] : toSummary(summary))),
  dossiers: summaries.flatMap((summary) => (isDossier(summary) ? toDossier(summary) : [])),
})

const isDossier = ({ id, circles }: HomeSummary): boolean =>
  circles.some(({ circleId, kind }) => circleId === id && kind === 'team')

/** Where only the group's circle is held, the programme itself is not there to read: its face tells the title. */
export const toSummary = (summary: HomeSummary): ProgrammeSummary => {
  const { id, title, face, circles, changedAt, waiting } = summary
  const group = circles.find(({ kind }) => kind === 'group')
  const newTalks = circles.filter(({ isNew }) => isNew).map(({ circleId }) => circleId as CircleId)
  const isKnown = circles.some(({ kind }) => kind !== null)
  return {
    programmeId: isKnown ? (id as ProgrammeId) : null,
    circleId: (circles[0]?.circleId ?? id) as CircleId,
    ...(group && { groupId: group.circleId as CircleId }),
    ...(newTalks.length > 0 && { newTalks }),
    title: title ?? '',
    mentee: textIn(face?.mentee),
    mentor: textIn(face?.mentor),
    ...citiesIn(face?.cities),
    isExercise: face?.isExercise === true,
    changedAt,
    waiting,
  }
}

const toDossier = ({ id, title, face, changedAt, waiting }: HomeSummary): DossierSummary => {
  const { country, kind } = (face?.dossier ?? {}) as Partial<Dossier>
  return {
    dossierId: id as DossierId,
    organisation: title ?? '',
    country: textIn(country),
    kind: kind === 'association' ? kind : 'city',
    changedAt,
    waiting,
  }
}

/** Of a community of practice (S266); absent elsewhere. */
const citiesIn = (value: unknown): Pick<ProgrammeSummary, 'cities'> =>
  Array.isArray(value) ? { cities: value.map(textIn) } : {}

const textIn = (value: unknown): string => (typeof value === 'string' ? value : '')
