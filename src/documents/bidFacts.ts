import type { CircleKind } from '../method/circles.ts'
import { readForms } from './forms/instances.ts'
import type { FormDocs } from './forms/keys.ts'
import { asText } from './parse.ts'
import { type Programme, readProgramme } from './programme.ts'
import { liveRows, readCell } from './rows.ts'

/** What a bid may quote (S268): from the circles that all teams read, never from a team's own or a talk (S52). */
export type BidFacts = {
  readonly programme: Programme | null
  readonly needs: readonly string[]
  readonly strengths: readonly string[]
  readonly match: readonly string[]
  readonly scope: string
  readonly goals: readonly string[]
}

const SHARED: readonly CircleKind[] = ['programme', 'group']

export function readBidFacts(docs: FormDocs): BidFacts {
  const read = (form: string, list: string, names: readonly string[]) => wordsOf(docs, form, list, names)
  return {
    programme: docs.programme ? readProgramme(docs.programme) : null,
    needs: read('needsAnalysis', 'na.m.needs', ['na.m.needs.title', 'na.m.needs.challenge']),
    strengths: read('mentorProfile', 'mp.practices', ['mp.practices.title', 'mp.practices.why']),
    match: read('matchingCriteria', 'mt.proposals', ['mt.proposals.reason']),
    scope: read('scopeDefinition', 'sc.sentence', [])[0] ?? '',
    goals: read('scopeDefinition', 'sc.goalsIn', []),
  }
}

/** The words of a question: of its items, one line each, and what stands in its open box. */
function wordsOf(docs: FormDocs, form: string, field: string, names: readonly string[]): readonly string[] {
  const found = new Map<string, string>()
  for (const circle of SHARED) {
    const doc = docs[circle]
    if (!doc) continue
    const instances = new Set(readForms(doc).flatMap((one) => (one.form === form ? [one.id as string] : [])))
    for (const id of instances) found.set(id, readCell(doc, id, field).text.trim())
    for (const [id, row] of liveRows(doc, 'answers')) {
      if (row.get('field') !== field || !instances.has(asText(row.get('instance')))) continue
      const parts = [...names, field].map((name) => readCell(doc, id, name).text.trim()).filter(Boolean)
      found.set(id, [...new Set(parts)].join(' – '))
    }
  }
  return [...found.values()].filter((words) => words !== '')
}
