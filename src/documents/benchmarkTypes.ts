import type { BenchmarkCity, Presence } from '../method/benchmark/profile.ts'
import type { CircleKind } from '../method/circles.ts'
import type { FieldValue } from '../method/forms/values.ts'
import type { FormInstance } from './forms/instances.ts'
import type { ItemId, MemberId } from './ids.ts'
import type { Cell } from './rows.ts'

/** One line of a simple list: a question, a measure, a tip. */
export type Line = {
  readonly id: ItemId
  /** Where it lives; null only for what is read from no circle. */
  readonly circle: CircleKind
  readonly words: Cell
  readonly value: FieldValue | null
  readonly by: MemberId
}
/** What is said of one question for one city; two people who answered apart leave two (D7). */
export type CityAnswer = {
  readonly id: ItemId
  readonly city: BenchmarkCity
  readonly presence: Presence | null
  readonly evidence: Cell
  readonly by: MemberId
}
export type Question = Line & { readonly answers: readonly CityAnswer[] }
export type Note = Line & { readonly city: BenchmarkCity }

/** A key or contextual factor: a form of its own, so that the form page, search, print and sharing know it too. */
export type Factor = {
  readonly instance: FormInstance
  /** Of the library, where it was copied from there. */
  readonly template: string | null
  readonly title: Cell
  readonly rationale: Cell
  readonly change: Cell
  readonly assets: Cell
  /** Outside local control (S129): the same words, apart from the key factors. */
  readonly isContextual: boolean
  readonly isForAssociation: boolean
  readonly isInScope: boolean
  readonly questions: readonly Question[]
  readonly measures: readonly Line[]
  readonly tips: readonly Line[]
  readonly examples: readonly Line[]
  readonly evidence: readonly Line[]
  readonly goals: readonly Line[]
  readonly steps: readonly Line[]
  /** What each side says when both work on the factor (S158). */
  readonly notes: readonly Note[]
  /** Answers of the form that name no question of this factor. */
  readonly loose: number
}

/** A contextual factor that was written in the form's own list. */
export type ContextItem = {
  readonly id: ItemId
  readonly circle: CircleKind
  readonly name: Cell
  readonly effect: Cell
  readonly isForAssociation: boolean
}

export type Benchmark = {
  readonly instance: FormInstance
  readonly theme: Cell
  readonly use: 'yes' | 'no' | null
  readonly reason: Cell
  readonly agreedLines: boolean
  readonly knowPractice: boolean
  readonly factors: readonly Factor[]
  readonly contexts: readonly ContextItem[]
  /** Reference tools that are used here (S121). */
  readonly tools: readonly Line[]
  /** The setting, and what two countries have in common (S120, S129), by field. */
  readonly texts: Readonly<Record<SettingField, Cell>>
}

export const CONTEXT_FIELDS = ['cf.law', 'cf.budgets', 'cf.trends', 'cf.labour'] as const
export const COMMON_FIELDS = ['bm.cg.institutions', 'bm.cg.migration', 'bm.cg.integration', 'bm.cg.terms'] as const
type SettingField = (typeof CONTEXT_FIELDS)[number] | (typeof COMMON_FIELDS)[number]

/** The circle's name of a factor's benchmark and of its template, plain values of its row in `forms`. */
export const PART_OF = 'part'
export const COPIED_FROM = 'from'
