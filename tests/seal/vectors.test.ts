import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { fromBase64url } from '../../src/seal/bytes.ts'
import { circleFromSecret } from '../../src/seal/circle.ts'
import { openEntry, placeOf } from '../../src/seal/entry.ts'
import { makeVectors } from './makeVectors.ts'

const vectors = JSON.parse(readFileSync('tests/seal/vectors/circle-1.json', 'utf8')) as ReturnType<typeof makeVectors>
const bytes = (text: string): Uint8Array => fromBase64url(text) as Uint8Array

it('[L1] [L2] [L3] a fixed secret gives the ids, links and bytes that it gave in the first version', () => {
  expect(makeVectors()).toEqual(vectors)
})

it('[L3] an entry of the first version opens, and its header says its place', () => {
  const circle = circleFromSecret(bytes(vectors.secret))
  const entry = bytes(vectors.entry)
  expect(openEntry(circle, entry)).toEqual(bytes(vectors.plain))
  expect(placeOf(entry)).toEqual({
    ...{ kind: 0, generation: 3, client: 0xfedcba98, clock: 7 },
    origin: { client: 0x01020304, clock: 41 },
  })
  expect(entry.length).toBe(bytes(vectors.plain).length + 126)
})
