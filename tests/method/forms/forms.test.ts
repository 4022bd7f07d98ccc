import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isCircle } from '../../../src/method/circles.ts'
import { FORMS, loadForm } from '../../../src/method/forms/catalog.ts'
import { linkOf } from '../../../src/method/forms/links.ts'
import { FIELD_TYPES, type Field, FORM_IDS, type Form, type FormId } from '../../../src/method/forms/types.ts'
import { isSide } from '../../../src/method/sides.ts'
import { isVisibleText, textIdsOf } from './world.ts'

const forms = await Promise.all(FORM_IDS.map(loadForm))
const allOf = (fields: readonly Field[]): readonly Field[] =>
  fields.flatMap((field) => [field, ...allOf(field.itemFields ?? [])])
const fieldsOf = ({ sections }: Form) => allOf(sections.flatMap(({ fields }) => fields))
const fields = forms.flatMap(fieldsOf)
const ids = new Set(fields.map(({ id }) => id))

/** Fields that each template asks: none may be lost. */
const COUNTS: Readonly<Record<FormId, number>> = {
  needsAnalysis: 78,
  mentorProfile: 48,
  goodPractice: 31,
  supportNetwork: 27,
  actionPlan: 41,
  mentoringEssentials: 7,
  conversation: 25,
  visits: 33,
  training: 10,
  scopeDefinition: 17,
  matchingCriteria: 21,
  benchmark: 33,
  politicalCommitment: 10,
  followUp: 11,
  evaluation: 26,
  qualityAssurance: 47,
  attestation: 9,
  programmeSetup: 10,
  stakeholders: 7,
  dissemination: 5,
}

describe('forms', () => {
  it.each(FORM_IDS.map((id, index) => [id, forms[index]!] as const))('%s asks what its template asks', (id, form) => {
    expect(form.id).toBe(id)
    expect(fieldsOf(form)).toHaveLength(COUNTS[id])
  })

  it('all 496 fields have an id of their own and a known type', () => {
    expect(fields).toHaveLength(496)
    expect(ids.size).toBe(496)
    for (const { id, type, itemType } of fields) {
      expect([id, FIELD_TYPES.includes(type)]).toEqual([id, true])
      expect([id, itemType === undefined || FIELD_TYPES.includes(itemType)]).toEqual([id, true])
      // Ids are parts of names in documents.
      expect(id).toMatch(/^[\w.]+$/)
    }
  })

  it('every form is in the catalogue, once', () => {
    expect(FORMS.map(({ id }) => id).toSorted()).toEqual([...FORM_IDS].toSorted())
  })

  it('choices have options, lists have items, groups have fields', () => {
    for (const field of fields) {
      const { id, type, options = [], itemFields = [], itemType } = field
      if (type === 'choice' || type === 'multiChoice') expect([id, options.length > 1]).toEqual([id, true])
      expect([id, new Set(options).size]).toEqual([id, options.length])
      if (type === 'list') expect([id, itemFields.length > 0 !== (itemType !== undefined)]).toEqual([id, true])
      if (type === 'group') expect([id, itemFields.length > 0]).toEqual([id, true])
    }
  })

  it('circles and people asked are known, sensitive answers start narrow and stay behind', () => {
    for (const { id, audience, answeredBy, sensitive, staysBehind } of fields) {
      expect([id, isCircle(audience)]).toEqual([id, true])
      const unknown = answeredBy.filter((who) => !isSide(who) && who !== 'everyone' && who !== 'anyMember')
      expect([id, unknown, answeredBy.length > 0]).toEqual([id, [], true])
      if (!sensitive) continue
      expect([id, staysBehind]).toEqual([id, true])
      expect(['me', 'team', 'programme']).toContain(audience)
    }
    const outsiders = fields.filter(({ sensitive, audience }) => sensitive && audience === 'programme')
    // Whether somebody is usually heard is shown to the group as totals only (S165).
    expect(outsiders.map(({ id }) => id)).toEqual(['lsg.members.usuallyHeard'])
  })

  it('what answers feed, depend on and are compared with exists', () => {
    const keys = new Set(fields.flatMap(({ compareKey = [] }) => compareKey))
    for (const field of fields) {
      const link = linkOf(field)
      if (field.linkTo) expect([field.id, link !== null]).toEqual([field.id, true])
      if (link?.field) expect([field.id, ids.has(link.field)]).toEqual([field.id, true])
      if (field.showIf) expect([field.id, ids.has(field.showIf.field)]).toEqual([field.id, true])
      for (const key of field.derive?.share ?? []) expect([field.id, keys.has(key)]).toEqual([field.id, true])
    }
  })

  it('[S105] [S375] mentor profile and needs analysis ask for the same context, side by side', () => {
    const contextOf = (id: FormId, prefix: string) =>
      fieldsOf(forms.find((form) => form.id === id)!)
        .filter((field) => field.id.startsWith(`${prefix}.local`) || field.id.startsWith(`${prefix}.assoc`))
        .flatMap(({ compareKey = [], type }) => (compareKey.length > 0 ? [`${compareKey} ${type}`] : []))
    expect(contextOf('mentorProfile', 'mp')).toEqual(contextOf('needsAnalysis', 'na'))
    expect(contextOf('needsAnalysis', 'na')).toHaveLength(37)
  })

  it('[S102] policies of a mentor are tagged with the list that needs are tagged with', () => {
    const optionsOf = (field: string) => fields.find(({ id }) => id === field)?.options
    expect(optionsOf('mp.policies')).toEqual(optionsOf('na.m.needs.sector'))
    expect(optionsOf('mp.policies')?.length).toBeGreaterThan(1)
  })

  it('hold no visible text', () => {
    expect(isVisibleText('Needs analysis')).toBe(true)
    const found: string[] = []
    const search = (value: unknown): void => {
      if (typeof value === 'string' && isVisibleText(value)) found.push(value)
      else if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) search(part)
    }
    search(forms)
    expect(found).toEqual([])
  })
})

describe('[23] texts of forms', () => {
  type Entries = Readonly<Record<string, Readonly<Record<string, string>>>>
  const read = (language: string, file: string): Entries =>
    JSON.parse(readFileSync(`locales/${language}/forms/${file}.json`, 'utf8'))

  it.each(['en', 'fr'])(
    '%s: every form, section, rule, field, option and entry has its words, and no more',
    (language) => {
      for (const form of forms) {
        const entries = read(language, form.id)
        const wordless = textIdsOf(form).filter((id) => {
          const { label, title, text } = entries[id] ?? {}
          return !(label ?? title ?? text)?.trim()
        })
        expect([form.id, wordless]).toEqual([form.id, []])
        const known = new Set(textIdsOf(form))
        expect([form.id, Object.keys(entries).filter((id) => !known.has(id))]).toEqual([form.id, []])
      }
    },
  )

  it.each(['en', 'fr'])('%s: every source that a question cites has its words', (language) => {
    const cited = [...forms, ...forms.flatMap(({ sections }) => sections), ...fields].flatMap(({ source }) => source)
    const names = new Set(cited.map(({ document, section }) => `${document}.${section}`))
    const entries = read(language, 'sources')
    expect([...names].filter((name) => !entries[name]?.label)).toEqual([])
    expect(Object.keys(entries).filter((name) => !names.has(name))).toEqual([])
  })
})
