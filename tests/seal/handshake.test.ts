import { expect, it } from 'vitest'
import { type Circle, createCircle } from '../../src/seal/circle.ts'
import { admit, createChallenge, createToken, isFreshChallenge } from '../../src/seal/handshake.ts'
import { linkFragment, parseLink } from '../../src/seal/link.ts'

const hubUrl = 'https://hub.example'
const secret = new Uint8Array(32).fill(3)
const now = 1_800_000_000_000
const challenge = createChallenge(secret, now)
const isFresh = (text: string): boolean => isFreshChallenge(secret, text, now)
const enter = (circle: Circle, token: string, at = hubUrl) => {
  const admitted = admit({ hubUrl: at, circleId: circle.id, token, isFresh })
  return admitted.ok ? admitted.value.role : admitted.error.type
}
const readerOf = (circle: Circle): Circle => {
  const parsed = parseLink(linkFragment(circle, { readOnly: true }))
  if (!parsed.ok) throw new Error(parsed.error.type)
  return parsed.value.circle
}

it('[L8] writers and readers are admitted as what they are', () => {
  const circle = createCircle()
  expect(enter(circle, createToken(circle, hubUrl, challenge))).toBe('write')
  expect(enter(circle, createToken(readerOf(circle), hubUrl, challenge))).toBe('read')
})

it('[L8] a reader who claims to write is not admitted', () => {
  const circle = createCircle()
  const token = createToken(readerOf(circle), hubUrl, challenge)
  expect(enter(circle, `w${token.slice(1)}`)).toBe('badSignature')
})

it('[L8] tokens of another hub, circle, time or form are refused', () => {
  const circle = createCircle()
  const token = createToken(circle, hubUrl, challenge)
  expect(enter(circle, token, 'https://elsewhere.example')).toBe('badSignature')
  expect(enter(createCircle(), token)).toBe('foreignKeys')
  expect(enter(circle, createToken(circle, hubUrl, createChallenge(secret, now - 61_000)))).toBe('stale')
  expect(enter(circle, createToken(circle, hubUrl, createChallenge(new Uint8Array(32), now)))).toBe('stale')
  for (const text of ['', 'w', 'w....', `${token}.x`, token.slice(0, -2), 'x'.repeat(100_000)])
    expect(enter(circle, text)).toBe('badToken')
})

it('[L8] a challenge is fresh for a minute, on this hub', () => {
  expect(isFreshChallenge(secret, challenge, now + 59_000)).toBe(true)
  expect(isFreshChallenge(secret, challenge, now + 61_000)).toBe(false)
  expect(isFreshChallenge(new Uint8Array(32), challenge, now)).toBe(false)
  for (const text of ['', '-', `${now}-`, `${now + 1}${challenge.slice(13)}`, 'NaN-aaaaaaaaaaaaaaaaaaaaaa'])
    expect(isFreshChallenge(secret, text, now)).toBe(false)
})
