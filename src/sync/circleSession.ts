import type * as Y from 'yjs'
import { fail, ok, type Result } from '../result.ts'
import type { Circle } from '../seal/circle.ts'
import { sealPresence } from '../seal/presence.ts'
import { createSealedLog } from '../seal/sealedLog.ts'
import { createCarriers } from './sessionCarriers.ts'
import { createDurability } from './sessionDurability.ts'
import { createPeers } from './sessionPeers.ts'
import type { CircleSession, ReadyError, SessionPorts, SessionProblem, SessionState } from './sessionPorts.ts'
import { createReporter } from './sessionReport.ts'
import { createRotation } from './sessionRotation.ts'
import { createPauses, flushDelayMs } from './sessionTimers.ts'

export type * from './sessionPorts.ts'

const HEARD_MS = 10_000
/** For a slow disk; one that is full gets nothing at all. */
const PATIENCE_MS = 10_000
const REFRESH_MS = 3000
const REFRESH_AT_REST_MS = 30_000
/** What somebody shows who is here and has set nothing. */
const HERE = 0

/**
 * One circle, open on this device: keeps `doc` and the sealed log equal, the log on disk, in the outbox and with
 * whoever can be reached. Deterministic given `ports.clock` and `ports.random`.
 */
export const openCircleSession = (circle: Circle, doc: Y.Doc, ports: SessionPorts): CircleSession => {
  const { clock } = ports
  const pauses = createPauses(clock)
  let phase: SessionState['phase'] = 'loading'
  let isReadOnly = !circle.canWrite
  let problem: SessionProblem | null = null
  let exchangedAt: number | null = null
  let heardAt = Number.NEGATIVE_INFINITY
  let changes = 0
  let presence: Uint8Array = sealPresence(circle, HERE)
  let hasUncovered = false
  const renewed = new Set<number>()

  const log = createSealedLog({
    circle,
    doc,
    ...(ports.limits && { limits: ports.limits }),
    host: {
      owed: (isLocal) => {
        if (isLocal) {
          durability.noteChange()
          changes += 1
        }
        scheduleFlush(isLocal)
        changed()
      },
      grown: () => {
        heardAt = clock.now()
        changed()
      },
    },
  })

  const peers = createPeers({
    changed: () => changed(),
    durable: (generation, stateVector) => durability.noteDurable(generation, stateVector),
    newest: (named, refused, isHub) => rotation.newest(named, refused, isHub),
    refused: (reason, generation) => onRefused(reason, generation),
    readOnly: () => {
      isReadOnly = true
      changed()
    },
  })

  const durability = createDurability({
    ...{ circleId: circle.id, outbox: ports.outbox, lastWords: ports.lastWords, clock },
    adopt: (entry) => {
      if (phase !== 'ready') return
      log.adopt(entry)
      hasUncovered = true
    },
    changed: () => changed(),
  })

  const carriers = createCarriers({
    ...{ circle, ports, log, peers },
    failed: (error) => {
      problem = error
      changed()
    },
  })

  const rotation = createRotation({
    ...{ circle, log, peers, carriers, durability, pauses, random: ports.random },
    takeChanges: () => takeChanges(),
    coverLater: () => {
      hasUncovered = true
    },
    moved: () => peers.setPresence(log.current(), presence),
  })

  const report = createReporter((): SessionState => {
    const kept = durability.state()
    return {
      phase,
      link: phase === 'ready' ? peers.link(log.current()) : 'offline',
      ...{ typed: kept.typed, waiting: kept.waiting, savedAt: kept.savedAt, exchangedAt },
      peers: report.openPresences(circle, peers.presences(), presence).filter((one) => one !== HERE),
      readOnly: isReadOnly,
      problem: kept.problem ?? problem,
    }
  })

  /** Everything that happens ends here: decide where to write, then tell the screens. */
  const changed = (): void => {
    if (phase === 'ready') settle()
    report.tell()
  }

  const settle = (): void => {
    rotation.consider()
    if (hasUncovered && !log.hasGap() && !log.hasOwed()) coverSaved()
    const isExchanged = peers.hasSynced(log.current()) && !log.hasOwed()
    if (isExchanged && (durability.state().waiting === 0 || !peers.hasHub())) exchangedAt = clock.now()
    if (isExchanged && problem && problem.type !== 'unreadable' && problem.type !== 'unavailable') problem = null
    const isForOthersToSettle = durability.state().waiting > 0 && !peers.hasHub()
    pauses.start('refresh', isForOthersToSettle ? REFRESH_MS : REFRESH_AT_REST_MS, () => void durability.refresh())
  }

  /** What was saved here and not yet brought into the log is in it by now. */
  const coverSaved = (): void => {
    hasUncovered = false
    durability.cover(log.current(), carriers.stateVector(log.current()), carriers.stateVectors())
  }

  const others = (): number => {
    const present = report.openPresences(circle, peers.presences(), presence).length
    return present === 0 && clock.now() - heardAt < HEARD_MS ? 1 : present
  }
  const scheduleFlush = (isLocal: boolean): void => {
    if (phase !== 'ready') return
    // Read elsewhere: others read it too, and perhaps have appended it by then.
    pauses.start('flush', isLocal ? flushDelayMs(others()) : 500 + ports.random() * 1500, flush)
  }
  const takeChanges = (): number => {
    const taken = changes
    changes = 0
    return taken
  }

  const flush = (): void => {
    if (phase !== 'ready' || !circle.canWrite) return
    pauses.stop('flush')
    const current = log.current()
    const appended = log.isFull(current) ? log.hold() : log.flush()
    if (!appended) return
    durability.save([appended], takeChanges())
    if (log.isFull(current) && !log.hasOwed()) rotation.noteFilled()
    changed()
  }

  const kept = async (patienceMs = PATIENCE_MS): Promise<boolean> => {
    if (!(await ready).ok) return false
    flush()
    const held = carriers.stateVectors()
    const until = clock.now() + patienceMs
    for (let pauseMs = 20; ; pauseMs = Math.min(2 * pauseMs, 500)) {
      await durability.saved()
      if (phase !== 'ready') return false // closed meanwhile
      if (durability.state().problem === null && (await carriers.areOnDisk(held))) return true
      if (clock.now() >= until) return false
      await new Promise<void>((resolve) => clock.setTimeout(resolve, pauseMs))
    }
  }

  const onRefused = (reason: string, generation: number): void => {
    if (isDamage(reason) && !renewed.has(generation) && generation === log.current()) {
      renewed.add(generation)
      void renew(generation)
      return
    }
    problem = problemOf(reason) ?? problem
    changed()
  }

  /** Ours is damaged, since the hub's gate refuses it: a fresh carrier takes all that the document holds (L4). */
  const renew = async (generation: number): Promise<void> => {
    await carriers.renew(generation)
    rotation.joinNow(generation)
    carriers.offer(generation)
  }

  const load = async (): Promise<Result<void, ReadyError>> => {
    const onDisk = [...(await ports.store.generations(circle.id))].sort((a, b) => b - a)
    const current = onDisk[0] ?? 0
    log.start(current)
    let isRenewed = false
    for (const generation of onDisk) {
      const loaded = await carriers.load(generation)
      if (!loaded.ok) return loaded
      isRenewed ||= generation === current && loaded.value.isRenewed
    }
    const kept = await durability.recover()
    for (const entry of kept) log.adopt(entry)
    begin(current, isRenewed, kept.length > 0, onDisk)
    return ok(undefined)
  }

  const begin = (current: number, isRenewed: boolean, hasRecovered: boolean, onDisk: readonly number[]): void => {
    phase = 'ready'
    carriers.offerAll()
    for (const generation of [current, ...(current > 0 ? [current - 1] : [])]) carriers.open(generation)
    if (isRenewed) rotation.joinNow(current)
    hasUncovered = hasRecovered
    flush()
    rotation.tidy()
    rotation.tidyDisk(onDisk)
    peers.setPresence(log.current(), presence)
    for (const transport of ports.transports) peers.addTransport(transport)
    changed()
  }

  const start = async (): Promise<Result<void, ReadyError>> => {
    const loaded = await load().catch((): Result<void, ReadyError> => fail({ type: 'unavailable' }))
    if (loaded.ok) return loaded
    phase = 'failed' // a document that failed to load is never written (V7), and never offered
    problem = loaded.error
    report.tell()
    return loaded
  }
  const ready = start()

  return {
    circle,
    doc,
    ready,
    getState: report.getState,
    subscribe: report.subscribe,
    flush,
    kept,
    leaveLastWords: () => {
      flush()
      durability.leaveLastWords()
    },
    setPresence: (value) => {
      presence = sealPresence(circle, value ?? HERE)
      if (phase === 'ready') peers.setPresence(log.current(), presence)
    },
    addTransport: peers.addTransport,
    setStored: carriers.setStored,
    rotate: () => {
      if (phase !== 'ready') return
      flush()
      rotation.fill(2)
    },
    close: async () => {
      await ready
      flush()
      phase = 'loading' // whatever still comes in decides nothing any more
      rotation.stop()
      pauses.stopAll()
      peers.close()
      await durability.close()
      await carriers.close()
      log.close()
    },
  }
}

/** A gap mends itself with the next sync, and what is too large stays so in a fresh carrier. */
const isDamage = (reason: string): boolean =>
  reason.startsWith('gate:') && reason !== 'gate:gap' && reason !== 'gate:tooLarge'

/** What a refusal means for the person; null for what mends itself with the next challenge. */
const problemOf = (reason: string): SessionProblem | null => {
  switch (reason) {
    case 'stale':
    case 'full':
    case 'gate:gap':
      return null
    case 'hubFull':
    case 'tooManyCircles':
      return { type: 'hubFull' }
    case 'wrongHub':
    case 'badSignature':
      return { type: 'wrongHub' }
    default:
      return { type: 'refused' }
  }
}
