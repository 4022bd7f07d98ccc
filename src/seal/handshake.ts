import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { fail, ok, type Result } from '../result.ts'
import { areEqualInConstantTime, fromBase64url, toBase64url, utf8 } from './bytes.ts'
import { type Circle, type CircleId, circleIdOf } from './circle.ts'
import { createPortableVerify } from './verify.ts'

const FRESH_MS = 60_000

/**
 * Proves to one hub, for one circle and one challenge, the right to write or to read (L8).
 * `role.writePk.readerPk.challenge.signature`, the keys and the signature in base64url.
 * @param hubUrl exactly the PUBLIC_URL of the hub
 */
export const createToken = (circle: Circle, hubUrl: string, challenge: string): string => {
  const role: Role = circle.canWrite ? 'w' : 'r'
  const message = handshake(hubUrl, circle.id, role, challenge)
  const signature = circle.canWrite ? circle.sign(message) : circle.signAsReader(message)
  return [role, toBase64url(circle.writePk), toBase64url(circle.readerPk), challenge, toBase64url(signature)].join('.')
}

export type AdmitError = { readonly type: 'badToken' | 'foreignKeys' | 'stale' | 'badSignature' }
export type Admission = { readonly role: 'write' | 'read'; readonly writePk: Uint8Array }

/**
 * The hub's side, from public data only. A token made for another hub address fails as `badSignature`; keys that are not
 * the circle's as `foreignKeys`; whatever has not the form of a token as `badToken`.
 */
export const admit = ({
  hubUrl,
  circleId,
  token,
  isFresh,
}: {
  readonly hubUrl: string
  readonly circleId: CircleId
  readonly token: string
  readonly isFresh: (challenge: string) => boolean
}): Result<Admission, AdmitError> => {
  const parsed = parseToken(token)
  if (!parsed) return fail({ type: 'badToken' })
  const { role, writePk, readerPk, challenge, signature } = parsed
  if (circleIdOf(writePk, readerPk) !== circleId) return fail({ type: 'foreignKeys' })
  if (!isFresh(challenge)) return fail({ type: 'stale' })
  const isSigned = createPortableVerify(role === 'w' ? writePk : readerPk)
  if (!isSigned(signature, handshake(hubUrl, circleId, role, challenge))) return fail({ type: 'badSignature' })
  return ok({ role: role === 'w' ? 'write' : 'read', writePk })
}

/** Stateless: the time and its HMAC under the hub's own secret. @param now ms since 1970 */
export const createChallenge = (secret: Uint8Array, now: number): string => `${now}-${mac(secret, now)}`

/** Whether this hub gave it out during the last 60 s. */
export const isFreshChallenge = (secret: Uint8Array, challenge: string, now: number): boolean => {
  const [, digits = '', code = ''] = /^(\d{1,15})-([A-Za-z0-9_-]{22})$/.exec(challenge) ?? []
  if (digits === '' || Math.abs(now - Number(digits)) > FRESH_MS) return false
  return areEqualInConstantTime(utf8(code), utf8(mac(secret, Number(digits))))
}

type Role = 'w' | 'r'

const handshake = (hubUrl: string, id: CircleId, role: Role, challenge: string): Uint8Array =>
  utf8(['circle/1 hub', hubUrl, id, role, challenge].join('\n'))

const mac = (secret: Uint8Array, time: number): string =>
  toBase64url(hmac(sha256, secret, utf8(`circle/1 challenge ${time}`)).subarray(0, 16))

const parseToken = (token: string) => {
  if (typeof token !== 'string' || token.length > 512) return null
  const [role, write, reader, challenge, signed, ...rest] = token.split('.')
  if ((role !== 'w' && role !== 'r') || !challenge || /[\n\s]/.test(challenge) || rest.length > 0) return null
  const writePk = fromBase64url(write ?? '')
  const readerPk = fromBase64url(reader ?? '')
  const signature = fromBase64url(signed ?? '')
  if (writePk?.length !== 32 || readerPk?.length !== 32 || signature?.length !== 64) return null
  return { role: role as Role, writePk, readerPk, challenge, signature }
}
