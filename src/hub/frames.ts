/** What the envelope of a client's frame says. `address`: carrier and provider; payloads stay unread here. */
export type Frame = { readonly address: string; readonly kind: FrameKind }
export type FrameKind = 'syncStep' | 'update' | 'presence' | 'token' | 'close'

/** `<circleId>/<generation>` and the session of one provider, which the library sets apart with a zero. */
const ADDRESS = /^[\w-]{22}\/\d{1,10}\0[a-z0-9]{1,32}$/
const MAX_ADDRESS_BYTES = 80

/**
 * Reads the envelope, or null if no honest client sends such a frame (H4): then nothing of it reaches the library.
 * Layout: varstring address, varuint type; sync frames: varuint step, payload with its length; others: payload.
 */
export function readFrame(data: Uint8Array): Frame | null {
  const reader = createReader(data)
  const address = readAddress(reader)
  const type = reader.number()
  if (address === null || type === null) return null
  const kind = kindOf(type, reader)
  return kind && { address, kind }
}

/** The address that a frame of the hub's own closes or turns away, or null: nothing more is expected from there. */
export function readFarewell(data: Uint8Array): string | null {
  const reader = createReader(data)
  const address = readAddress(reader)
  const type = reader.number()
  return type === CLOSE || (type === AUTH && reader.number() === DENIED) ? address : null
}

function readAddress(reader: Reader): string | null {
  const bytes = reader.bytes(MAX_ADDRESS_BYTES)
  const address = bytes ? Buffer.from(bytes).toString('latin1') : ''
  return ADDRESS.test(address) ? address : null
}

const SYNC = 0
const AWARENESS = 1
const AUTH = 2
const SYNC_REPLY = 4
const CLOSE = 7
const DENIED = 1
const MAX_PRESENCE_BYTES = 64_000
const MAX_TOKEN_BYTES = 1000

function kindOf(type: number, reader: Reader): FrameKind | null {
  if (type === CLOSE) return 'close'
  if (type === AWARENESS) return reader.isPayload(MAX_PRESENCE_BYTES) ? 'presence' : null
  if (type === AUTH) return reader.number() === 0 && reader.bytes(MAX_TOKEN_BYTES) ? 'token' : null
  if (type !== SYNC && type !== SYNC_REPLY) return null
  const step = reader.number()
  if (step === null || step > 2 || !reader.isPayload(Number.MAX_SAFE_INTEGER)) return null
  return step === 0 ? 'syncStep' : 'update'
}

type Reader = ReturnType<typeof createReader>

function createReader(data: Uint8Array) {
  let at = 0
  /** lib0's variable-length unsigned integer: seven bits per byte, lowest first. */
  const number = (): number | null => {
    let value = 0
    for (let shift = 1; shift < 2 ** 35; shift *= 128) {
      const byte = data[at++]
      if (byte === undefined) return null
      value += (byte & 127) * shift
      if (byte < 128) return value
    }
    return null
  }
  const bytes = (most: number): Uint8Array | null => {
    const length = number()
    if (length === null || length > most || at + length > data.length) return null
    at += length
    return data.subarray(at - length, at)
  }
  return { number, bytes, isPayload: (most: number) => bytes(most) !== null && at === data.length }
}
