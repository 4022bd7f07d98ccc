import type * as Y from 'yjs'
import { whenIdle } from '../whenIdle.ts'
import { withRoom } from './db.ts'
import type { OnProblem } from './problem.ts'
import { rebuildItems, writeItems } from './projectionWrites.ts'
import type { ItemRef, ProjectedItem, ReadModel } from './readModel.ts'

const RETRY_MS = 5000
const FIRST_MS = 1000

/** How `documents` shows a circle as rows; passed in, so that this folder knows no list by name. */
export type Projector<Kind extends string = string> = {
  /** Counts up when the rows' shape changes: what an older version wrote is then replaced. */
  readonly version: number
  circle(doc: Y.Doc, kind: Kind): readonly ProjectedItem[]
  /** Null or undefined: there is no such row any more. */
  item(doc: Y.Doc, list: string, id: string): unknown
  /** The rows that a transaction touched, or `all` if it cannot tell. */
  changes(doc: Y.Doc, kind: Kind, transaction: Y.Transaction): Iterable<ItemRef> | 'all'
}
export type ProjectionOptions<Kind extends string> = {
  readonly model: ReadModel
  readonly doc: Y.Doc
  readonly circleId: string
  readonly kind: Kind
  readonly projector: Projector<Kind>
  readonly onProblem: OnProblem
  /** Rows are written this long after the last change, and at the latest after five times as long. */
  readonly debounceMs?: number
  now?(): number
}
export type Projection = {
  /** Resolves when everything changed so far is in Dexie, or could not be written and was told. */
  settled(): Promise<void>
  /** Writes all rows again. */
  rebuild(): Promise<void>
  stop(): Promise<void>
}

/**
 * Keeps the read model equal to the document, which must have loaded. Idempotent: several tabs may do it at once. Where a newer
 * version of the app has projected, an older one leaves the rows alone.
 */
export function startProjection<Kind extends string>(options: ProjectionOptions<Kind>): Projection {
  const { model, doc, circleId, kind, projector, onProblem, debounceMs = 200, now = Date.now } = options
  let changed: Map<string, ItemRef> | 'all' = 'all'
  let since: number | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let writing = Promise.resolve()
  let isStopped = false
  let isFailing = false

  const write = async () => {
    const batch = changed
    changed = new Map()
    since = null
    if (batch !== 'all' && batch.size === 0) return
    const target = { model, circleId, version: projector.version, now: now() }
    try {
      await withRoom(model.db, async () => {
        if (batch === 'all') return await rebuildItems(target, projector.circle(doc, kind))
        const rows = [...batch.values()].map((ref) => ({ ...ref, value: projector.item(doc, ref.list, ref.id) }))
        if (!(await writeItems(target, rows))) await rebuildItems(target, projector.circle(doc, kind))
      })
      if (isFailing) onProblem({ type: 'recovered', database: model.db.name })
      isFailing = false
    } catch (error) {
      changed = 'all'
      isFailing = true
      clearTimeout(timer)
      if (!isStopped) timer = setTimeout(() => void flush(), RETRY_MS)
      onProblem({ ...model.db.freshLog.errorOf(error), database: model.db.name })
    }
  }
  const flush = () => {
    clearTimeout(timer)
    writing = writing.then(write)
    return writing
  }
  const onTransaction = (transaction: Y.Transaction) => {
    if (transaction.changed.size === 0) return
    const refs = projector.changes(doc, kind, transaction)
    if (refs === 'all') changed = 'all'
    else if (changed !== 'all') for (const ref of refs) changed.set(`${ref.list}\n${ref.id}`, ref)
    if (changed !== 'all' && changed.size === 0) return
    since ??= now()
    clearTimeout(timer)
    const longest = Math.max(0, since + 5 * debounceMs - now())
    timer = setTimeout(() => void flush(), Math.min(debounceMs, longest))
  }
  doc.on('afterTransaction', onTransaction)
  const begin = async () => {
    const known = await model.db.projections.get(circleId).catch(() => undefined)
    if (isStopped) return
    if (!known) return flush()
    // The rows are there from last time: the page that opens now is drawn first.
    whenIdle(() => void (changed === 'all' && !isStopped && flush()), FIRST_MS)
  }
  void begin()

  return {
    settled: flush,
    rebuild: () => {
      changed = 'all'
      return flush()
    },
    async stop() {
      if (isStopped) return writing
      isStopped = true
      doc.off('afterTransaction', onTransaction)
      await flush()
    },
  }
}
