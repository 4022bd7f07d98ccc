import * as Y from 'yjs'
import type { Author } from '../../../src/documents/command.ts'
import { recordEdit } from '../../../src/documents/edits.ts'
import { startForm } from '../../../src/documents/forms/instances.ts'
import { answerKey, answerText, type FormDocs } from '../../../src/documents/forms/keys.ts'
import { setAnswer } from '../../../src/documents/forms/setAnswer.ts'
import { rootText } from '../../../src/documents/layout.ts'
import { LOCAL } from '../../../src/documents/origins.ts'
import { startDocument } from '../../../src/documents/schema.ts'
import { replaceAll } from '../../../src/documents/text.ts'
import { markLanguage } from '../../../src/documents/values.ts'
import { CIRCLES, type CircleKind } from '../../../src/method/circles.ts'
import { loadForm } from '../../../src/method/forms/catalog.ts'
import { type Field, type FieldType, FORM_IDS, type Form, type FormId } from '../../../src/method/forms/types.ts'
import type { FieldValue } from '../../../src/method/forms/values.ts'
import { must, officer } from '../world.ts'

/** An empty document for each circle named. */
export function circles<K extends CircleKind>(...kinds: readonly K[]): Record<K, Y.Doc> {
  const docs = {} as Record<K, Y.Doc>
  for (const kind of kinds) {
    docs[kind] = new Y.Doc()
    startDocument(docs[kind], kind)
  }
  return docs
}

export const allForms: readonly Form[] = await Promise.all(FORM_IDS.map(loadForm))
export const formOf = (id: FormId): Form => allForms.find((form) => form.id === id)!

export const flat = (fields: readonly Field[]): readonly Field[] =>
  fields.flatMap((field) => [field, ...flat(field.itemFields ?? [])])
export const fieldOf = (form: Form, id: string): Field =>
  flat(form.sections.flatMap(({ fields }) => fields)).find((field) => field.id === id)!

export const begin = (doc: Y.Doc, form: FormId, author: Author = officer) =>
  must(startForm(doc, author, { form, subject: 'Jelgava' }))

/** What the field does when somebody types and leaves it. */
export function type(doc: Y.Doc, author: Author, owner: string, field: string, words: string): void {
  const id = answerText(owner, field)
  doc.transact(() => {
    replaceAll(rootText(doc, id), words)
    markLanguage(doc, id, author.language)
  }, LOCAL)
  must(recordEdit(doc, author, { text: id }))
}

export const set = (doc: Y.Doc, author: Author, owner: string, field: Field, value: FieldValue | null) =>
  must(setAnswer(doc, author, { owner: owner as never, field }, value))

/** A document as another device holds it after a while: only what was written travels. */
export function reload(doc: Y.Doc): Y.Doc {
  const again = new Y.Doc()
  Y.applyUpdate(again, Y.encodeStateAsUpdate(doc))
  return again
}

export const holds = (doc: Y.Doc, text: string): boolean =>
  Buffer.from(Y.encodeStateAsUpdate(doc)).includes(Buffer.from(text))

export const docsOf = (docs: FormDocs): readonly Y.Doc[] => CIRCLES.flatMap((kind) => docs[kind] ?? [])
export { answerKey }

/** A value such as somebody gives to a field of this type. */
export function sampleOf(field: Field, type: FieldType = field.type): FieldValue | null {
  const options = field.options ?? []
  const samples: Partial<Record<FieldType, FieldValue>> = {
    number: { number: 12_345, year: 2025, source: 'Registre national' },
    percent: { number: 12.5 },
    money: { number: 1_250_000, currency: 'EUR', isApproximate: true },
    choice: { options: options.slice(-1) },
    multiChoice: { options: options.slice(0, 2), other: 'Voisinage', comment: 'Les deux' },
    date: { from: '2026-03-12' },
    dateRange: { from: '2026-03', to: '2026-06' },
    dateTimeRange: { from: '2026-03-12T09:30', to: '2026-03-12T11:00' },
    duration: { number: 3, options: ['months'] },
    person: { ids: ['member-1'], nameHidden: true },
    organisation: { ids: ['actor-1'] },
    scale: { number: 4, comment: 'Mieux qu’hier' },
    boolean: { yes: false },
    url: { url: 'https://example.org/é' },
    attachment: { ids: ['file-1'] },
    link: { ids: ['item-1', 'item-2'].slice(0, field.multiple ? 2 : 1) },
  }
  return samples[type] ?? null
}
