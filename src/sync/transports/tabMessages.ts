import { decodeStateVector } from 'yjs'

/** What tabs tell each other on the channel of one circle. `from` and `to` name attachments, not tabs. */
export type TabMessage = {
  readonly version: 1
  /**
   * hello: here I am, tell me what I lack. answer: that, and tell me what I lack. rest: that. grown: an update as it
   * happens. alive: a beat, with what I hold, and the news that I am here with this generation. bye: I am going.
   */
  readonly type: 'hello' | 'answer' | 'rest' | 'grown' | 'alive' | 'bye'
  readonly from: string
  readonly to: string | null
  readonly generation: number
  /** Encoded state vector of the sender's carrier. */
  readonly clocks: Uint8Array
  readonly update: Uint8Array | null
  readonly presence: Uint8Array | null
}

const TYPES: readonly unknown[] = [
  'hello',
  'answer',
  'rest',
  'grown',
  'alive',
  'bye',
] satisfies readonly TabMessage['type'][]

/** Null for whatever a tab with another version of the app may say. */
export function readTabMessage(data: unknown): TabMessage | null {
  if (typeof data !== 'object' || data === null) return null
  const { version, type, from, to, generation, clocks, update, presence } = data as Readonly<Record<string, unknown>>
  const isNamed = typeof from === 'string' && (to === null || typeof to === 'string')
  const isKnown = version === 1 && TYPES.includes(type) && Number.isSafeInteger(generation)
  const isWhole = isStateVector(clocks) && isBytesOrNull(update) && isBytesOrNull(presence)
  return isNamed && isKnown && isWhole ? (data as TabMessage) : null
}

const isBytesOrNull = (value: unknown) => value === null || value instanceof Uint8Array

function isStateVector(value: unknown): boolean {
  try {
    return value instanceof Uint8Array && decodeStateVector(value).size >= 0
  } catch {
    return false
  }
}
