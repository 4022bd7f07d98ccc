import type * as Y from 'yjs'
import type { Result } from '../../result.ts'
import type { Circle, CircleId } from '../../seal/circle.ts'
import type { GateError } from '../../seal/gate.ts'

/** A browser's `File`, as far as it is needed. */
export type FileSource = {
  readonly size: number
  slice(start: number, end: number): { arrayBuffer(): Promise<ArrayBuffer> }
}
export type FileError = {
  readonly type: 'notAFile' | 'newerFile' | 'tooLarge' | 'cutOff' | 'damaged' | 'unreadable'
}
/** One generation of one circle as it lies in a file. */
export type SealedPart = {
  readonly circleId: CircleId
  readonly generation: number
  readonly update: Uint8Array
  readonly note: Uint8Array
}
export type Parts = { readonly writtenAt: number; readonly parts: readonly SealedPart[] }
export type Carried = Pick<SealedPart, 'generation' | 'update'>
export type Delivery = {
  readonly received: readonly number[]
  readonly refused: readonly number[]
  /** Older than what the session keeps: for us to merge. */
  readonly unmatched: readonly number[]
}

/** A session, as far as files take part in it; `sync` says what each of these is. */
export type Peering = { addTransport(transport: FileTransport): () => void }
export type FileTransport = {
  readonly name: 'file'
  attach(
    port: {
      readonly circle: Circle
      readonly generation: number
      readonly carrier: Y.Doc
      receive(update: Uint8Array, origin: unknown): Promise<Result<void, GateError>>
    },
    events: {
      state(state: 'offline' | 'joining' | 'live'): void
      synced(): void
      newest(generation: number): void
    },
  ): { detach(): void; setPresence(sealed: Uint8Array | null): void }
}

/** The format, and how its contents reach a session; `sync` provides it. */
export type FileWay = {
  packFile(kind: 'exchange' | 'backup', body: Uint8Array): Uint8Array
  unpackFile(
    file: FileSource,
  ): Promise<Result<{ readonly kind: 'exchange' | 'backup'; readonly body: Uint8Array }, FileError>>
  writeParts(parts: Parts): Uint8Array
  readParts(body: Uint8Array): Parts | null
  deliverParts(session: Peering, parts: readonly Carried[]): Promise<Delivery>
  collectParts(session: Peering): readonly Carried[]
}
