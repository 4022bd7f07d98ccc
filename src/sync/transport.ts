import type * as Y from 'yjs'
import type { Result } from '../result.ts'
import type { Circle } from '../seal/circle.ts'
import type { GateError } from '../seal/gate.ts'

/**
 * `offline`: nobody is there (socket closed, no other tab, no tablet near).
 * `joining`: somebody is there and has not yet sent all of this carrier.
 * `live`: connected; `synced` has been called since the connection began.
 */
export type LinkState = 'offline' | 'joining' | 'live'

/** One generation of one circle, offered to the outside. */
export type CarrierPort = {
  readonly circle: Circle
  readonly generation: number
  /** Read it, observe it, encode it; never write to it except through `receive`. */
  readonly carrier: Y.Doc
  /** The only way in (L4): gates, then applies with `origin`. Calls are serialised per carrier. */
  receive(update: Uint8Array, origin: unknown): Promise<Result<void, GateError>>
}

export type PeerEvents = {
  state(state: LinkState): void
  /** Everything the peer had when asked has been received. Called again after each reconnection. */
  synced(): void
  /** What the peer has made durable of this carrier: client → next clock. Only a hub says this. */
  durable(stateVector: ReadonlyMap<number, number>): void
  /**
   * A hub calls it when it refuses this generation and names the right one (L6); the attachment then rests
   * (`offline`) until the session detaches it or attaches it again.
   * A transport between equals (tab, nearby, memory) calls it for every generation, higher or lower, that a peer has
   * attached and this side has not: on any one of its attachments of the circle. The session decides what to do.
   */
  newest(generation: number): void
  /** The peer refused what was sent, or the circle as a whole: `badToken`, `hubFull`, `gate:<type>` and the like. */
  refused(reason: string): void
  readOnly(): void
  /** The sealed presences of all others, complete each time. */
  presence(sealed: readonly Uint8Array[]): void
}

export type Attachment = { detach(): void; setPresence(sealed: Uint8Array | null): void }

/**
 * A way for sealed logs to travel. It attaches lazily, reconnects by itself with backoff and detaches from its socket
 * while offline. Events may be called synchronously from within `attach`; none may be called after `detach`.
 */
export type Transport = {
  readonly name: 'hub' | 'tab' | 'memory' | 'nearby' | 'codes' | 'file'
  attach(port: CarrierPort, events: PeerEvents): Attachment
}
