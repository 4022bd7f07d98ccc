import * as Y from 'yjs'
import {
  addWeight,
  EMPTY,
  entriesOf,
  type Generation,
  isHeavy,
  LIMITS,
  type Limits,
  logOf,
  type Weight,
} from './carrier.ts'
import type { Circle } from './circle.ts'
import { KIND, type Kind, kindOf, openEntry, sealEntry } from './entry.ts'
import { applyPlain, beyond, openingOf } from './merge.ts'

/** An entry of our own, with its place. */
export type Appended = {
  readonly generation: Generation
  readonly client: number
  readonly clock: number
  readonly entry: Uint8Array
}

/** Clocks from here downwards stand in entries that were sealed only to be kept on this device: no log reaches them. */
const HELD_CLOCK = 0xffffffff

export type SealedLogHost = {
  /** The document has something its current generation lacks. `isLocal`: it was typed here, not read elsewhere. */
  owed(isLocal: boolean): void
  /** A generation received entries from elsewhere. */
  grown(generation: Generation): void
}

export type SealedLog = {
  current(): Generation
  /** Reads a carrier now and as it grows. Always safe. Returns the entries that could not be opened. */
  read(generation: Generation, carrier: Y.Doc): readonly Uint8Array[]
  stopReading(generation: Generation): void
  isRead(generation: Generation): boolean
  isFull(generation: Generation): boolean
  isEmpty(generation: Generation): boolean
  /** Where writing begins: read the generation right after it, and join it once something is to be written elsewhere. */
  start(generation: Generation): void
  /** Writes here from now on. What the document has beyond this generation is appended first, as a snapshot (L5). */
  join(generation: Generation): readonly Appended[]
  /** Seals everything owed as one entry of the current generation. Synchronous, so it may run in `pagehide`. */
  flush(): Appended | null
  /** Seals what is owed and was not yet held, for this device alone; it stays owed. For while the log is full. */
  hold(): Appended | null
  /** @param turns how many generations shall turn over, this one included */
  markFull(turns: number): Appended | null
  /** Takes in what an entry of our own, kept beside the log, holds. False if it cannot be opened. */
  adopt(entry: Uint8Array): boolean
  hasOwed(): boolean
  /** Whether the document waits for something that it was not yet given. */
  hasGap(): boolean
  close(): void
}

type Log = {
  readonly generation: Generation
  readonly carrier: Y.Doc
  weight: Weight
  /** The marks' highest number of generations still to turn after this one. */
  turnsAfter: number
  /** A recent entry: the end of the log is found from here. */
  near: Y.Item | null
  readonly stop: () => void
}

type Owed = { readonly update: Uint8Array; isHeld: boolean }

/**
 * An append-only, generational log of sealed Yjs updates. Two rules keep everything (L5):
 * owed: whatever reaches the document other than from the current generation is owed to the current generation;
 * join: entering a generation first appends whatever the document has beyond it.
 */
export const createSealedLog = ({
  circle,
  doc,
  host,
  limits = LIMITS,
}: {
  readonly circle: Circle
  readonly doc: Y.Doc
  readonly host: SealedLogHost
  readonly limits?: Limits
}): SealedLog => {
  const logs = new Map<Generation, Log>()
  const writing = Symbol('own entry')
  let current: Generation = 0
  let owed: Owed[] = []
  let heldCount = 0
  let gap: { readonly structs: unknown; readonly deletes: unknown } | null = null

  const onUpdate = (update: Uint8Array, origin: unknown, _doc: Y.Doc, transaction: Y.Transaction): void => {
    if (origin === logs.get(current)?.carrier && !mayHoldMore(transaction)) return
    owed.push({ update, isHeld: false })
    host.owed(transaction.local)
  }
  doc.on('update', onUpdate)

  /** Beside the entry: what had waited for it, from wherever, and what observers here wrote in answer to it. */
  const mayHoldMore = ({ beforeState, afterState }: Y.Transaction): boolean => {
    const closedGap = gap !== null && (gap.structs !== doc.store.pendingStructs || gap.deletes !== null)
    return closedGap || (beforeState.get(doc.clientID) ?? 0) !== (afterState.get(doc.clientID) ?? 0)
  }

  const take = (log: Log, entries: readonly Uint8Array[]): readonly Uint8Array[] => {
    const opened = entries.map((entry) => ({ entry, kind: kindOf(entry), plain: openEntry(circle, entry) }))
    const { pendingStructs, pendingDs } = doc.store
    gap = pendingStructs || pendingDs ? { structs: pendingStructs, deletes: pendingDs } : null
    const apply = (): void => {
      for (const { kind, plain } of opened) if (kind !== null && plain) applyPlain(doc, kind, plain, log.carrier)
    }
    Y.transact(doc, apply, log.carrier, false)
    gap = null
    for (const { entry, kind, plain } of opened) {
      log.weight = addWeight(log.weight, entry)
      if (kind === KIND.fullMark) log.turnsAfter = Math.max(log.turnsAfter, plain?.[0] ?? 0)
    }
    return opened.filter(({ plain }) => plain === null).map(({ entry }) => entry)
  }

  const isNew = (): boolean =>
    doc.store.clients.size === 0 && doc.store.pendingStructs === null && doc.store.pendingDs === null
  /**
   * What comes from the current generation is owed to nobody, and to hear of it has Yjs encode all of it: of a plan of
   * 200 actions two thirds of the time that reading takes. Only for a document to which nobody else writes yet.
   */
  const takeQuietly = (log: Log): readonly Uint8Array[] => {
    doc.off('update', onUpdate)
    try {
      return take(log, entriesOf(log.carrier))
    } finally {
      doc.on('update', onUpdate)
    }
  }

  const read = (generation: Generation, carrier: Y.Doc): readonly Uint8Array[] => {
    const entries = logOf(carrier)
    const observer = (event: Y.YArrayEvent<Uint8Array>, transaction: Y.Transaction): void => {
      if (transaction.origin === writing) return
      const inserted = event.changes.delta.flatMap(({ insert }) =>
        Array.isArray(insert) ? (insert as Uint8Array[]) : [],
      )
      take(log, inserted)
      host.grown(generation)
    }
    const stop = (): void => entries.unobserve(observer)
    const log: Log = { generation, carrier, weight: EMPTY, turnsAfter: 0, near: null, stop }
    logs.set(generation, log)
    const unopened = generation === current && isNew() ? takeQuietly(log) : take(log, entriesOf(carrier))
    entries.observe(observer)
    return unopened
  }

  const append = (log: Log, kind: Kind, plain: Uint8Array): Appended => {
    const { carrier, generation } = log
    const last = endOf(log)
    const client = carrier.clientID
    const clock = Y.getState(carrier.store, client)
    const entry = sealEntry(circle, { kind, generation, client, clock, origin: last?.lastId ?? null }, plain)
    carrier.transact((transaction) => {
      const item = new Y.Item(
        Y.createID(client, clock),
        last,
        last?.lastId ?? null,
        null,
        null,
        logOf(carrier),
        null,
        new Y.ContentBinary(entry),
      )
      item.integrate(transaction, 0)
      log.near = item
    }, writing)
    log.weight = addWeight(log.weight, entry)
    return { generation, client, clock, entry }
  }

  const markFull = (log: Log, turns: number): Appended => {
    log.turnsAfter = Math.max(log.turnsAfter, turns - 1)
    return append(log, KIND.fullMark, Uint8Array.of(turns - 1))
  }

  const join = (generation: Generation): readonly Appended[] => {
    const log = logs.get(generation)
    if (!log) throw new Error('a generation is read before it is joined')
    current = generation
    owed = []
    if (!circle.canWrite) return []
    const missing =
      logOf(log.carrier).length === 0 ? openingOf(doc, generation) : beyond(doc, contentsOf(circle, log.carrier))
    const appended = missing ? [append(log, KIND.snapshot, missing)] : []
    const turns = logs.get(generation - 1)?.turnsAfter ?? 0
    if (turns > 0 && !log.weight.isMarkedFull) appended.push(markFull(log, turns))
    return appended
  }

  const logAt = (generation: Generation): Log | undefined => logs.get(generation)
  const isFull = (generation: Generation): boolean => isHeavy(logAt(generation)?.weight ?? EMPTY, limits)

  return {
    current: () => current,
    start: (generation) => {
      current = generation
    },
    read,
    stopReading: (generation) => {
      logs.get(generation)?.stop()
      logs.delete(generation)
    },
    isRead: (generation) => logs.has(generation),
    isFull,
    isEmpty: (generation) => (logAt(generation)?.weight ?? EMPTY) === EMPTY,
    join,
    flush: () => {
      const log = logAt(current)
      if (owed.length === 0 || !circle.canWrite || !log) return null
      const update = merged(owed)
      owed = []
      return append(log, KIND.update, update)
    },
    hold: () => {
      const fresh = owed.filter(({ isHeld }) => !isHeld)
      if (fresh.length === 0 || !circle.canWrite) return null
      for (const one of fresh) one.isHeld = true
      const client = logAt(current)?.carrier.clientID ?? 0
      const clock = HELD_CLOCK - heldCount++
      const place = { kind: KIND.update, generation: current, client, clock, origin: null }
      return { generation: current, client, clock, entry: sealEntry(circle, place, merged(fresh)) }
    },
    markFull: (turns) => {
      const log = logAt(current)
      return log && circle.canWrite ? markFull(log, turns) : null
    },
    adopt: (entry) => {
      const kind = kindOf(entry)
      const plain = openEntry(circle, entry)
      return kind !== null && plain !== null && applyPlain(doc, kind, plain, adopt)
    },
    hasOwed: () => owed.length > 0,
    hasGap: () => doc.store.pendingStructs !== null || doc.store.pendingDs !== null,
    close: () => {
      doc.off('update', onUpdate)
      for (const log of logs.values()) log.stop()
      logs.clear()
    },
  }
}

const adopt = Symbol('an entry kept beside the log')

const merged = (owed: readonly Owed[]): Uint8Array =>
  owed.length === 1 && owed[0] ? owed[0].update : Y.mergeUpdates(owed.map(({ update }) => update))

/** The last item of the log, found from one near the end: the log only grows. */
const endOf = (log: Log): Y.Item | null => {
  let item = log.near ?? logOf(log.carrier)._start
  while (item?.right) item = item.right
  log.near = item
  return item
}

const contentsOf = (circle: Circle, carrier: Y.Doc): Y.Doc => {
  const doc = new Y.Doc()
  doc.transact(() => {
    for (const entry of entriesOf(carrier)) {
      const kind = kindOf(entry)
      const plain = openEntry(circle, entry)
      if (kind !== null && plain) applyPlain(doc, kind, plain)
    }
  })
  return doc
}
