import type * as Y from 'yjs'
import type { Result } from '../../result.ts'
import type { Circle } from '../../seal/circle.ts'
import type { FileTransport } from './filePorts.ts'

/** What the device needs of a circle's session; `sync` provides it, `wiring.ts` joins the two. */
export type Session = {
  readonly ready: Promise<Result<void, { type: 'unreadable' | 'unavailable' }>>
  getState(): SessionState
  subscribe(listener: () => void): () => void
  /** Seals what is owed now. */
  flush(): void
  /** Once all that is here now stands on this device's disk; false if it did not get there in time. */
  kept(patienceMs?: number): Promise<boolean>
  /** For `pagehide`: flushes, and leaves the last entries where they survive (L7). */
  leaveLastWords(): void
  setPresence(value: unknown): void
  /** Returns how to let go of it. */
  addTransport(transport: FileTransport): () => void
  /** Marks the generation full, so that erased text leaves both kept generations soon (D3). */
  rotate(): void
  close(): Promise<void>
}

/** V1: what is only typed, what is on this device, what is on the hub. Times in ms. */
export type SessionState = {
  readonly phase: 'loading' | 'ready' | 'failed'
  readonly link: 'offline' | 'joining' | 'live'
  readonly typed: number
  readonly waiting: number
  readonly savedAt: number | null
  readonly exchangedAt: number | null
  readonly peers: readonly unknown[]
  readonly readOnly: boolean
  readonly problem: null | {
    readonly type: 'diskFull' | 'unavailable' | 'unreadable' | 'refused' | 'hubFull' | 'wrongHub'
  }
}

/** `device`: nothing of the circle leaves this device but in a backup. */
export type Reach = 'everywhere' | 'device'
export type OpenSession = (circle: Circle, doc: Y.Doc, reach: Reach) => Session
