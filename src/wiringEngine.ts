import type * as Y from 'yjs'
import { type CarrierStore, createCarrierStore } from './device/carrierStore.ts'
import type { DeviceCore } from './device/core.ts'
import { elect } from './device/election.ts'
import { createLastWords } from './device/lastWords.ts'
import { createOutbox, waitingCount } from './device/outbox.ts'
import { readProfile } from './device/profile.ts'
import { startProjection } from './device/projection.ts'
import { createCircleOpener } from './device/workspace/circleOpener.ts'
import { createEngine } from './device/workspace/engine.ts'
import type { Session } from './device/workspace/session.ts'
import type { Engine } from './device/workspace/workspace.ts'
import { changedItems, projectCircle, projectItem } from './documents/projection.ts'
import { ok } from './result.ts'
import type { Circle } from './seal/circle.ts'
import { openCircleSession, type SessionPorts } from './sync/circleSession.ts'
import type { Transport } from './sync/transport.ts'
import { createHubTransport } from './sync/transports/hub.ts'
import { createTabTransport } from './sync/transports/tab.ts'

/** Counts up when the rows of the read model change their shape. */
const PROJECTION_VERSION = 1
/** Short enough to feel immediate; typing is gathered up to five times as long. */
const SHOWN_MS = 60

/** Constructs and joins what works on documents; a chunk of its own, loaded after home. */
export const createWiredEngine = (core: DeviceCore, words: (key: string) => string): Engine => {
  const { databases, keyring, registry, model, onProblem } = core
  const { db } = databases
  const opener = createCircleOpener({
    openSession: sessionOpener(core),
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
    appUrl: location.origin,
    now: Date.now,
  })
  flushWhenLeaving(engine)
  return engine
}

/** Every tab seals what it types; the elected one keeps the log on disk and talks to the outside (V6). */
const sessionOpener = ({ databases, onProblem, storage }: DeviceCore) => {
  const outbox = createOutbox(databases.outbox, onProblem)
  const hub = createHubTransport({ url: location.origin })
  const ports: SessionPorts = {
    store: mending(createCarrierStore({ db: databases.db, onProblem })),
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
  return (circle: Circle, doc: Y.Doc): Session => {
    const session = openCircleSession(circle, doc, ports)
    const outside = outsideOf(session, hub)
    void session.ready.then((ready) => {
      if (ready.ok) elect(circle.id, outside)
    })
    return session
  }
}

/** A damaged log is kept as it is; a fresh one takes its place and fills from the outbox and from others (V7). */
const mending = (store: CarrierStore): CarrierStore => ({
  ...store,
  open: async (circleId, generation, carrier) => {
    const opened = await store.open(circleId, generation, carrier)
    if (opened.ok || opened.error.type !== 'unreadable') return opened
    await store.setAside(circleId, generation)
    return store.open(circleId, generation, carrier)
  },
})

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
  window.addEventListener('pagehide', () => engine.leave())
}
