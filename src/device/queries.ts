import type { CircleKind } from '../method/circles.ts'
import type { CircleRecord, DeviceDb, ItemRecord, OutboxDb } from './db.ts'
import { waitingCounts } from './outbox.ts'
import { type Item, type ReadModel, toItem } from './readModel.ts'
import { byLastUse, type CircleFace, type KnownCircle, knownCircle } from './registry.ts'

/** All for useLiveQuery: they read Dexie alone. Rows that cannot be opened are left out, and `onUnreadable` is told. */
export async function listItems<T>(model: ReadModel, circleId: string, list: string): Promise<readonly Item<T>[]> {
  const records = await model.db.items.where('[circleId+list]').equals([circleId, list]).toArray()
  return opened<T>(model, records)
}

/** `isNew`: it has arrived here and was not opened yet. */
export type HomeCircle = { readonly circleId: string; readonly kind: CircleKind | null; readonly isNew?: true }

export type HomeSummary<Progress = unknown> = {
  /** The programme's id, or the circle's own where it belongs to none. */
  readonly id: string
  readonly title: string | null
  readonly face: CircleFace | null
  readonly circles: readonly HomeCircle[]
  /** Of the row named by `progress`; null if it has none yet. */
  readonly progress: Progress | null
  /** ms; null if nothing was projected yet. */
  readonly changedAt: number | null
  readonly openedAt: number | null
  /** Entries on this device and not on the hub. */
  readonly waiting: number
}

type ProgressRow = { readonly list: string; readonly id: string }
type CircleRows = {
  readonly circle: CircleRecord
  readonly changedAt: number | undefined
  readonly row: ItemRecord | undefined
  readonly waiting: number
}

/** What home's summaries are made of, sealed: to be read while the device's keys are still being asked for. */
export async function homeRows(db: DeviceDb, outbox: OutboxDb, progress: ProgressRow): Promise<readonly CircleRows[]> {
  // One question each for all circles: home is opened cold, on slow tablets, with many programmes.
  const [all, waiting] = await Promise.all([db.circles.toArray(), waitingCounts(outbox)])
  // What only I read belongs to a place and makes none; nothing of it waits for anybody.
  const circles = all.filter(({ kind }) => kind !== 'me').sort(byLastUse)
  const ids = circles.map(({ circleId }) => circleId)
  const [projections, rows] = await Promise.all([
    db.projections.bulkGet(ids),
    db.items.bulkGet(ids.map((circleId): [string, string, string] => [circleId, progress.list, progress.id])),
  ])
  return circles.map((circle, index) => ({
    circle,
    changedAt: projections[index]?.changedAt,
    row: rows[index],
    waiting: waiting.get(circle.circleId) ?? 0,
  }))
}

/**
 * What home shows: one summary per programme, and one per circle outside of any, last used first.
 * The row that `homeRows` was asked for, in any circle of the programme, is shown as progress.
 */
export function summariesOf<Progress>(model: ReadModel, rows: readonly CircleRows[]): readonly HomeSummary<Progress>[] {
  const facts = rows.map((row) => ({ ...row, circle: knownCircle(model.cipher, row.circle) }))
  const groups = new Map<string, CircleFacts[]>()
  for (const fact of facts) {
    const id = fact.circle.programmeId ?? fact.circle.circleId
    groups.set(id, [...(groups.get(id) ?? []), fact])
  }
  return [...groups].map(([id, members]) => summarise<Progress>(model, id, members))
}

export const homeSummaries = async <Progress>(
  model: ReadModel,
  outbox: OutboxDb,
  progress: ProgressRow,
): Promise<readonly HomeSummary<Progress>[]> => summariesOf(model, await homeRows(model.db, outbox, progress))

type CircleFacts = Omit<CircleRows, 'circle'> & { readonly circle: KnownCircle }

function summarise<Progress>(model: ReadModel, id: string, facts: readonly CircleFacts[]): HomeSummary<Progress> {
  const circles = facts.map(({ circle }) => circle)
  const face = (circles.find(({ circleId }) => circleId === id) ?? circles.find((circle) => circle.face))?.face
  return {
    id,
    title: face?.title ?? null,
    face: face ?? null,
    circles: circles.map(toHomeCircle),
    progress:
      opened<Progress>(
        model,
        facts.map(({ row }) => row),
      )[0]?.value ?? null,
    changedAt: latest(facts.map(({ changedAt }) => changedAt)),
    openedAt: latest(circles.map(({ openedAt }) => openedAt)),
    waiting: facts.reduce((sum, { waiting }) => sum + waiting, 0),
  }
}

/** Its people are named first; until then there is nothing to open. */
const toHomeCircle = ({ circleId, kind, face }: KnownCircle): HomeCircle => ({
  ...{ circleId, kind },
  ...(kind === 'talk' && face?.isNew === true && face.title !== '' && { isNew: true as const }),
})

const opened = <T>(model: ReadModel, records: readonly (ItemRecord | undefined)[]): readonly Item<T>[] =>
  records.flatMap((record) => (record ? (toItem<T>(model, record) ?? []) : []))

const latest = (times: readonly (number | null | undefined)[]): number | null => {
  const known = times.filter((time): time is number => typeof time === 'number')
  return known.length > 0 ? Math.max(...known) : null
}
