import type { CircleKind } from '../circles.ts'
import type { Field, FieldType, Form, FormId, FormSection, Rule, Source } from './types.ts'

/**
 * A form as it is written down: what a field does not say it takes from its list, section or form. A source is
 * `<document>.<section>`, after `near` or `implied` if the passage does not say it outright.
 */
type Inherited = {
  readonly answeredBy?: readonly string[]
  readonly source?: string | readonly string[]
  readonly audience?: CircleKind
}
type Own = Omit<Field, 'id' | 'type' | 'answeredBy' | 'source' | 'audience' | 'itemFields' | 'staysBehind'>
type FieldMore = Own & Inherited & { readonly itemFields?: readonly FieldData[] }
export type FieldData = FieldMore & { readonly id: string; readonly type: FieldType }
export type SectionData = Inherited & { readonly id: string; readonly fields: readonly FieldData[] }
export type FormData = Inherited & {
  readonly id: FormId
  readonly answeredBy: readonly string[]
  readonly audience: CircleKind
  readonly audienceShared?: CircleKind
  readonly rules?: readonly Rule[]
  readonly versions?: readonly string[]
  readonly sections: readonly SectionData[]
  readonly lists?: Readonly<Record<string, readonly string[]>>
  readonly traits?: Form['traits']
}

export const field = (id: string, type: FieldType, more: FieldMore = {}): FieldData => ({ id, type, ...more })

/** A list: `of` is the type of its items, or their fields. */
export const list = (id: string, of: FieldType | readonly FieldData[], more: FieldMore = {}): FieldData =>
  typeof of === 'string' ? { id, type: 'list', itemType: of, ...more } : { id, type: 'list', itemFields: of, ...more }

export const group = (id: string, itemFields: readonly FieldData[], more: FieldMore = {}): FieldData => ({
  id,
  type: 'group',
  itemFields,
  ...more,
})

type Around = Required<Inherited>

/** Fills in what fields take from what is around them. */
export function defineForm(data: FormData): Form {
  const around: Around = { answeredBy: data.answeredBy, source: data.source ?? [], audience: data.audience }
  const { id, rules = [], lists = {}, traits = {}, audienceShared, versions } = data
  return {
    id,
    ...toInherited(around),
    rules,
    lists,
    traits,
    ...(audienceShared && { audienceShared }),
    ...(versions && { versions }),
    sections: data.sections.map((section) => defineSection(section, around)),
  }
}

function defineSection({ id, fields, ...own }: SectionData, around: Around): FormSection {
  const within = { ...around, ...own }
  return { id, ...toInherited(within), fields: fields.map((data) => defineField(data, within)) }
}

function defineField(data: FieldData, around: Around): Field {
  const { answeredBy, source, audience, itemFields, ...own } = data
  const within: Around = {
    answeredBy: answeredBy ?? around.answeredBy,
    source: source ?? around.source,
    audience: audience ?? around.audience,
  }
  return {
    origin: 'seed',
    ...own,
    ...toInherited(within),
    ...((audience || own.sensitive) && { staysBehind: true }),
    ...(itemFields && { itemFields: itemFields.map((inner) => defineField(inner, within)) }),
  }
}

const toInherited = ({ answeredBy, source, audience }: Around) => ({
  answeredBy,
  audience,
  source: (typeof source === 'string' ? [source] : source).map(toSource),
})

function toSource(text: string): Source {
  const [, word, document = '', section = ''] = /^(near |implied )?(\w+)\.(.+)$/.exec(text) ?? []
  const kind = word === 'near ' ? 'nearest' : word === 'implied ' ? 'derived' : 'seed'
  return { document: document as Source['document'], section, kind }
}
