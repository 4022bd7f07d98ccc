import type { CircleKind } from '../method/circles.ts'
import type { CircleRecord, DeviceDb, OutboxDb } from './db.ts'
import type { EarlyRead } from './earlyRead.ts'
import { waitingCounts } from './outbox.ts'
import { type Item, type ReadModel, toItem } from './readModel.ts'
import { byLastUse, type CircleFace, type KnownCircle, knownCircle } from './registry.ts'

/** All for useLiveQuery: they read Dexie alone. Rows that cannot be opened are left out, and `onUnreadable` is told. */
export async function listItems<T>(model: ReadModel, circleId: string, list: string): Promise<readonly Item<T>[]> {
  const records = await model.db.items.where('[circleId+list]').equals([circleId, list]).toArray()
  return records.flatMap((record) => toItem<T>(model, record) ?? [])
}

/** `isNew`: it has arrived here and was not opened yet. */
export type HomeCircle = { readonly circleId: string; readonly kind: CircleKind | null; readonly isNew?: true }

export type HomeSummary = {
  /** The programme's id, or the circle's own where it belongs to none. */
  readonly id: string
  readonly title: string | null
  readonly face: CircleFace | null
  readonly circles: readonly HomeCircle[]
  /** ms; null if nothing was projected yet. */
  readonly changedAt: number | null
  readonly openedAt: number | null
  /** Entries on this device and not on the hub. */
  readonly waiting: number
}

type CircleRows = {
  readonly circle: CircleRecord
  readonly changedAt: number | undefined
  readonly waiting: number
}

/** What home's summaries are made of, sealed: to be read while the device's keys are still being asked for. */
export async function homeRows(db: DeviceDb, outbox: OutboxDb): Promise<readonly CircleRows[]> {
  // One question each for all circles, and all at once: home is opened cold, on slow tablets, with many programmes.
  const [circles, projections, waiting] = await Promise.all([
    db.circles.toArray(),
    db.projections.toArray(),
    waitingCounts(outbox),
  ])
  return homeRowsOf({ circles, projections, waiting })
}

type HomeTables = Pick<EarlyRead, 'circles' | 'projections' | 'waiting'>

export function homeRowsOf({ circles: all, projections, waiting }: HomeTables): readonly CircleRows[] {
  const changedAt = new Map(projections.map((projection) => [projection.circleId, projection.changedAt]))
  // What only I read belongs to a place and makes none; nothing of it waits for anybody.
  const circles = all.filter(({ kind }) => kind !== 'me').sort(byLastUse)
  return circles.map((circle) => ({
    circle,
    changedAt: changedAt.get(circle.circleId),
    waiting: waiting.get(circle.circleId) ?? 0,
  }))
}

/**
 * What home shows: one summary per programme, and one per circle outside of any, last used first. Faces tell all of it,
 * one per programme: opening rows of the read model as well took as long as drawing the cards.
 */
export function summariesOf({ cipher }: ReadModel, rows: readonly CircleRows[]): readonly HomeSummary[] {
  const facts = rows.map((row) => ({ ...row, circle: knownCircle(cipher, row.circle) }))
  const groups = new Map<string, CircleFacts[]>()
  for (const fact of facts) {
    const id = fact.circle.programmeId ?? fact.circle.circleId
    groups.set(id, [...(groups.get(id) ?? []), fact])
  }
  return [...groups].map(([id, members]) => summarise(id, members))
}

export const homeSummaries = async (model: ReadModel, outbox: OutboxDb): Promise<readonly HomeSummary[]> =>
  summariesOf(model, await homeRows(model.db, outbox))

type CircleFacts = Omit<CircleRows, 'circle'> & { readonly circle: KnownCircle }

function summarise(id: string, facts: readonly CircleFacts[]): HomeSummary {
  const circles = facts.map(({ circle }) => circle)
  const face = (circles.find(({ circleId }) => circleId === id) ?? circles.find((circle) => circle.face))?.face
  return {
    id,
    title: face?.title ?? null,
    face: face ?? null,
    circles: circles.map(toHomeCircle),
    changedAt: latest(facts.map(({ changedAt }) => changedAt)),
    openedAt: latest(circles.map(({ openedAt }) => openedAt)),
    waiting: facts.reduce((sum, { waiting }) => sum + waiting, 0),
  }
}

const toHomeCircle = (circle: KnownCircle): HomeCircle => ({
  ...{ circleId: circle.circleId, kind: circle.kind },
  ...(circle.kind === 'talk' && isNewTalk(circle) && { isNew: true as const }),
})

/** Its people are named first; until then there is nothing to open. Asked of talks alone: it opens the face. */
const isNewTalk = ({ face }: KnownCircle) => face?.isNew === true && face.title !== ''

/** Null if none is known, ms. */
export const latest = (times: readonly (number | null | undefined)[]): number | null => {
  const known = times.filter((time): time is number => typeof time === 'number')
  return known.length > 0 ? Math.max(...known) : null
}
