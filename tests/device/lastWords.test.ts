import { describe, expect, it } from 'vitest'
import { createLastWords, type TextStore } from '../../src/device/lastWords.ts'
import type { DeviceProblem } from '../../src/device/problem.ts'
import { createCircle } from '../../src/seal/circle.ts'

const circleId = createCircle().id
const bytes = (...values: number[]) => new Uint8Array(values)

function world(room = Number.POSITIVE_INFINITY) {
  const texts = new Map<string, string>()
  const store: TextStore = {
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, text) => {
      if (text.length > room) throw new DOMException('full', 'QuotaExceededError')
      texts.set(key, text)
    },
    removeItem: (key) => void texts.delete(key),
    key: (at) => [...texts.keys()][at] ?? null,
    get length() {
      return texts.size
    },
  }
  const problems: DeviceProblem[] = []
  const onProblem = (problem: DeviceProblem) => void problems.push(problem)
  return {
    texts,
    store,
    problems,
    onProblem,
    tab: (maxCharacters?: number) => createLastWords({ onProblem, store, ...(maxCharacters && { maxCharacters }) }),
  }
}

describe('last words', () => {
  it('[L7] what was left is taken once, from all tabs', () => {
    const { tab } = world()
    tab().leave(circleId, [bytes(1), bytes(2, 255)])
    tab().leave(circleId, [bytes(3)])
    const next = tab()
    expect(next.take(createCircle().id)).toEqual([])
    expect(next.take(circleId)).toEqual([bytes(1), bytes(2, 255), bytes(3)])
    expect(next.take(circleId)).toEqual([])
  })

  it('[L7] leaving again replaces what this tab left; leaving nothing clears it', () => {
    const { tab, texts } = world()
    const other = tab()
    other.leave(circleId, [bytes(9)])
    const words = tab()
    words.leave(circleId, [bytes(1)])
    words.leave(circleId, [bytes(2)])
    expect(texts.size).toBe(2)
    words.leave(circleId, [])
    expect(tab().take(circleId)).toEqual([bytes(9)])
  })

  it('[L7] too many: the oldest go, and the next start tells how many', () => {
    const { tab, problems } = world()
    tab(20).leave(
      circleId,
      [1, 2, 3, 4, 5].map((value) => bytes(value, value, value)),
    )
    expect(tab().take(circleId)).toEqual([bytes(4, 4, 4), bytes(5, 5, 5)])
    expect(problems).toEqual([{ type: 'lastWordsDropped', count: 3 }])
  })

  it('[L7] no room in localStorage: what fits is kept, the rest is told', () => {
    const { tab, problems } = world(60)
    tab().leave(
      circleId,
      Array.from({ length: 16 }, (_, i) => bytes(i, i, i)),
    )
    const taken = tab().take(circleId)
    expect(taken.at(-1)).toEqual(bytes(15, 15, 15))
    expect(problems).toEqual([{ type: 'lastWordsDropped', count: 16 - taken.length }])
  })

  it('[L7] no localStorage, or no room at all, is told at once', () => {
    const full = world(1)
    full.tab().leave(circleId, [bytes(1)])
    expect(full.problems).toEqual([{ type: 'lastWordsDropped', count: 1 }])
    const denied: DeviceProblem[] = []
    const words = createLastWords({ store: null, onProblem: (problem) => void denied.push(problem) })
    words.leave(circleId, [bytes(1), bytes(2)])
    expect(denied).toEqual([{ type: 'lastWordsDropped', count: 2 }])
    expect(words.take(circleId)).toEqual([])
  })

  it('[L7] damaged text is passed over and told', () => {
    const { tab, texts, problems } = world()
    tab().leave(circleId, [bytes(1)])
    const [key] = [...texts.keys()]
    texts.set(key!, '{"entries":["AQ')
    expect(tab().take(circleId)).toEqual([])
    expect(problems).toEqual([{ type: 'lastWordsDropped', count: 1 }])
  })
})
