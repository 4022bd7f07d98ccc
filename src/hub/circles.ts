import * as Y from 'yjs'
import { ok, type Result } from '../result.ts'
import { addWeight, entriesOf, weighCarrier } from '../seal/carrier.ts'
import { type CircleId, contextOf } from '../seal/circle.ts'
import { KIND, kindOf } from '../seal/entry.ts'
import { gate, type Verify } from '../seal/gate.ts'
import type { Quotas } from './config.ts'
import {
  type CircleRecord,
  checkGeneration,
  type GenerationPorts,
  isFullGeneration,
  newestOf,
  type Refusal,
  readRecord,
  refused,
} from './generations.ts'
import type { HourlyCount } from './rates.ts'

/** `ignored`: the generation is full and so read-only; nothing was wrong with the update. */
export type Accepted =
  | { readonly type: 'nothingNew' | 'ignored' }
  | {
      readonly type: 'stored'
      readonly entries: number
      readonly bytes: number
      /** client → next clock of what the update brought */
      readonly durable: readonly (readonly [number, number])[]
    }
type Answer = Result<Accepted, Refusal>

export type Offer = {
  readonly circleId: CircleId
  readonly generation: number
  readonly carrier: Y.Doc
  readonly verify: Verify
  readonly update: Uint8Array
  readonly origin: unknown
  readonly address: string
}

export type CirclePorts = GenerationPorts & {
  readonly quotas: Quotas
  readonly newCircles: HourlyCount
  readonly onStorageFailure: (error: unknown) => void
  /** Generations below have left the disk: whoever has one open must leave it. */
  readonly onRetired: (circleId: CircleId, below: number, newest: number) => void
}

/**
 * `last`: the check under way. `applied`: the update under way to disk and then into the carrier. Checks go on while the
 * disk is writing, so that updates of several devices share one commit; they are applied in the order they are written.
 */
type Turn = { record: CircleRecord | null; last: Promise<unknown>; applied: Promise<unknown>; underWay: number }

const MAX_IDLE_RECORDS = 5000

export type Circles = ReturnType<typeof createCircles>

/** Which generations of a circle are admitted (L6) and how an update becomes durable before anybody sees it (H2). */
export function createCircles(ports: CirclePorts) {
  const turns = new Map<CircleId, Turn>()
  const turnOf = (circleId: CircleId): Turn => {
    const known = turns.get(circleId)
    if (known) return known
    if (turns.size >= MAX_IDLE_RECORDS) for (const [id, { underWay }] of turns) if (underWay === 0) turns.delete(id)
    const turn: Turn = { record: null, last: Promise.resolve(), applied: Promise.resolve(), underWay: 0 }
    turns.set(circleId, turn)
    return turn
  }
  const inTurn = async <T>(circleId: CircleId, work: (record: CircleRecord, turn: Turn) => Promise<T>): Promise<T> => {
    const turn = turnOf(circleId)
    const result = turn.last.then(async () => {
      turn.record ??= await readRecord(ports.storage, circleId)
      return work(turn.record, turn)
    })
    turn.last = result.catch(() => undefined)
    return result
  }
  const counted = async <T>(circleId: CircleId, work: () => Promise<T>): Promise<T> => {
    const turn = turnOf(circleId)
    turn.underWay += 1
    try {
      return await work()
    } finally {
      turn.underWay -= 1
    }
  }
  return {
    /** Whether a device may open this generation now. */
    admit: (circleId: CircleId, generation: number, canWrite: boolean, address: string) =>
      counted(circleId, () =>
        inTurn(circleId, async (record, { applied }): Promise<Result<void, Refusal>> => {
          await applied // the entry that fills a generation may be on its way
          if (newestOf(record) < 0 && canWrite && ports.newCircles.isSpent(address)) return refused('tooManyCircles')
          return checkGeneration(ports, record, generation)
        }),
      ),
    accept: (offer: Offer): Promise<Answer> =>
      counted(offer.circleId, async () => {
        const begun = await inTurn(offer.circleId, (record, turn) => begin(ports, record, turn, offer))
        return begun.applied
      }),
    isBusy: (circleId: CircleId) => (turns.get(circleId)?.underWay ?? 0) > 0,
    /** Resolves when everything under way has become durable or failed. */
    settled: () => Promise.all([...turns.values()].map(({ last, applied }) => last.then(() => applied))),
  }
}

/** Checks an update and sends it on its way to the disk. `applied`: when it is durable and in the carrier. */
async function begin(ports: CirclePorts, record: CircleRecord, turn: Turn, offer: Offer) {
  const checked = await check(ports, record, turn, offer)
  if (!checked.ok || checked.value === 'ignored') {
    const answer: Answer = checked.ok ? ok({ type: 'ignored' }) : checked
    return { applied: Promise.resolve(answer) }
  }
  const news = newsIn(offer)
  const applied: Promise<Answer> = news ? store(ports, record, turn, offer, news) : Promise.resolve(NOTHING_NEW)
  turn.applied = Promise.all([turn.applied, applied.catch(() => undefined)])
  return { applied }
}

const NOTHING_NEW: Answer = ok({ type: 'nothingNew' })

async function check(
  ports: CirclePorts,
  record: CircleRecord,
  turn: Turn,
  offer: Offer,
): Promise<Result<'good' | 'ignored', Refusal>> {
  const { carrier, generation } = offer
  // The library dropped the document while the update waited; the device sends it again when it comes back.
  if (carrier.isDestroyed) return refused('closed')
  const admitted = await checkGeneration(ports, record, generation)
  if (!admitted.ok) return admitted
  if (await isFullGeneration(ports, record, generation)) return ok('ignored')
  const passed = await passGate(ports, offer)
  if (passed.ok || passed.error.reason !== 'gate:gap') return passed.ok ? ok('good') : passed
  // It may build on something that its device got by another way and that is on its way to the disk here.
  await turn.applied
  const again = await passGate(ports, offer)
  return again.ok ? ok('good') : again
}

async function passGate({ quotas }: CirclePorts, offer: Offer): Promise<Result<void, Refusal>> {
  const { carrier, generation, circleId, verify, update } = offer
  const caps = { entryBytes: quotas.entryBytes, updateBytes: quotas.messageBytes }
  const passed = await gate(carrier, generation, contextOf(circleId), verify, update, caps)
  if (passed.ok) return passed
  return refused(passed.error.type === 'tooLarge' ? 'tooLarge' : `gate:${passed.error.type}`)
}

type News = NonNullable<ReturnType<typeof newsIn>>

/** What the update adds, so that resending what is held costs no disk. Only for what passed the gate. */
function newsIn({ update, carrier }: Offer) {
  const fresh = Y.diffUpdate(update, Y.encodeStateVector(carrier))
  const items = Y.decodeUpdate(fresh).structs.filter((struct) => struct instanceof Y.Item)
  return items.length === 0 ? null : { update: fresh, items, clients: new Set(items.map(({ id }) => id.client)) }
}

/** The entries that nobody else brought while this update was on its way. */
function entriesStillNew({ items }: News, carrier: Y.Doc): readonly Uint8Array[] {
  const fresh = items.filter(({ id }) => id.clock >= Y.getState(carrier.store, id.client))
  return fresh.flatMap(({ content }) => (content instanceof Y.ContentBinary ? [content.content] : []))
}

/** H2: written and fsynced, then applied, which shows it to the others; in the order of writing. */
async function store(ports: CirclePorts, record: CircleRecord, turn: Turn, offer: Offer, news: News): Promise<Answer> {
  const { circleId, generation, carrier } = offer
  const isAllowed = checkQuotas(ports, record, offer, news)
  if (!isAllowed.ok) return isAllowed
  const before = turn.applied
  const written = ports.storage.append(circleId, generation, news.update)
  grow(record, generation, news.update.length)
  try {
    await Promise.all([written, before])
  } catch (error) {
    grow(record, generation, -news.update.length)
    ports.onStorageFailure(error)
    return refused('hubFull')
  }
  const entries = entriesStillNew(news, carrier)
  const weight = record.weights.get(generation) ?? weighCarrier(carrier)
  Y.applyUpdate(carrier, offer.update, offer.origin)
  record.weights.set(generation, entries.reduce(addWeight, weight))
  await retireOlder(ports, record, offer)
  const durable = [...news.clients].map((client) => [client, Y.getState(carrier.store, client)] as const)
  return ok({ type: 'stored', entries: entries.length, bytes: news.update.length, durable })
}

function checkQuotas(
  ports: CirclePorts,
  record: CircleRecord,
  { address }: Offer,
  { update }: News,
): Result<void, Refusal> {
  const held = [...record.bytes.values()].reduce((sum, bytes) => sum + bytes, 0)
  if (held + update.length > ports.quotas.circleBytes) return refused('hubFull')
  if (record.bytes.size > 0) return ok(undefined)
  if (ports.newCircles.isSpent(address)) return refused('tooManyCircles')
  ports.newCircles.add(address)
  return ok(undefined)
}

function grow({ bytes }: CircleRecord, generation: number, by: number): void {
  const size = (bytes.get(generation) ?? 0) + by
  if (size > 0) bytes.set(generation, size)
  else bytes.delete(generation)
}

/** Two generations are kept; what is older goes only once the newest holds a durable snapshot (L6). */
async function retireOlder(
  ports: CirclePorts,
  record: CircleRecord,
  { circleId, generation, carrier }: Offer,
): Promise<void> {
  const below = generation - 1
  const old = [...record.bytes.keys()].filter((held) => held < below)
  if (old.length === 0 || generation !== newestOf(record) || !entriesOf(carrier).some(isSnapshot)) return
  // A failure leaves too much on the disk, not too little; the next entry tries again.
  try {
    await ports.storage.retire(circleId, below)
  } catch (error) {
    return ports.onStorageFailure(error)
  }
  for (const held of old) {
    record.bytes.delete(held)
    record.weights.delete(held)
  }
  ports.onRetired(circleId, below, generation)
}

const isSnapshot = (entry: Uint8Array) => kindOf(entry) === KIND.snapshot
