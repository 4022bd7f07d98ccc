import type * as Y from 'yjs'
import type { Unloaded } from './device/carrierRecords.ts'
import { type CarrierStore, createCarrierStore } from './device/carrierStore.ts'
import type { DeviceCore } from './device/core.ts'
import { elect } from './device/election.ts'
import { forgetCircle } from './device/forget.ts'
import { createLastWords } from './device/lastWords.ts'
import { createOutbox, type Outbox, waitingCount } from './device/outbox.ts'
import { readProfile } from './device/profile.ts'
import { startProjection } from './device/projection.ts'
import { settledByDisk } from './device/settledByDisk.ts'
import { createCircleOpener } from './device/workspace/circleOpener.ts'
import { createEngine } from './device/workspace/engine.ts'
import { isErasing } from './device/workspace/erasing.ts'
import { followHolders } from './device/workspace/followHolders.ts'
import { createHolders, type Holders } from './device/workspace/holders.ts'
import { heedLeft, tellLeft } from './device/workspace/leaving.ts'
import type { Reach, Session } from './device/workspace/session.ts'
import type { Engine } from './device/workspace/workspace.ts'
import { changedItems, projectCircle, projectItem } from './documents/projection.ts'
import { ok, type Result } from './result.ts'
import type { Circle } from './seal/circle.ts'
import { openCircleSession, type SessionPorts } from './sync/circleSession.ts'
import type { Transport } from './sync/transport.ts'
import { createHubTransport } from './sync/transports/hub.ts'
import { createTabTransport } from './sync/transports/tab.ts'
import { watchDurable } from './wiringHolders.ts'

/** Counts up when the rows of the read model change their shape. */
const PROJECTION_VERSION = 2
/** Short enough to feel immediate; typing is gathered up to five times as long. */
const SHOWN_MS = 60

/** Constructs and joins what works on documents; a chunk of its own, loaded after home. */
export const createWiredEngine = (core: DeviceCore, words: (key: string) => string): Engine => {
  const { databases, keyring, registry, model, onProblem } = core
  const { db } = databases
  const holders = createHolders({ db, keyring, now: Date.now })
  const outbox = createOutbox(databases.outbox, onProblem)
  const store = mending(createCarrierStore({ db, onProblem }))
  const opener = createCircleOpener({
    openSession: sessionOpener(core, { outbox, store }, holders),
    project: ({ id, kind, doc }, checks) =>
      startProjection({
        ...{ model, doc, circleId: id, kind, onProblem, debounceMs: SHOWN_MS },
        projector: {
          version: PROJECTION_VERSION,
          circle: (source) => projectCircle(source, kind, checks()),
          item: (source, list, itemId) => projectItem(source, list as never, itemId, checks()),
          changes: changedItems,
        },
      }),
  })
  const engine = createEngine({
    ...{ db, keyring, registry, opener, words },
    profile: async () => {
      const profile = await readProfile(db, keyring)
      if (!profile) throw new Error('the first run comes before the engine')
      return profile
    },
    waiting: (circleId) => waitingCount(databases.outbox, circleId),
    waitingEntries: outbox.waiting,
    forget: (circleId, options) => {
      tellLeft(circleId)
      return forgetCircle(databases, registry, store, circleId, options)
    },
    appUrl: location.origin,
    now: Date.now,
  })
  flushWhenLeaving(engine)
  heedLeft(
    (circleId) => opener.all().some(({ id }) => id === circleId),
    () => location.replace('/'),
  )
  return engine
}

type Kept = { readonly outbox: Outbox; readonly store: CarrierStore }

/** Every tab seals what it types; the elected one keeps the log on disk and talks to the outside (V6). */
const sessionOpener = ({ onProblem, storage }: DeviceCore, { outbox, store }: Kept, holders: Holders) => {
  const hub = watchDurable(createHubTransport({ url: location.origin }))
  const ports: SessionPorts = {
    store,
    outbox: {
      ...outbox,
      add: async (entry) => {
        const added = await outbox.add(entry)
        if (added.ok) storage.saved()
        else if (added.error.type === 'diskFull') storage.diskFull()
        return added.ok ? ok(undefined) : added
      },
    },
    lastWords: createLastWords({ onProblem }),
    transports: [createTabTransport({})],
    clock: {
      now: Date.now,
      setTimeout: (run, delayMs) => setTimeout(run, delayMs),
      clearTimeout: (timer) => clearTimeout(timer as number),
    },
    random: Math.random,
    isStored: false,
  }
  const alone: SessionPorts = { ...ports, ...settledByDisk(ports.store, ports.outbox) }
  return (circle: Circle, doc: Y.Doc, reach: Reach): Session => {
    if (reach === 'device') return keptHere(circle, doc, alone)
    const session = openCircleSession(circle, doc, ports)
    const outside = outsideOf(session, hub)
    void session.ready.then((ready) => {
      if (ready.ok) elect(circle.id, outside)
    })
    const isOnHub = () => hub.isDurable(circle.id)
    return followHolders({ circleId: circle.id, doc, session, holders, isOnHub, now: Date.now })
  }
}

/** Nothing leaves the device; its tabs share it all the same (V6). */
const keptHere = (circle: Circle, doc: Y.Doc, ports: SessionPorts): Session => {
  const session = openCircleSession(circle, doc, ports)
  const onElected = () => void session.setStored(true)
  const onDemoted = () => void session.setStored(false)
  void session.ready.then((ready) => {
    if (ready.ok) elect(circle.id, { onElected, onDemoted })
  })
  return session
}

/** A damaged log is kept as it is; a fresh one takes its place and fills from the outbox and from others (V7). */
const mending = (store: CarrierStore): CarrierStore => {
  const mended =
    <T>(load: Load<T>): Load<T> =>
    async (circleId, generation, carrier) => {
      const loaded = await load(circleId, generation, carrier)
      if (loaded.ok || loaded.error.type !== 'unreadable') return loaded
      await store.setAside(circleId, generation)
      return load(circleId, generation, carrier)
    }
  return { ...store, open: mended(store.open), read: mended(store.read) }
}
type Load<T> = (...place: Parameters<CarrierStore['open']>) => Promise<Result<T, Unloaded>>

const outsideOf = (session: ReturnType<typeof openCircleSession>, hub: Transport) => {
  let leave: (() => void) | null = null
  return {
    onElected: () => {
      void session.setStored(true)
      leave ??= session.addTransport(hub)
    },
    onDemoted: () => {
      void session.setStored(false)
      leave?.()
      leave = null
    },
  }
}

/** L7: nothing typed waits while the app is hidden or closed. */
const flushWhenLeaving = (engine: Engine): void => {
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') engine.flush()
  })
  window.addEventListener('pagehide', () => {
    if (!isErasing()) engine.leave()
  })
}
