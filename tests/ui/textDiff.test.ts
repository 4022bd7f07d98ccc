import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyChange, diffText, movePosition, rebase } from '../../src/ui/text/textDiff.ts'

// Few letters, so that repetitions abound; two emoji that share their first half.
const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\u{1f600}', '\u{1f601}'), maxLength: 12 })
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/

describe('[D4] diffText', () => {
  it('leads from one text to the other, wherever the caret is', () => {
    fc.assert(
      fc.property(text, text, fc.nat(24), (before, after, caret) => {
        const change = diffText(before, after, Math.min(caret, after.length))
        expect(change ? applyChange(before, change) : before).toBe(after)
      }),
      { numRuns: 2000 },
    )
  })
  it('never leaves half an emoji in what it inserts or keeps', () => {
    fc.assert(
      fc.property(text, text, fc.nat(24), (before, after, caret) => {
        const change = diffText(before, after, Math.min(caret, after.length))
        if (!change) return
        expect(change.insert).not.toMatch(loneSurrogate)
        expect(before.slice(0, change.at)).not.toMatch(loneSurrogate)
        expect(before.slice(change.at + change.deleteCount)).not.toMatch(loneSurrogate)
      }),
      { numRuns: 2000 },
    )
  })
  it('takes a repeated letter as typed at the caret', () => {
    expect(diffText('aaa', 'aaaa', 2)).toEqual({ at: 1, deleteCount: 0, insert: 'a' })
    expect(diffText('aaaa', 'aaa', 1)).toEqual({ at: 1, deleteCount: 1, insert: '' })
  })
})

describe('[D7] rebase', () => {
  it('keeps what another person inserted inside the stretch that one replaces', () => {
    const own = { at: 2, deleteCount: 4, insert: 'X' }
    const other = { at: 4, deleteCount: 0, insert: 'new' }
    const result = rebase(own, [other]).reduce(applyChange, applyChange('abcdefgh', other))
    expect(result).toBe('abXnewgh')
  })
  it('keeps every letter of both, for random changes apart', () => {
    const change = fc.record({ at: fc.nat(8), deleteCount: fc.nat(4), insert: fc.constantFrom<string>('', 'X', 'YZ') })
    fc.assert(
      fc.property(change, fc.array(change, { maxLength: 3 }), (drawn, drawnOthers) => {
        const base = 'abcdefgh'
        const fitted = (length: number, { at, deleteCount, insert }: typeof drawn) => {
          const start = Math.min(at, length)
          return { at: start, deleteCount: Math.min(deleteCount, length - start), insert }
        }
        const own = fitted(base.length, { ...drawn, insert: drawn.insert.toLowerCase() })
        let seen = base
        const others = drawnOthers.map((other) => {
          const placed = fitted(seen.length, other)
          seen = applyChange(seen, placed)
          return placed
        })
        const result = rebase(own, others).reduce(applyChange, seen)
        expect(result).toContain(own.insert)
        for (const letter of seen) if (/[XYZ]/.test(letter)) expect(result).toContain(letter)
        const kept = [...base].filter((_, at) => at < own.at || at >= own.at + own.deleteCount)
        const both = kept.filter((letter) => seen.includes(letter))
        expect([...result].filter((letter) => base.includes(letter))).toEqual(both)
      }),
      { numRuns: 2000 },
    )
  })
  it('leaves a caret before what is inserted at its very place', () => {
    expect(movePosition(3, { at: 3, deleteCount: 0, insert: 'abc' })).toBe(3)
    expect(movePosition(4, { at: 3, deleteCount: 0, insert: 'abc' })).toBe(7)
  })
})
