import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { headsOf, isContested, prunable, recordEdit, settle } from '../../src/documents/edits.ts'
import { cellOf, type EditId, valueKey } from '../../src/documents/ids.ts'
import { rootEdits, rootText } from '../../src/documents/layout.ts'
import { LOCAL } from '../../src/documents/origins.ts'
import { createUndo } from '../../src/documents/undo.ts'
import { setValue } from '../../src/documents/values.ts'
import { author, exchange, exchangeAll, mentor, must, officer } from './world.ts'

const cell = cellOf('row', 'what')
const field = { text: cell }
const people = ['a', 'b', 'c'].map((name) => author(name, 'menteeCity'))
const type = (doc: Y.Doc, at: number, text: string) =>
  doc.transact(() => rootText(doc, cell).insert(Math.min(at, rootText(doc, cell).length), text), LOCAL)
const cut = (doc: Y.Doc, at: number, count: number) => {
  const text = rootText(doc, cell)
  const from = Math.min(at, text.length)
  doc.transact(() => text.delete(from, Math.min(count, text.length - from)), LOCAL)
}

const who = fc.nat(2)
const typing = fc.record({ do: fc.constant('type' as const), who, at: fc.nat(30) })
const cutting = fc.record({ do: fc.constant('cut' as const), who, at: fc.nat(30), count: fc.nat(6) })
const meeting = fc.record({ do: fc.constant('meet' as const), who, with: who })
const settling = fc.record({ do: fc.constant('settle' as const), who, at: fc.nat(30) })
const steps = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: typing },
    cutting,
    { weight: 3, arbitrary: meeting },
    { weight: 1, arbitrary: settling },
  ),
  { maxLength: 40 },
)

describe('[D7] two people changed the same cell apart', () => {
  it('all texts that nobody has seen since are heads on every device, and no other is, whoever pruned what', () => {
    fc.assert(
      fc.property(steps, (run) => {
        const docs = people.map(() => new Y.Doc())
        const all = new Map<string, { value: string; seen: readonly string[] }>()
        const keep = (index: number, id: string | null) => {
          const edit = id && rootEdits(docs[index]!, field).get(id)
          if (id && edit) all.set(id, edit as { value: string; seen: readonly string[] })
        }
        for (const [count, step] of run.entries()) {
          const doc = docs[step.who]!
          if (step.do === 'meet') {
            exchange(doc, docs[step.with]!)
            continue
          }
          if (step.do === 'settle') {
            const heads = headsOf(doc, field)
            const picked = heads[step.at % Math.max(heads.length, 1)]?.value
            if (typeof picked === 'string') keep(step.who, must(settle(doc, people[step.who]!, field, picked)))
            continue
          }
          if (step.do === 'type') type(doc, step.at, `<${count}>`)
          else cut(doc, step.at, step.count)
          keep(step.who, must(recordEdit(doc, people[step.who]!, field)))
        }
        exchangeAll(docs)
        const seen = new Set([...all.values()].flatMap((edit) => edit.seen))
        const heads = [...all.keys()].filter((id) => !seen.has(id)).toSorted()
        for (const doc of docs) {
          expect(headsOf(doc, field).map(({ id }) => id)).toEqual(heads)
          expect(headsOf(doc, field).map(({ value }) => value)).toEqual(heads.map((id) => all.get(id)?.value))
        }
        const joined = headsOf(docs[0]!, field)
          .map(({ value }) => value)
          .join(' / ')
        must(settle(docs[0]!, people[0]!, field, joined))
        exchangeAll(docs)
        for (const doc of docs) {
          expect(isContested(doc, field)).toBe(false)
          expect(rootText(doc, cell).toString()).toBe(joined)
          expect(headsOf(doc, field)).toHaveLength(1)
        }
      }),
      { numRuns: 400 },
    )
  })

  it('keeps only heads and parents of heads while one person writes on', () => {
    const doc = new Y.Doc()
    for (let pause = 0; pause < 50; pause++) {
      type(doc, 1000, `word ${pause} `)
      must(recordEdit(doc, officer, field))
    }
    expect(rootEdits(doc, field).size).toBe(2)
  })

  it('a contested cell that one person writes on in keeps the other version standing, within bounds', () => {
    const [a, b] = [new Y.Doc(), new Y.Doc()]
    type(a, 0, 'Courses in the evening')
    must(recordEdit(a, officer, field))
    type(b, 0, 'A café for learners')
    must(recordEdit(b, mentor, field))
    exchange(a, b)
    expect(isContested(a, field)).toBe(true)
    for (let pause = 0; pause < 20; pause++) {
      type(b, 1000, ` ${pause}`)
      must(recordEdit(b, mentor, field))
    }
    exchange(a, b)
    expect(headsOf(a, field).map(({ value }) => value)).toContain('Courses in the evening')
    expect(headsOf(a, field)).toHaveLength(2)
    expect(rootEdits(a, field).size).toBeLessThanOrEqual(4)
  })

  it('two who write on apart in a contested cell never bring back what both had built on', () => {
    const [a, b] = [new Y.Doc(), new Y.Doc()]
    const write = (doc: Y.Doc, person: typeof officer, text: string) => {
      type(doc, 1000, text)
      must(recordEdit(doc, person, field))
    }
    write(a, people[2]!, 'Base.')
    exchange(a, b)
    write(a, people[0]!, ' A')
    write(b, people[1]!, ' B')
    exchange(a, b)
    for (const more of [' 1', ' 2', ' 3']) {
      write(a, people[0]!, more)
      write(b, people[1]!, more)
    }
    exchange(a, b)
    expect(
      headsOf(a, field)
        .map(({ member }) => member)
        .toSorted(),
    ).toEqual(['a', 'b'])
  })

  it('only the mentee side settles [S377]', () => {
    const doc = new Y.Doc()
    expect(settle(doc, mentor, field, 'mine')).toEqual({ ok: false, error: { type: 'notAllowed' } })
  })

  it('the same words typed twice apart are shown as doubled, not as settled', () => {
    const [a, b] = [new Y.Doc(), new Y.Doc()]
    for (const [doc, person] of [[a, officer] as const, [b, mentor] as const]) {
      type(doc, 0, 'Spring')
      must(recordEdit(doc, person, field))
    }
    exchange(a, b)
    expect(rootText(a, cell).toString()).toBe('SpringSpring')
    expect(isContested(a, field)).toBe(true)
  })

  it('an edit made while live saw the other one', () => {
    const [a, b] = [new Y.Doc(), new Y.Doc()]
    type(a, 0, 'One')
    must(recordEdit(a, officer, field))
    exchange(a, b)
    type(b, 3, ' and two')
    must(recordEdit(b, mentor, field))
    exchange(a, b)
    expect(isContested(a, field)).toBe(false)
  })

  it('plain values set apart are both shown, and settled for all', () => {
    const [a, b] = [new Y.Doc(), new Y.Doc()]
    const key = valueKey('programme.title')
    must(setValue(a, officer, key, 'Language for all'))
    must(setValue(b, mentor, key, 'Learning together'))
    exchange(a, b)
    expect(isContested(a, { value: key })).toBe(true)
    must(settle(b, author('officer2', 'menteeCity'), { value: key }, 'Language for all, together'))
    exchange(a, b)
    expect([a, b].map((doc) => [isContested(doc, { value: key }), doc.getMap('values').get(key)])).toEqual([
      [false, 'Language for all, together'],
      [false, 'Language for all, together'],
    ])
  })

  it('undo takes back what was typed and no record of it', () => {
    const doc = new Y.Doc()
    const undo = createUndo(doc)
    type(doc, 0, 'Typed')
    must(recordEdit(doc, officer, field))
    undo.undo()
    expect(rootText(doc, cell).toString()).toBe('')
    expect(headsOf(doc, field)).toHaveLength(1)
  })

  it('what is pruned holds all it builds on, so that no old edit comes back', () => {
    const edit = (id: string, ...seen: string[]) =>
      [id, { id: id as EditId, member: officer.member, language: 'en', seen, value: id, at: 0 }] as const
    const edits = new Map([edit('base'), edit('g', 'base'), edit('x', 'g'), edit('v', 'x'), edit('h', 'base')])
    expect([...prunable(edits)].toSorted()).toEqual(['base', 'g'])
  })
})
