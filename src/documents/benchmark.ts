import { type BenchmarkCity, cityOf, isBenchmarkCity, isPresence } from '../method/benchmark/profile.ts'
import type { CircleKind } from '../method/circles.ts'
import type { Form } from '../method/forms/types.ts'
import { type AnswerReader, answerReader } from './benchmarkAnswers.ts'
import {
  type Benchmark,
  COMMON_FIELDS,
  CONTEXT_FIELDS,
  COPIED_FROM,
  type ContextItem,
  type Factor,
  type Line,
  PART_OF,
} from './benchmarkTypes.ts'
import { readCities } from './cities.ts'
import type { FormInstance } from './forms/instances.ts'
import type { Item } from './forms/items.ts'
import type { FormDocs } from './forms/keys.ts'
import { findRow } from './layout.ts'
import { readMember } from './members.ts'
import { asTextOrNull } from './parse.ts'

const ANSWERS = 'bm.ck.answers'

/** All benchmarks of a programme with their factors, each answer from its home; usually there is one benchmark. */
export function readBenchmarks(docs: FormDocs, form: Form): readonly Benchmark[] {
  const reader = answerReader(docs, form)
  const ids = new Set<string>(reader.instances.map(({ id }) => id))
  const benchmarkOf = (id: string): string | null => {
    const part = plainOf(docs, id, PART_OF)
    return part !== null && part !== id && ids.has(part) ? part : null
  }
  const heads = reader.instances.filter(({ id }) => benchmarkOf(id) === null)
  return heads.map((head) => {
    const parts = reader.instances.filter(({ id }) => benchmarkOf(id) === head.id)
    const own = toFactor(reader, docs, head)
    const factors = parts.map((instance) => toFactor(reader, docs, instance))
    return toBenchmark(reader, head, isWritten(own) ? [own, ...factors] : factors)
  })
}

/** One factor; null where it is deleted, or no circle within reach holds it. */
export function readFactor(docs: FormDocs, form: Form, id: string): Factor | null {
  const reader = answerReader(docs, form)
  const instance = reader.instances.find((candidate) => candidate.id === id)
  return instance ? toFactor(reader, docs, instance) : null
}

function plainOf(docs: FormDocs, id: string, key: string): string | null {
  for (const doc of Object.values(docs)) {
    const value = asTextOrNull(findRow(doc, 'forms', id)?.get(key))
    if (value) return value
  }
  return null
}

/** A benchmark filled in on the form page holds a factor itself. */
const isWritten = ({ title, rationale, questions, measures, tips, examples, goals, steps, change, assets }: Factor) =>
  [title, rationale, change, assets].some(({ text }) => text.trim() !== '') ||
  [questions, measures, tips, examples, goals, steps].some((lines) => lines.length > 0)

function toBenchmark(reader: AnswerReader, instance: FormInstance, factors: readonly Factor[]): Benchmark {
  const { id } = instance
  const [use] = reader.value(id, 'bm.use')?.options ?? []
  const contexts = reader.items(id, 'bm.cx.factors').map(
    ({ item, circle }): ContextItem => ({
      ...{ id: item.id, circle },
      name: reader.cell(id, item.id, 'bm.cx.factors.name'),
      effect: reader.cell(id, item.id, 'bm.cx.factors.effect'),
      isForAssociation: reader.value(id, 'bm.cx.factors.carry', item.id)?.yes === true,
    }),
  )
  return {
    ...{ instance, factors, contexts },
    theme: reader.cell(id, id, 'bm.theme'),
    use: use === 'yes' || use === 'no' ? use : null,
    reason: reader.cell(id, id, 'bm.use'),
    agreedLines: reader.value(id, 'bm.agreedLines')?.yes === true,
    knowPractice: reader.value(id, 'bm.knowPractice')?.yes === true,
    tools: linesOf(reader, id, 'bm.evidence'),
    texts: Object.fromEntries(
      [...CONTEXT_FIELDS, ...COMMON_FIELDS].map((field) => [field, reader.cell(id, id, field)]),
    ) as Benchmark['texts'],
  }
}

function toFactor(reader: AnswerReader, docs: FormDocs, instance: FormInstance): Factor {
  const { id } = instance
  const title = reader.cell(id, id, 'bm.kf.title')
  const cell = (field: string) => reader.cell(id, id, field)
  const lines = (field: string) => linesOf(reader, id, field)
  const asked = lines('bm.kf.questions')
  const answers = reader.items(id, ANSWERS).map(({ item, circle }) => toAnswer(reader, docs, { id, item, circle }))
  const known = new Set<string>(asked.map((question) => question.id))
  return {
    instance,
    template: plainOf(docs, id, COPIED_FROM),
    title: title.text === '' ? { ...title, text: plainOf(docs, id, PART_OF) ? instance.subject : '' } : title,
    ...{ rationale: cell('bm.kf.rationale'), change: cell('bm.ck.change'), assets: cell('bm.ck.assets') },
    isContextual: reader.value(id, 'bm.kf.cityCanAct')?.yes === false,
    isForAssociation: reader.value(id, 'bm.cx.factors.carry')?.yes === true,
    isInScope: reader.value(id, 'bm.ck.inScope')?.yes === true,
    questions: asked.map((question) => ({
      ...question,
      answers: answers.flatMap(({ question: about, ...answer }) => (about === question.id ? [answer] : [])),
    })),
    ...{ measures: lines('bm.kf.measures'), tips: lines('bm.kf.tips'), examples: lines('bm.kf.examples') },
    ...{ evidence: lines('bm.evidence'), goals: lines('bm.ck.goals'), steps: lines('bm.ck.steps') },
    notes: reader.contributions(id, 'bm.ck.inScope').map(({ item, circle }) => ({
      ...toLine(reader, id, 'bm.ck.inScope', item, circle),
      city: cityFor(docs, item, circle),
    })),
    loose: answers.filter(({ question }) => !known.has(question)).length,
  }
}

const linesOf = (reader: AnswerReader, instance: string, field: string): readonly Line[] =>
  reader.items(instance, field).map(({ item, circle }) => toLine(reader, instance, field, item, circle))

const toLine = (reader: AnswerReader, instance: string, field: string, item: Item, circle: CircleKind): Line => ({
  ...{ id: item.id, circle, by: item.by },
  words: reader.cell(instance, item.id, field),
  value: reader.value(instance, field, item.id),
})

type Placed = { readonly id: string; readonly item: Item; readonly circle: CircleKind }

function toAnswer(reader: AnswerReader, docs: FormDocs, { id, item, circle }: Placed) {
  const [presence] = reader.value(id, `${ANSWERS}.presence`, item.id)?.options ?? []
  return {
    ...{ id: item.id, by: item.by, city: cityFor(docs, item, circle) },
    question: reader.value(id, `${ANSWERS}.question`, item.id)?.ids?.[0] ?? '',
    presence: isPresence(presence) ? presence : null,
    evidence: reader.cell(id, item.id, `${ANSWERS}.evidence`),
  }
}

/**
 * Which city an item speaks of: as its row says, else the one its author stands for, else the mentee city; among equals,
 * the first of them (S266).
 */
function cityFor(docs: FormDocs, item: Item, circle: CircleKind): BenchmarkCity {
  const doc = docs[circle]
  const said = doc && findRow(doc, 'answers', item.id)?.get('city')
  if (isBenchmarkCity(said)) return said
  const equal = docs.programme ? readCities(docs.programme, 'programme').map(({ id }) => id) : []
  const own = doc && readMember(doc, item.by)
  const [first] = equal
  return first ? (equal.find((id) => id === said) ?? own?.city ?? first) : (cityOf(own?.sides ?? []) ?? 'menteeCity')
}
