import { act, cleanup, renderHook, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { readAnswers } from '../../src/documents/forms/answers.ts'
import { answerText } from '../../src/documents/forms/keys.ts'
import { textPort } from '../../src/documents/textPort.ts'
import { useFormHere } from '../../src/features/formHere.ts'
import { oncePerChange } from '../../src/features/oncePerChange.ts'
import { useDocuments } from '../../src/features/useDocuments.ts'
import { world } from './forms/world.tsx'

vi.mock('../../src/documents/forms/answers.ts', async (original) => {
  const answers = await original<typeof import('../../src/documents/forms/answers.ts')>()
  return { ...answers, readAnswers: vi.fn(answers.readAnswers) }
})
const reads = vi.mocked(readAnswers)
beforeEach(() => {
  reads.mockClear()
})
afterEach(cleanup)

const set = (doc: Y.Doc, value: number) => act(() => void doc.getMap('m').set('n', value))

describe('following documents', () => {
  it('reads again after a change in one of them, and not for another rendering or a transaction without a change', () => {
    const docs = [new Y.Doc(), new Y.Doc()] as const
    const read = vi.fn(() => docs.map((doc) => doc.getMap('m').get('n') ?? null))
    const { result, rerender } = renderHook(() => useDocuments([...docs], read))
    const atFirst = read.mock.calls.length
    rerender()
    act(() => docs[0].transact(() => undefined))
    expect(read).toHaveBeenCalledTimes(atFirst)
    set(docs[1], 1)
    expect(result.current).toEqual([null, 1])
    expect(read).toHaveBeenCalledTimes(atFirst + 1)
  })

  it('gives the same object while what was read says the same', () => {
    const doc = new Y.Doc()
    const read = () => ({ isThere: doc.getMap('m') !== null })
    const { result } = renderHook(() => useDocuments([doc], read))
    const before = result.current
    set(doc, 1)
    expect(result.current).toBe(before)
  })

  it('sees what changed between the first look and listening', () => {
    const doc = new Y.Doc()
    const read = () => doc.getMap('m').get('n') ?? null
    const { result } = renderHook(() => {
      const seen = useDocuments([doc], read)
      if (seen === null) doc.getMap('m').set('n', 1)
      return seen
    })
    expect(result.current).toBe(1)
  })

  it('follows others as soon as they are asked for', () => {
    const [first, second] = [new Y.Doc(), new Y.Doc()]
    const reader = new Map([first, second].map((doc) => [doc, () => doc.getMap('m').get('n') ?? null]))
    const { result, rerender } = renderHook(({ doc }) => useDocuments([doc], reader.get(doc) ?? (() => null)), {
      initialProps: { doc: first },
    })
    rerender({ doc: second })
    set(second, 2)
    expect(result.current).toBe(2)
  })
})

describe('reading once per change', () => {
  it('asks a document once, whoever asks, and again after a change in it alone', () => {
    const [one, other] = [new Y.Doc(), new Y.Doc()]
    const read = vi.fn((doc: Y.Doc, key: string) => doc.getMap('m').get(key) ?? null)
    const once = oncePerChange(read, (key: string) => key)
    for (const doc of [one, other, one, other]) once(doc, 'n')
    expect(read).toHaveBeenCalledTimes(2)
    one.getMap('m').set('n', 1)
    expect([once(one, 'n'), once(other, 'n')]).toEqual([1, null])
    expect(read).toHaveBeenCalledTimes(3)
  })

  it('is fresh for those who are told of the change', () => {
    const doc = new Y.Doc()
    const once = oncePerChange(
      (from: Y.Doc) => from.getMap('m').get('n') ?? null,
      () => '',
    )
    const seen: unknown[] = []
    doc.getMap('m').observe(() => seen.push(once(doc)))
    doc.on('afterTransaction', () => seen.push(once(doc)))
    once(doc)
    doc.getMap('m').set('n', 1)
    expect(seen).toEqual([1, 1])
  })
})

describe('the screens on a form’s answers', () => {
  it('a keystroke reads the answers of its own circle, once, and no other circle’s', async () => {
    const here = await world()
    const instance = here.begin('scopeDefinition', 'programme')
    const circle = here.circle('programme')
    const port = textPort(circle.doc, answerText(instance, FIELD), () => here.programme.author(), circle.undo)
    here.device.show(<Both />, { path: `/p/${here.programme.id}/scope`, programme: here.programme })
    await screen.findByText('one: , other:')
    // Shown again after a change, so it listens by now.
    act(() => port.replace(0, 0, 'earn'))
    await screen.findByText('one: earn, other: earn')
    reads.mockClear()
    act(() => port.replace(0, 0, 'L'))
    // At once: what the read model reads for itself comes later.
    const read = reads.mock.calls.map(([doc]) => doc)
    expect(read).toEqual([circle.doc])
    expect(screen.getByText('one: Learn, other: Learn')).toBeTruthy()
  })
})

const FIELD = 'sc.sentence'
/** Two parts of a page that both ask for the form. */
function Both() {
  const [one, other] = [useFormHere('scopeDefinition'), useFormHere('scopeDefinition')]
  if (!one || !other) return null
  return <p>{`one: ${one.answer(FIELD)?.words.text ?? ''}, other: ${other.answer(FIELD)?.words.text ?? ''}`}</p>
}
