import { describe, expect, it } from 'vitest'
import type { CircleId } from '../../src/seal/circle.ts'
import { HEAD_BYTES, MAX_BYTES, packFile, unpackFile } from '../../src/sync/transports/fileFormat.ts'
import { readParts, writeParts } from '../../src/sync/transports/fileParts.ts'
import { createRandom } from '../fuzz/random.ts'

const circleId = 'AAAAAAAAAAAAAAAAAAAAAA' as CircleId
const parts = [
  { circleId, generation: 3, note: Uint8Array.of(1, 2), update: Uint8Array.of(9, 8, 7) },
  { circleId, generation: 4, note: new Uint8Array(), update: Uint8Array.of(5) },
]
const body = writeParts({ writtenAt: 1_760_000_000_000, parts })
const file = (bytes: Uint8Array) => new Blob([bytes as BlobPart])
const typeOf = async (bytes: Uint8Array) => {
  const opened = await unpackFile(file(bytes))
  return opened.ok ? opened.value.kind : opened.error.type
}

describe('[T2] a .passerelle file', () => {
  it('gives back what went in', async () => {
    const opened = await unpackFile(file(packFile('exchange', body)))
    expect(opened).toEqual({ ok: true, value: { kind: 'exchange', body } })
    expect(readParts(body)).toEqual({ writtenAt: 1_760_000_000_000, parts })
  })

  it('says what is wrong: foreign, newer, cut off, damaged', async () => {
    const bytes = packFile('exchange', body)
    const set = (at: number, value: number) => bytes.map((byte, i) => (i === at ? value : byte))
    expect(await typeOf(new TextEncoder().encode('%PDF-1.7 and so on, and so on'))).toBe('notAFile')
    expect(await typeOf(new Uint8Array())).toBe('notAFile')
    expect(await typeOf(set(8, 2))).toBe('newerFile')
    expect(await typeOf(set(8, 0))).toBe('damaged')
    expect(await typeOf(set(9, 7))).toBe('damaged')
    expect(await typeOf(set(HEAD_BYTES + 3, 77))).toBe('damaged')
    expect(await typeOf(bytes.subarray(0, 20))).toBe('cutOff')
    expect(await typeOf(bytes.subarray(0, -1))).toBe('cutOff')
    expect(await typeOf(Uint8Array.of(...bytes, 0))).toBe('cutOff')
  })

  it('of 2 GB is refused by its head and size: nothing else is read', async () => {
    const asked: number[] = []
    const head = packFile('exchange', new Uint8Array()).slice(0, HEAD_BYTES)
    const huge = (first: Uint8Array) => ({
      size: 2 ** 31,
      slice: (start: number, end: number) => {
        asked.push(end - start)
        return { arrayBuffer: async () => first.slice().buffer as ArrayBuffer }
      },
    })
    expect(await unpackFile(huge(head))).toEqual({ ok: false, error: { type: 'tooLarge' } })
    expect(await unpackFile(huge(new Uint8Array(HEAD_BYTES)))).toEqual({ ok: false, error: { type: 'notAFile' } })
    expect(asked).toEqual([HEAD_BYTES, HEAD_BYTES])
    expect(MAX_BYTES).toBeLessThan(2 ** 31)
  })

  it('that the device cannot read is said to be unreadable', async () => {
    const gone = { size: 100, slice: () => ({ arrayBuffer: () => Promise.reject(new Error('gone')) }) }
    expect(await unpackFile(gone)).toEqual({ ok: false, error: { type: 'unreadable' } })
  })

  it('parts are read to the last byte or not at all: 2 000 damaged bodies', () => {
    const random = createRandom(7)
    for (let i = 0; i < 2000; i++) {
      const cut = Math.floor(random.next() * body.length)
      expect(readParts(body.slice(0, cut))).toBeNull()
      const wild = body.map((byte) => (random.next() < 0.1 ? Math.floor(random.next() * 256) : byte))
      expect(() => readParts(wild)).not.toThrow()
    }
  })
})
