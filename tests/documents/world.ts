import { readFileSync } from 'node:fs'
import { ed25519 } from '@noble/curves/ed25519.js'
import { sha256 } from '@noble/hashes/sha2.js'
import * as Y from 'yjs'
import { toBase64url } from '../../src/documents/base64url.ts'
import type { Author } from '../../src/documents/command.ts'
import type { DecisionSigner } from '../../src/documents/decisions.ts'
import type { MemberId } from '../../src/documents/ids.ts'
import type { Side } from '../../src/method/sides.ts'

export const author = (member: string, ...sides: readonly Side[]): Author => ({
  member: member as MemberId,
  language: 'en',
  sides,
  now: 1_763_700_000_000,
})
export const officer = author('officer', 'menteeCity')
export const mentor = author('mentor', 'mentorCity')
export const neighbour = author('neighbour', 'localSupportGroup')
export const facilitator = author('facilitator', 'facilitator')

/** Both sides hold what either held: as transports bring it about, in causal order. */
export function exchange(a: Y.Doc, b: Y.Doc): void {
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a, Y.encodeStateVector(b)), 'remote')
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b, Y.encodeStateVector(a)), 'remote')
}

export function exchangeAll(docs: readonly Y.Doc[]): void {
  for (const a of docs) for (const b of docs) if (a !== b) exchange(a, b)
}

/** What a document holds, whatever the order in which it came. */
export const contentOf = (doc: Y.Doc): unknown =>
  Object.fromEntries(
    [...doc.share.keys()]
      .toSorted()
      .map(
        (name) => [name, name.startsWith('text:') ? doc.getText(name).toString() : doc.getMap(name).toJSON()] as const,
      )
      .filter(([, content]) => (typeof content === 'string' ? content !== '' : Object.keys(content).length > 0)),
  )

/** The value of a result that must be one. */
export function must<T>(result: { ok: true; value: T } | { ok: false; error: { type: string } }): T {
  if (!result.ok) throw new Error(result.error.type)
  return result.value
}

/** The key of an invented city, from a fixed seed. */
export function signer(seed = 7, programme = 'programme-1', keys?: readonly string[]): DecisionSigner {
  const secret = new Uint8Array(32).fill(seed)
  const key = toBase64url(ed25519.getPublicKey(secret))
  return {
    programme,
    key,
    keys: keys ?? [key],
    sha256,
    sign: (bytes) => ed25519.sign(bytes, secret),
    verify: (publicKey, signature, bytes) => {
      try {
        return ed25519.verify(signature, bytes, publicKey)
      } catch {
        return false
      }
    },
  }
}

/** Words of the `method` namespace as the interface shows them. */
export function words(language: 'en' | 'fr'): (key: string) => string {
  const texts: unknown = JSON.parse(readFileSync(`locales/${language}/method.json`, 'utf8'))
  return (key) => {
    const found = key
      .split('.')
      .reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], texts)
    if (typeof found !== 'string') throw new Error(`No text: ${key}`)
    return found
  }
}

export const programmeDocs = () => ({ programme: new Y.Doc(), group: new Y.Doc(), team: new Y.Doc() })
