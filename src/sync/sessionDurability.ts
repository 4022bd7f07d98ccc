import type { CircleId } from '../seal/circle.ts'
import { placeOf } from '../seal/entry.ts'
import type { Appended } from '../seal/sealedLog.ts'
import type { Clock, LastWords, Outbox, OutboxRecord, SessionProblem, Timer } from './sessionPorts.ts'

export type StateVector = ReadonlyMap<number, number>

/** When `sv` of `generation` is durable elsewhere, so is all that the records named here hold (V1). */
type Cover = {
  readonly keys: ReadonlySet<string>
  /** generation → what its log held when the cover was made: the records of other tabs too */
  readonly held: ReadonlyMap<number, StateVector>
  readonly generation: number
  readonly sv: StateVector
}

type Unsaved = { readonly appended: Appended; readonly changes: number; readonly isWhole: boolean }
type Place = Pick<Appended, 'generation' | 'client' | 'clock'>

const RETRY_MS = 2000
const STRAY_MS = 60_000
const keyOf = ({ generation, client, clock }: Place): string => `${generation}/${client}/${clock}`
export const contains = (outer: StateVector | undefined, inner: StateVector): boolean =>
  outer !== undefined && [...inner].every(([client, clock]) => (outer.get(client) ?? 0) >= clock)

/** The honest states of what was typed: typed, on this device, on the hub (V1). */
export const createDurability = ({
  circleId,
  outbox,
  lastWords,
  clock,
  adopt,
  changed,
}: {
  readonly circleId: CircleId
  readonly outbox: Outbox
  readonly lastWords: LastWords
  readonly clock: Clock
  /** Takes in an entry that another tab of this device saved and did not bring into the log. */
  adopt(entry: Uint8Array): void
  changed(): void
}) => {
  let typed = 0
  let waiting = 0
  let savedAt: number | null = null
  let problem: SessionProblem | null = null
  let unsaved: readonly Unsaved[] = []
  let covers: readonly Cover[] = []
  let hasLeftWords = false
  let turn: Promise<void> = Promise.resolve()
  let retry: Timer | null = null
  let isClosed = false
  const durable = new Map<number, Map<number, number>>()
  /** What the outbox held at the start and this session did not write. */
  let earlier = new Set<string>()
  const strays = new Map<string, number>()
  const own = new Set<string>()

  const inTurn = (work: () => Promise<void>): Promise<void> => {
    turn = turn
      .then(work)
      .catch(() => failed(problem ?? { type: 'unavailable' })) // a rejecting database must not stop those behind it
      .then(changed)
    return turn
  }

  const write = async (): Promise<void> => {
    while (unsaved[0]) {
      const { appended, changes, isWhole } = unsaved[0]
      const { generation, client, clock: entryClock, entry } = appended
      const added = await outbox.add({ circleId, generation, client, clock: entryClock, entry })
      if (!added.ok) return failed(added.error)
      unsaved = unsaved.slice(1)
      typed -= changes
      waiting += 1
      savedAt = clock.now()
      if (isWhole) await settle((record) => keyOf(record) !== keyOf(appended) && isKnown(record))
    }
    problem = null
    if (hasLeftWords) lastWords.leave(circleId, [])
    hasLeftWords = false
  }
  const isKnown = (record: Place): boolean => wholeCovers.has(keyOf(record))
  const wholeCovers = new Set<string>()

  const failed = (error: SessionProblem): void => {
    problem = error
    if (isClosed) return
    retry ??= clock.setTimeout(() => {
      retry = null
      void inTurn(write)
    }, RETRY_MS)
  }

  const isSafe = (record: Place): boolean =>
    (durable.get(record.generation)?.get(record.client) ?? 0) > record.clock ||
    covers.some(
      (cover) =>
        contains(durable.get(cover.generation), cover.sv) &&
        (cover.keys.has(keyOf(record)) || (cover.held.get(record.generation)?.get(record.client) ?? 0) > record.clock),
    )

  const settle = async (isSettled: (record: OutboxRecord) => boolean): Promise<void> => {
    const records = await outbox.waiting(circleId)
    const settled = records.filter(isSettled)
    if (settled.length > 0)
      await outbox.settle(
        circleId,
        settled.map(({ id }) => id),
      )
    waiting = records.length - settled.length
    adoptStrays(records.filter((record) => !settled.includes(record)))
    const left = new Set(records.filter((record) => !settled.includes(record)).map(keyOf))
    for (const key of own)
      if (!left.has(key) && !unsaved.some(({ appended }) => keyOf(appended) === key)) own.delete(key)
    if (unsaved.length === 0) covers = covers.filter((cover) => !contains(durable.get(cover.generation), cover.sv))
  }

  /** Records of other tabs are theirs, unless they stay: then their tab is gone, or has no way to the hub but us. */
  const adoptStrays = (records: readonly OutboxRecord[]): void => {
    for (const record of records) {
      const key = keyOf(record)
      if (own.has(key) || earlier.has(key)) continue
      const since = strays.get(key) ?? clock.now()
      strays.set(key, since)
      if (clock.now() - since < STRAY_MS) continue
      strays.delete(key)
      earlier.add(key)
      adopt(record.entry)
    }
  }

  /** Into the outbox as they are, since the document may have to wait for what they build on. Until then they stay left. */
  const keepWords = (words: readonly Appended[]): void => {
    lastWords.leave(
      circleId,
      words.map(({ entry }) => entry),
    )
    hasLeftWords = true
    for (const word of words) earlier.add(keyOf(word))
    unsaved = [...words.map((appended) => ({ appended, changes: 0, isWhole: false })), ...unsaved]
    void inTurn(write)
  }

  return {
    state: () => ({ typed, waiting, savedAt, problem }),
    /** A change was typed that no entry holds yet. */
    noteChange: (): void => {
      typed += 1
    },
    /**
     * Commits entries of ours to the outbox, in order.
     * @param changes how many of the changes typed they hold
     * @param isWhole the first entry holds the whole document: once committed, nothing before it is needed here
     */
    save: (entries: readonly Appended[], changes: number, isWhole = false): void => {
      if (isWhole) for (const key of [...own, ...earlier]) wholeCovers.add(key)
      const added = entries.map((appended, i) => ({
        appended,
        changes: i === 0 ? changes : 0,
        isWhole: isWhole && i === 0,
      }))
      for (const entry of entries) own.add(keyOf(entry))
      unsaved = [...unsaved, ...added]
      void inTurn(write)
    },
    /** All that this session has written so far, and what it found, is in the log of `generation` up to `sv`. */
    cover: (generation: number, sv: StateVector, held: ReadonlyMap<number, StateVector>): void => {
      covers = [...covers, { keys: new Set([...own, ...earlier]), held, generation, sv }]
      void inTurn(() => settle(isSafe))
    },
    noteDurable: (generation: number, stateVector: StateVector): void => {
      const known = durable.get(generation) ?? new Map<number, number>()
      for (const [client, next] of stateVector) known.set(client, Math.max(next, known.get(client) ?? 0))
      durable.set(generation, known)
      if (waiting > 0 || unsaved.length > 0) void inTurn(() => settle(isSafe))
    },
    /** What was sealed here before and may be missing from the log. */
    recover: async (): Promise<readonly Uint8Array[]> => {
      const records = await outbox.waiting(circleId)
      waiting = records.length
      earlier = new Set(records.map(keyOf))
      const words = lastWords.take(circleId).flatMap((entry) => {
        const place = placeOf(entry)
        return place && !earlier.has(keyOf(place)) ? [{ ...place, entry }] : []
      })
      if (words.length > 0) keepWords(words)
      return [...records, ...words].map(({ entry }) => entry)
    },
    /** Resolves when everything given to `save` so far was tried. */
    saved: (): Promise<void> => turn,
    /** Looks again what the outbox holds: other tabs settle it too. */
    refresh: (): Promise<void> => inTurn(() => settle(isSafe)),
    leaveLastWords: (): void => {
      if (unsaved.length === 0) return
      hasLeftWords = true
      lastWords.leave(
        circleId,
        unsaved.map(({ appended }) => appended.entry),
      )
    },
    close: async (): Promise<void> => {
      await turn
      isClosed = true
      if (retry !== null) clock.clearTimeout(retry)
    },
  }
}
export type Durability = ReturnType<typeof createDurability>
