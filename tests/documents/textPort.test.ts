import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { cellOf } from '../../src/documents/ids.ts'
import { rootMap, rootText } from '../../src/documents/layout.ts'
import { type TextChange, textPort } from '../../src/documents/textPort.ts'
import { createUndo } from '../../src/documents/undo.ts'
import { languageOf } from '../../src/documents/values.ts'
import { exchange, mentor, officer } from './world.ts'

const id = cellOf('row', 'what')
const open = (doc = new Y.Doc(), person = officer) => {
  const undo = createUndo(doc)
  return { doc, undo, port: textPort(doc, id, () => person, undo) }
}
const applyAll = (text: string, changes: readonly TextChange[]) =>
  changes.reduce((now, { at, deleteCount, insert }) => now.slice(0, at) + insert + now.slice(at + deleteCount), text)

describe('[D4] the field being edited', () => {
  it('hears exactly what others typed, and what it typed itself as its own', () => {
    const mine = open()
    const theirs = open(new Y.Doc(), mentor)
    let shown = ''
    const own: boolean[] = []
    mine.port.subscribe((changes, isLocal) => {
      own.push(isLocal)
      shown = applyAll(shown, changes)
    })
    mine.port.replace(0, 0, 'Spring, after the vote')
    exchange(mine.doc, theirs.doc)
    theirs.port.replace(0, 6, 'Autumn')
    theirs.port.replace(22, 0, '!')
    exchange(mine.doc, theirs.doc)
    expect(shown).toBe('Autumn, after the vote!')
    expect(shown).toBe(mine.port.read())
    expect(own).toEqual([true, false])
  })

  it('undo is per person, and what it changes is heard', () => {
    const mine = open()
    const theirs = open(new Y.Doc(), mentor)
    mine.port.replace(0, 0, 'mine ')
    exchange(mine.doc, theirs.doc)
    theirs.port.replace(5, 0, 'theirs')
    exchange(mine.doc, theirs.doc)
    const heard: boolean[] = []
    mine.port.subscribe((_, isLocal) => heard.push(isLocal))
    mine.port.undo()
    expect(mine.port.read()).toBe('theirs')
    mine.port.redo()
    expect(mine.port.read()).toBe('mine theirs')
    expect(heard).toEqual([false, false])
  })

  it('[D5] whoever writes first gives an empty text their language', () => {
    const { doc, port } = open()
    port.replace(0, 0, 'Bonjour')
    expect(languageOf(doc, id)).toBe('en')
    const other = textPort(doc, id, () => ({ ...mentor, language: 'ar' }), createUndo(doc))
    other.replace(7, 0, '!')
    expect(languageOf(doc, id)).toBe('en')
    other.replace(0, 8, '')
    other.replace(0, 0, 'مرحبا')
    expect(languageOf(doc, id)).toBe('ar')
  })

  it('never parts an emoji, wherever a diff cuts it', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '😀', '😁', 'é'), maxLength: 6 })
    fc.assert(
      fc.property(text, text, (before, after) => {
        const { doc, port } = open()
        port.replace(0, 0, before)
        let start = 0
        while (start < before.length && before[start] === after[start]) start++
        let tail = 0
        while (tail < Math.min(before.length, after.length) - start && before.at(-1 - tail) === after.at(-1 - tail))
          tail++
        port.replace(start, before.length - start - tail, after.slice(start, after.length - tail))
        const away = new Y.Doc()
        exchange(doc, away)
        expect([port.read(), rootText(away, id).toString()]).toEqual([after, after])
      }),
    )
  })

  it('turning one emoji into another leaves no half behind', () => {
    const { doc, port } = open()
    port.replace(0, 0, 'x😀y')
    port.replace(2, 1, '😁'.slice(1))
    expect(port.read()).toBe('x😁y')
    const away = new Y.Doc()
    exchange(doc, away)
    expect(rootText(away, id).toString()).toBe('x😁y')
  })

  it('[D8] an older app does not write in a newer document', () => {
    const { doc, port } = open()
    rootMap(doc, 'meta').set('schema', 99)
    port.replace(0, 0, 'lost?')
    expect(port.read()).toBe('')
  })
})
