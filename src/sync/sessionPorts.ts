import type * as Y from 'yjs'
import type { Result } from '../result.ts'
import type { Limits } from '../seal/carrier.ts'
import type { Circle, CircleId } from '../seal/circle.ts'
import type { Verify } from '../seal/gate.ts'
import type { LinkState, Transport } from './transport.ts'

/** Keeps carriers on this device. */
export type CarrierStore = {
  generations(id: CircleId): Promise<readonly number[]>
  /** Loads into `carrier`, then keeps persisting it. */
  open(id: CircleId, generation: number, carrier: Y.Doc): Promise<Result<StoredCarrier, ReadyError>>
  /** Loads into `carrier` and no more: for a tab that does not keep it, or not yet (V6). */
  read(id: CircleId, generation: number, carrier: Y.Doc): Promise<Result<void, ReadyError>>
  drop(id: CircleId, generation: number): Promise<void>
  /** Keeps a damaged database apart, as it is, and lets `open` begin afresh (V7). Without it: `drop`. */
  setAside?(id: CircleId, generation: number): Promise<void>
}
export type StoredCarrier = { close(): Promise<void> }

export type OutboxEntry = {
  readonly circleId: CircleId
  readonly generation: number
  readonly client: number
  readonly clock: number
  readonly entry: Uint8Array
}
export type OutboxRecord = OutboxEntry & { readonly id: number }

/** Sealed entries of this device that are not yet known to be durable elsewhere (V1). */
export type Outbox = {
  /** Resolves after a commit with strict durability. */
  add(record: OutboxEntry): Promise<Result<void, { type: 'diskFull' | 'unavailable' }>>
  waiting(id: CircleId): Promise<readonly OutboxRecord[]>
  /** They are durable elsewhere, or another record holds all that they hold. */
  settle(id: CircleId, ids: readonly number[]): Promise<void>
}

/** A synchronous store for what was sealed while the page was closing (L7). `leave` replaces what was left before. */
export type LastWords = {
  leave(id: CircleId, entries: readonly Uint8Array[]): void
  take(id: CircleId): readonly Uint8Array[]
}

export type Timer = unknown
export type Clock = {
  /** ms */
  now(): number
  setTimeout(run: () => void, delayMs: number): Timer
  clearTimeout(timer: Timer): void
}

export type SessionPorts = {
  readonly store: CarrierStore
  readonly outbox: Outbox
  readonly lastWords: LastWords
  readonly transports: readonly Transport[]
  readonly clock: Clock
  /** [0, 1): the session is deterministic given clock and random. */
  random(): number
  readonly limits?: Limits
  /** Whether this tab keeps carriers on disk from the start (V6); `setStored` changes it. Default true. */
  readonly isStored?: boolean
  /** Default: native Ed25519. */
  createVerify?(writePk: Uint8Array): Verify
}

export type SessionProblem = {
  readonly type: 'diskFull' | 'unavailable' | 'unreadable' | 'refused' | 'hubFull' | 'wrongHub'
}

export type SessionState = {
  readonly phase: 'loading' | 'ready' | 'failed'
  /** The best of the outside transports (a tab of this device is not outside). */
  readonly link: LinkState
  /** Changes not yet known to be on this device. */
  readonly typed: number
  /** Entries on this device and not on the hub. */
  readonly waiting: number
  /** ms, last committed outbox write */
  readonly savedAt: number | null
  /** ms, last time synced with a peer and nothing waiting */
  readonly exchangedAt: number | null
  /** The opened presences of others who set one. */
  readonly peers: readonly unknown[]
  readonly readOnly: boolean
  readonly problem: SessionProblem | null
}

export type ReadyError = { readonly type: 'unreadable' | 'unavailable' }

export type CircleSession = {
  readonly circle: Circle
  readonly doc: Y.Doc
  /** No edit of the document before it. */
  readonly ready: Promise<Result<void, ReadyError>>
  getState(): SessionState
  subscribe(listener: () => void): () => void
  /** Seals what is owed now: on blur, on hidden. */
  flush(): void
  /**
   * Once all that is here now stands on this device's disk, whichever tab writes it (V6); false if it did not get there
   * in time. To be asked before anybody is told that they may close the app.
   */
  kept(patienceMs?: number): Promise<boolean>
  /** For `pagehide`: flushes, and leaves what has not been committed to disk. */
  leaveLastWords(): void
  setPresence(value: unknown): void
  addTransport(transport: Transport): () => void
  /** Whether this tab keeps carriers on disk (V6: only the elected one). */
  setStored(isStored: boolean): Promise<void>
  /** Marks the generation full, and the next as soon as it is open: for erasing (D3). */
  rotate(): void
  /** Flushes, waits for the outbox, lets go of disk and transports. */
  close(): Promise<void>
}
