import * as Y from 'yjs'
import { fail, ok, type Result } from '../result.ts'
import type { Generation } from '../seal/carrier.ts'
import type { Circle } from '../seal/circle.ts'
import { isWellPlaced, strandedEntries } from '../seal/damage.ts'
import { signatureOf, signedPart } from '../seal/entry.ts'
import { createVerify } from '../seal/gate.ts'
import type { SealedLog } from '../seal/sealedLog.ts'
import { contains, type StateVector } from './sessionDurability.ts'
import type { Peers } from './sessionPeers.ts'
import { createCarrierPort } from './sessionPort.ts'
import type { ReadyError, SessionPorts, StoredCarrier } from './sessionPorts.ts'

type Kept = { readonly carrier: Y.Doc; stored: Promise<StoredCarrier | null> | null }

/** The carriers of a session: opened, read, offered to transports, kept on disk, let go. */
export const createCarriers = ({
  circle,
  ports,
  log,
  peers,
  failed,
}: {
  readonly circle: Circle
  readonly ports: SessionPorts
  readonly log: SealedLog
  readonly peers: Peers
  failed(error: ReadyError): void
}) => {
  const kept = new Map<Generation, Kept>()
  const verify = (ports.createVerify ?? createVerify)(circle.writePk)
  let isStored = ports.isStored ?? true

  const create = (): Y.Doc => {
    const carrier = new Y.Doc()
    carrier.clientID = Math.floor(ports.random() * 0x1_0000_0000)
    return carrier
  }

  const store = async (generation: Generation, carrier: Y.Doc): Promise<StoredCarrier | null> => {
    const opened = await ports.store.open(circle.id, generation, carrier).catch(() => unavailable)
    if (opened.ok) return opened.value
    failed(opened.error)
    return null
  }

  const offer = (generation: Generation, carrier: Y.Doc): void =>
    peers.offer(createCarrierPort(circle, generation, carrier, verify))

  /** Reads a generation from now on, keeps it on disk and offers it to everybody. */
  const open = (generation: Generation): void => {
    if (kept.has(generation)) return
    const carrier = create()
    log.read(generation, carrier)
    kept.set(generation, { carrier, stored: isStored ? store(generation, carrier) : null })
    offer(generation, carrier)
  }

  const letGo = async (generation: Generation): Promise<void> => {
    const held = kept.get(generation)
    if (!held) return
    kept.delete(generation)
    peers.withdraw(generation)
    log.stopReading(generation)
    await (await held.stored)?.close()
  }

  /** Own disk is not gated, because verifying takes long: damage shows when entries fail to open or stand elsewhere. */
  const isDamaged = async (
    generation: Generation,
    carrier: Y.Doc,
    unopened: readonly Uint8Array[],
  ): Promise<boolean> => {
    if (!isWellPlaced(carrier, generation)) return true
    for (const entry of unopened)
      if (!(await verify(signatureOf(entry), signedPart(circle.context, entry)))) return true
    return false // signed as it is, so nonsense of a writer, and no other copy would be better
  }

  /** Reads a generation from disk, before it is offered to anybody. A damaged one begins afresh (L4). */
  const load = async (generation: Generation): Promise<Result<{ isRenewed: boolean }, ReadyError>> => {
    const carrier = create()
    const way = isStored ? ports.store.open : ports.store.read
    const opened = await way(circle.id, generation, carrier)
    if (!opened.ok) return opened
    const stored = opened.value ?? null
    const unopened = log.read(generation, carrier)
    if (await isDamaged(generation, carrier, unopened)) {
      log.stopReading(generation)
      for (const entry of strandedEntries(carrier)) log.adopt(entry)
      await stored?.close()
      return begin(generation)
    }
    kept.set(generation, { carrier, stored: stored && Promise.resolve(stored) })
    return ok({ isRenewed: false })
  }

  /** A fresh carrier in the place of a damaged or refused one; what it held is in the document. */
  const begin = async (generation: Generation): Promise<Result<{ isRenewed: boolean }, ReadyError>> => {
    if (isStored) await (ports.store.setAside ?? ports.store.drop)(circle.id, generation)
    const carrier = create()
    const stored = isStored ? await ports.store.open(circle.id, generation, carrier) : null
    if (stored && !stored.ok) return stored
    log.read(generation, carrier)
    kept.set(generation, { carrier, stored: stored && Promise.resolve(stored.value) })
    return ok({ isRenewed: true })
  }

  /** Elected and demoted in quick succession: one after the other. */
  let turn: Promise<void> = Promise.resolve()
  const keepStored = async (on: boolean): Promise<void> => {
    isStored = on
    for (const [generation, held] of [...kept]) {
      const stored = held.stored
      held.stored = on ? (stored ?? store(generation, held.carrier)) : null
      await (on ? held.stored : stored?.then((one) => one?.close()))
    }
  }

  const stateVector = (generation: Generation): StateVector => {
    const held = kept.get(generation)
    return held ? Y.decodeStateVector(Y.encodeStateVector(held.carrier)) : new Map()
  }

  const isOnDisk = async (generation: Generation, held: StateVector): Promise<boolean> => {
    if (!kept.has(generation)) return true
    const stored = new Y.Doc()
    const read = await ports.store.read(circle.id, generation, stored).catch(() => unavailable)
    return read.ok && contains(Y.decodeStateVector(Y.encodeStateVector(stored)), held)
  }

  return {
    open,
    load,
    letGo,
    stateVector,
    /** Read back, since whoever writes them, perhaps in another tab, tells nobody (V6). A log no longer kept is no matter. */
    areOnDisk: async (held: ReadonlyMap<Generation, StateVector>): Promise<boolean> => {
      for (const [generation, clocks] of held) if (!(await isOnDisk(generation, clocks))) return false
      return true
    },
    generations: (): readonly Generation[] => [...kept.keys()],
    /** generation → what its log holds now */
    stateVectors: (): ReadonlyMap<Generation, StateVector> =>
      new Map([...kept.keys()].map((generation) => [generation, stateVector(generation)])),
    /** Offers what was loaded. */
    offerAll: (): void => {
      for (const [generation, { carrier }] of [...kept]) offer(generation, carrier)
    },
    renew: async (generation: Generation): Promise<void> => {
      await letGo(generation)
      const begun = await begin(generation)
      if (!begun.ok) failed(begun.error)
    },
    offer: (generation: Generation): void => {
      const held = kept.get(generation)
      if (held) offer(generation, held.carrier)
    },
    setStored: (on: boolean): Promise<void> => {
      turn = turn.then(() => keepStored(on))
      return turn
    },
    /** Deletes a generation that is no longer kept. */
    drop: async (generation: Generation): Promise<void> => {
      if (isStored && !kept.has(generation)) await ports.store.drop(circle.id, generation)
    },
    close: async (): Promise<void> => {
      for (const generation of [...kept.keys()]) await letGo(generation)
    },
  }
}
const unavailable = fail({ type: 'unavailable' })
export type Carriers = ReturnType<typeof createCarriers>
