import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { type Reply, readConsultation, writeConsultation } from '../../src/documents/consultation.ts'
import { startForm } from '../../src/documents/forms/instances.ts'
import { recordReply } from '../../src/documents/groupConsultation.ts'
import { addEntry, readEntries } from '../../src/documents/groupEntries.ts'
import { addPlanRow } from '../../src/documents/plan.ts'
import { startDocument } from '../../src/documents/schema.ts'
import { exchange, must, officer } from './world.ts'

const asked = () => {
  const doc = new Y.Doc()
  startDocument(doc, 'group')
  const group = must(startForm(doc, officer, { form: 'supportNetwork', subject: '' }))
  const row = must(addPlanRow(doc, officer, { cells: { what: 'Open in the evening' } }))
  const question = must(addEntry(doc, officer, { group, kind: 'asked', source: row, voice: 'partner' }))
  const reply: Reply = {
    type: 'answer',
    ...{ id: crypto.randomUUID(), question, voice: 'partner', what: 'Open in the evening', name: 'Mara', role: '' },
    ...{ view: 'yes', words: 'Gladly', language: 'lv', at: 1_790_000_000_000 },
  }
  return { doc, group, row, question, reply }
}

describe('[S29] an answer from outside', () => {
  it('recorded on two devices apart from each other counts once, with its words whole', () => {
    const { doc, group, reply } = asked()
    const other = new Y.Doc()
    exchange(doc, other)
    expect(must(recordReply(doc, officer, reply))).toBe('recorded')
    expect(must(recordReply(other, { ...officer, member: 'colleague' as never }, reply))).toBe('recorded')
    exchange(doc, other)
    for (const one of [doc, other]) {
      const opinions = readEntries(one, group).filter(({ kind }) => kind === 'opinion')
      expect(opinions).toMatchObject([{ notes: { text: 'Gladly', language: 'lv' }, title: { text: 'Mara' } }])
      expect(must(recordReply(one, officer, reply))).toBe('known')
    }
    expect(readEntries(doc, group).at(-1)?.id).toBe(readEntries(other, group).at(-1)?.id)
  })

  it('is refused where nobody asked, and where another kind of entry has that name', () => {
    const { doc, group, row, reply } = asked()
    const task = must(addEntry(doc, officer, { group, kind: 'task', title: 'Find a room', source: row }))
    for (const question of ['nobody-asked-this', task])
      expect(recordReply(doc, officer, { ...reply, question })).toMatchObject({ error: { type: 'notFound' } })
  })

  it('is read whatever it holds: no file ends the app, and what is read can be written again', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(readConsultation(text).ok).toBe(false)
      }),
    )
    const odd = fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constant(null), fc.array(fc.jsonValue()))
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('id', 'question', 'cells', 'at', 'view', 'words', 'name'), odd),
        (said) => {
          for (const type of ['question', 'answer']) {
            const read = readConsultation(
              JSON.stringify({ format: 'passerelle-consultation', version: 1, type, ...said }),
            )
            if (read.ok) expect(readConsultation(writeConsultation(read.value))).toEqual(read)
          }
        },
      ),
    )
  })
})
