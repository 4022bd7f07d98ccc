import { inspect } from 'node:util'
import { expect, it } from 'vitest'
import { fromBase64url, toBase64url } from '../../src/seal/bytes.ts'
import { circleFromSecret, createCircle } from '../../src/seal/circle.ts'
import { createColumnCipher } from '../../src/seal/columnCipher.ts'
import { createDecisionKey, decisionKeyFromSeed, signDecision, verifyDecision } from '../../src/seal/decisionKey.ts'
import { createDeviceKeys, openFromDevice, sealToDevice } from '../../src/seal/deviceKeys.ts'
import { linkFragment, openLink, parseLink, sealLink } from '../../src/seal/link.ts'
import { openPresence, sealPresence } from '../../src/seal/presence.ts'

const reader = (fragment: string) => {
  const parsed = parseLink(fragment)
  if (!parsed.ok) throw new Error(parsed.error.type)
  return parsed.value.circle
}

it('[L1] printing or serialising a circle shows no key', () => {
  const secret = new Uint8Array(32).fill(0xab)
  const circle = circleFromSecret(secret)
  const shown = JSON.stringify(circle) + inspect(circle, { depth: 9, showHidden: true })
  for (const link of [linkFragment(circle), linkFragment(circle, { readOnly: true })])
    expect(shown).not.toContain(link.slice(1, 30))
  expect(shown).not.toContain('171, 171, 171')
})

it('[L2] write and read links lead to the same circle, with and without the right to write', () => {
  const circle = createCircle()
  const writer = reader(`https://hub.example/app#${linkFragment(circle)}`)
  const onlyReader = reader(linkFragment(circle, { readOnly: true }))
  expect([writer.id, writer.canWrite]).toEqual([circle.id, true])
  expect([onlyReader.id, onlyReader.canWrite]).toEqual([circle.id, false])
  expect(() => onlyReader.sign(new Uint8Array())).toThrow()
})

it('[L2] the decision key travels behind a link', () => {
  const circle = createCircle()
  const seed = createDecisionKey().seed
  const key = parseLink(linkFragment(circle, { decision: { type: 'key', seed } }))
  expect(key.ok && key.value.decision).toEqual({ type: 'key', seed })
  const found = parseLink(linkFragment(circle, { decision: { type: 'found' } }))
  expect(found.ok && found.value.decision).toEqual({ type: 'found' })
})

it('[L2] links survive what mail programs do to them', () => {
  const fragment = linkFragment(createCircle())
  const broken = `${fragment.slice(0, 20)}\r\n${fragment.slice(20)}`
  for (const text of [` <https://x.example/#${fragment}>. `, `«#${broken}»`, `"${fragment}"`, `${fragment}\n`])
    expect(parseLink(text).ok).toBe(true)
})

it('[L2] what is no link, a damaged one or a newer one is told apart', () => {
  const fragment = linkFragment(createCircle())
  const typeOf = (text: string) => {
    const parsed = parseLink(text)
    return parsed.ok ? 'ok' : parsed.error.type
  }
  for (const text of ['', 'hello', 'https://example.org/', 'https://example.org/#contact'])
    expect(typeOf(text)).toBe('notALink')
  expect(typeOf(fragment.slice(0, -1))).toBe('damagedLink')
  expect(typeOf(`${fragment}A`)).toBe('damagedLink')
  expect(typeOf(`${fragment.slice(0, -1)}B`)).toBe('damagedLink') // the two spare bits are not zero
  expect(typeOf(`${fragment}.dAAAA`)).toBe('damagedLink')
  expect(typeOf(`x${fragment.slice(1)}`)).toBe('newerLink')
  expect(typeOf(`${fragment}.z12345`)).toBe('newerLink')
})

it('[L2] in the links of a circle, read links open for readers and write links for writers only', () => {
  const narrow = createCircle()
  const wide = createCircle()
  const narrowReader = reader(linkFragment(narrow, { readOnly: true }))
  const readLink = linkFragment(wide, { readOnly: true })
  const writeLink = linkFragment(wide)
  expect(openLink(narrowReader, sealLink(narrow, readLink))).toBe(readLink)
  expect(openLink(narrowReader, sealLink(narrow, writeLink))).toBeNull()
  expect(openLink(narrow, sealLink(narrow, writeLink))).toBe(writeLink)
  expect(openLink(createCircle(), sealLink(narrow, readLink))).toBeNull()
  expect(openLink(narrow, 'w???')).toBeNull()
})

it('[L2b] bytes sealed to a device open there alone', () => {
  const device = createDeviceKeys()
  const sealed = sealToDevice(device.publicKey, Uint8Array.of(1, 2, 3)) as Uint8Array
  expect(openFromDevice(device.secret, sealed)).toEqual(Uint8Array.of(1, 2, 3))
  expect(openFromDevice(createDeviceKeys().secret, sealed)).toBeNull()
  expect(openFromDevice(device.secret, sealed.subarray(0, 40))).toBeNull()
  expect(sealToDevice(new Uint8Array(32), Uint8Array.of(1))).toBeNull()
  expect(sealToDevice(new Uint8Array(5), Uint8Array.of(1))).toBeNull()
})

it('[L9] presence opens in its circle only', () => {
  const circle = createCircle()
  const sealed = sealPresence(circle, { cell: 'plan.3' })
  expect(openPresence(circle, sealed)).toEqual({ cell: 'plan.3' })
  expect(openPresence(createCircle(), sealed)).toBeNull()
  expect(openPresence(circle, new Uint8Array(3))).toBeNull()
})

it('[D6] decisions verify with their own key only, and never throw', () => {
  const { seed, publicKey } = createDecisionKey()
  const bytes = Uint8Array.of(4, 5)
  const signature = signDecision(seed, bytes)
  expect(decisionKeyFromSeed(seed).publicKey).toEqual(publicKey)
  expect(verifyDecision(publicKey, signature, bytes)).toBe(true)
  expect(verifyDecision(createDecisionKey().publicKey, signature, bytes)).toBe(false)
  expect(verifyDecision(publicKey, signature, Uint8Array.of(4))).toBe(false)
  expect(verifyDecision(new Uint8Array(3), new Uint8Array(2), bytes)).toBe(false)
})

it('[V2] a column opens with its key only', () => {
  const cipher = createColumnCipher(new Uint8Array(32).fill(1))
  expect(cipher.open(cipher.seal(Uint8Array.of(7)))).toEqual(Uint8Array.of(7))
  expect(createColumnCipher(new Uint8Array(32)).open(cipher.seal(Uint8Array.of(7)))).toBeNull()
})

it('base64url is strict and turns back into the same bytes', () => {
  for (let size = 0; size < 70; size++) {
    const bytes = crypto.getRandomValues(new Uint8Array(size))
    expect(fromBase64url(toBase64url(bytes))).toEqual(bytes)
  }
  for (const text of ['A', 'AB', 'AA==', 'A+AA', 'A AA', 'é']) expect(fromBase64url(text)).toBeNull()
})
