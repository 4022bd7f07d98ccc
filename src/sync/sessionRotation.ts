import type { Circle } from '../seal/circle.ts'
import type { SealedLog } from '../seal/sealedLog.ts'
import type { Carriers } from './sessionCarriers.ts'
import type { Durability } from './sessionDurability.ts'
import { decideMove, keptAt, type Move, type Pause } from './sessionMoves.ts'
import type { Peers } from './sessionPeers.ts'
import type { Pauses } from './sessionTimers.ts'

const RETRY_FIRST_MS = 500
const RETRY_MOST_MS = 30_000
const DROP_MS = 5000
const TIDY_MS = 5000

/** Moves the session from generation to generation (L6): asks `decideMove` whenever something changed, and obeys. */
export const createRotation = ({
  circle,
  log,
  peers,
  carriers,
  durability,
  pauses,
  random,
  takeChanges,
  coverLater,
  moved,
}: {
  readonly circle: Circle
  readonly log: SealedLog
  readonly peers: Peers
  readonly carriers: Carriers
  readonly durability: Durability
  readonly pauses: Pauses
  random(): number
  /** How many changes were typed since the last entry; they go into the next. */
  takeChanges(): number
  /** The document waits for something: what was saved here is not yet all in the log. */
  coverLater(): void
  moved(): void
}) => {
  let hubNames: number | null = null
  let filledByUs: number | null = null
  let isDeciding = false
  let isStale = false
  let retryMs = RETRY_FIRST_MS
  let pausedFor: string | null = null
  let isStopped = false

  const named = (): number | null => {
    const higher = carriers.generations().filter((g) => g > log.current() && peers.hasEqual(g) && !log.isEmpty(g))
    return higher.length > 0 ? Math.max(...higher) : null
  }

  const decide = (): Move =>
    decideMove({
      current: log.current(),
      canWrite: circle.canWrite,
      isCurrentFull: log.isFull(log.current()),
      isFilledByUs: filledByUs === log.current(),
      hubNames,
      hasHub: peers.hasHub(),
      named: named(),
      isAlone: peers.isAlone(),
      isFull: log.isFull,
      areSynced: peers.areSynced,
      isEmpty: log.isEmpty,
    })

  const consider = (): void => {
    if (isStopped) return
    isStale = true
    if (isDeciding) return // called from within: the loop below goes round once more
    isDeciding = true
    try {
      while (isStale && !isStopped) {
        isStale = false
        if (hubNames !== null && !peers.hasRefused(log.current())) hubNames = null
        obey(decide())
      }
    } finally {
      isDeciding = false
    }
    if (peers.hasRefused() && !pauses.has('retry')) pauses.start('retry', retryMs * (0.5 + random()), retry)
  }

  const obey = (move: Move): void => {
    if (move.type === 'stay' || move.type === 'read') pausedFor = null
    switch (move.type) {
      case 'stay':
        tidy()
        break
      case 'read':
        openAll(move.to)
        break
      case 'fill':
        after(move.pause, 'fill', () => fill(1))
        break
      case 'join':
        // Opening may bring somebody in who has to be waited for: then the next round says so.
        if (move.pause !== 'none') openAll(move.to)
        if (!isStale) after(move.pause, `join ${move.to}`, () => join(move.to))
    }
  }

  const after = (pause: Pause, name: string, go: () => void): void => {
    if (pause === 'none') {
      go()
      return
    }
    if (pausedFor === name) return
    pausedFor = name
    pauses.stop('move')
    pauses.start('move', pause === 'long' ? 500 + random() * 3000 : random() * 300, () => {
      if (pausedFor !== name || isStopped) return
      pausedFor = null
      const move = decide()
      if ((move.type === 'join' ? `join ${move.to}` : move.type) === name) go()
      consider()
    })
  }

  const openAll = (to: number): void => {
    for (const generation of keptAt(to)) {
      if (carriers.generations().includes(generation)) continue
      carriers.open(generation)
      isStale = true
    }
  }

  const join = (to: number): void => {
    if (!carriers.generations().includes(to)) carriers.open(to)
    const wasEmpty = log.isEmpty(to)
    const hadGap = log.hasGap()
    const entries = log.join(to)
    const isWhole = wasEmpty && entries.length > 0
    durability.save(entries, takeChanges(), isWhole)
    if (isWhole || !hadGap) durability.cover(to, carriers.stateVector(to), carriers.stateVectors())
    else coverLater()
    filledByUs = log.isFull(to) && entries.length > 0 ? to : null
    if (to === hubNames) hubNames = null
    retryMs = RETRY_FIRST_MS
    openAll(to)
    tidy()
    peers.retry()
    isStale = true
    moved()
    consider()
  }

  /** @param turns how many generations shall turn over */
  const fill = (turns: number): void => {
    const mark = log.markFull(turns)
    if (!mark) return
    durability.save([mark], 0)
    filledByUs = mark.generation
    consider()
  }

  /** Lets go of what is neither kept nor about to be joined; of higher generations only once equals stay away. */
  const tidy = (hasWaited = false): void => {
    const current = log.current()
    for (const generation of carriers.generations()) {
      if (keptAt(current).includes(generation) || isOrdered(generation)) continue
      if (generation < current || (hasWaited && !isOffered(generation))) letGo(generation)
      else if (!isOffered(generation)) pauses.start('tidy', TIDY_MS, () => tidy(true))
    }
  }
  const isOrdered = (generation: number): boolean => hubNames !== null && keptAt(hubNames).includes(generation)
  /** It, or the one it will be kept with. */
  const isOffered = (generation: number): boolean => peers.hasEqual(generation) || peers.hasEqual(generation + 1)
  const letGo = (generation: number): void => void carriers.letGo(generation).then(() => dropLater(generation))

  /** Nothing older is deleted before what follows it is durable. */
  const dropLater = (generation: number): void => {
    const current = log.current()
    void durability.saved().then(() => {
      if (isStopped) return
      pauses.start(`drop ${generation}`, DROP_MS, () => {
        if (durability.state().problem || log.current() < current) return
        void carriers.drop(generation)
      })
    })
  }

  const retry = (): void => {
    retryMs = Math.min(RETRY_MOST_MS, retryMs * 2)
    peers.retry()
    consider()
  }

  return {
    consider,
    fill,
    /** Our own entry made the current generation full. */
    noteFilled: (): void => {
      filledByUs = log.current()
    },
    newest: (generation: number, refused: number, isHub: boolean): void => {
      const current = log.current()
      if (isHub && (refused === current || generation > Math.max(current, refused))) hubNames = generation
      if (!isHub && generation > current) carriers.open(generation)
      consider()
    },
    joinNow: join,
    /** Generations on disk that are no longer kept. */
    tidyDisk: (generations: readonly number[]): void => {
      for (const generation of generations) if (!carriers.generations().includes(generation)) dropLater(generation)
    },
    tidy: () => tidy(),
    stop: (): void => {
      isStopped = true
    },
  }
}
