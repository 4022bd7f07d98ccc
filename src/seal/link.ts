import { fail, ok, type Result } from '../result.ts'
import { openBox, sealBox } from './box.ts'
import { concat, fromBase64url, fromUtf8, toBase64url, utf8 } from './bytes.ts'
import { type Circle, circleFromReadKeys, circleFromSecret, keysOf } from './circle.ts'
import { DOMAIN, derive } from './keys.ts'

/** What a link says of the decision key (D6): nothing, "you may found it", or its Ed25519 seed (32 bytes). */
export type DecisionGrant =
  | { readonly type: 'none' }
  | { readonly type: 'found' }
  | { readonly type: 'key'; readonly seed: Uint8Array }

export type Invitation = { readonly circle: Circle; readonly decision: DecisionGrant }
export type LinkError = { readonly type: 'notALink' | 'damagedLink' | 'newerLink' }

const LINK = /^(?:w([A-Za-z0-9_-]{43})|r([A-Za-z0-9_-]{86}))(\.d[A-Za-z0-9_-]{43}|\.f)?$/
/** A version letter, enough characters to be keys, then parts that begin with a dot. */
const LIKE_A_LINK = /^[a-z][A-Za-z0-9_-]{24,}(\.[A-Za-z0-9_-]*)*$/

/**
 * Reads a link (L2): a whole address of any host, `#…` or the bare fragment, with what mail programs add around and
 * within it (spaces, line breaks, quotes, brackets, a full stop).
 */
export const parseLink = (text: string): Result<Invitation, LinkError> => {
  const fragment = fragmentIn(text)
  const match = LINK.exec(fragment)
  if (match) return invitationOf(match[1], match[2], match[3])
  if (!LIKE_A_LINK.test(fragment)) return fail({ type: 'notALink' })
  return fail({ type: isOfThisVersion(fragment) ? 'damagedLink' : 'newerLink' })
}

/** The fragment to put after `#` in the app's address. Write links only from circles that can write. */
export const linkFragment = (
  circle: Circle,
  { readOnly = false, decision = { type: 'none' } }: { readOnly?: boolean; decision?: DecisionGrant } = {},
): string => {
  const { secret, readSeed } = keysOf(circle)
  const keys = secret && !readOnly ? `w${toBase64url(secret)}` : `r${toBase64url(concat(readSeed, circle.writePk))}`
  return keys + decisionSuffix(decision)
}

/**
 * Seals a fragment for a circle's `links` map (L2): read links for every reader of the circle, all others for its
 * writers alone. Throws when a circle that can only be read is asked to seal a write link.
 */
export const sealLink = (circle: Circle, fragment: string): string => {
  const audience = fragment.startsWith('r') && !fragment.includes('.') ? 'r' : 'w'
  const key = linkKey(circle, audience)
  if (!key) throw new Error('only writers seal write links')
  return audience + toBase64url(sealBox(key, utf8(fragment), concat(DOMAIN, utf8(circle.id))))
}

/** The fragment, or null where it is not for us, damaged or of another circle. */
export const openLink = (circle: Circle, sealed: string): string | null => {
  const audience = sealed[0]
  if (audience !== 'r' && audience !== 'w') return null
  const key = linkKey(circle, audience)
  const box = fromBase64url(sealed.slice(1))
  const plain = key && box && openBox(key, box, concat(DOMAIN, utf8(circle.id)))
  return plain ? fromUtf8(plain) : null
}

const linkKey = (circle: Circle, audience: 'r' | 'w'): Uint8Array | null => {
  const { secret, readSeed } = keysOf(circle)
  const source = audience === 'r' ? readSeed : secret
  return source && derive(source, 'links')
}

const decisionSuffix = (decision: DecisionGrant): string => {
  switch (decision.type) {
    case 'none':
      return ''
    case 'found':
      return '.f'
    case 'key':
      return `.d${toBase64url(decision.seed)}`
  }
}

const fragmentIn = (text: string): string => {
  const joined = text.replace(/[\s"'“”«»‹›<>()[\]{}\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
  const hash = joined.lastIndexOf('#')
  return joined.slice(hash + 1).replace(/[.,;:!?]+$/, '')
}

const invitationOf = (write?: string, read?: string, suffix?: string): Result<Invitation, LinkError> => {
  const keys = fromBase64url(write ?? read ?? '')
  const decision = decisionOf(suffix)
  if (!keys || !decision) return fail({ type: 'damagedLink' })
  return ok({ circle: circleOf(keys, write !== undefined), decision })
}

const circles = new Map<string, Circle>()

/** A link is read many times while a programme opens; to find its public keys takes longer than all else about it. */
const circleOf = (keys: Uint8Array, canWrite: boolean): Circle => {
  const name = toBase64url(keys)
  const known = circles.get(name)
  if (known) return known
  const circle = canWrite ? circleFromSecret(keys) : circleFromReadKeys(keys.subarray(0, 32), keys.subarray(32))
  circles.set(name, circle)
  return circle
}

const decisionOf = (suffix = ''): DecisionGrant | null => {
  if (suffix === '') return { type: 'none' }
  if (suffix === '.f') return { type: 'found' }
  const seed = fromBase64url(suffix.slice(2))
  return seed && { type: 'key', seed }
}

/** Our own letters with the wrong length are damage; other letters or further parts come from a newer app. */
const isOfThisVersion = (fragment: string): boolean => {
  const [keys = '', ...parts] = fragment.split('.')
  if (keys[0] !== 'w' && keys[0] !== 'r') return false
  const isWhole = keys.length === (keys[0] === 'w' ? 44 : 87)
  return !isWhole || parts.every((part) => part === '' || part[0] === 'd' || part[0] === 'f')
}
