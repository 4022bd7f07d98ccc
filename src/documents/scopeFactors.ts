import type { Form } from '../method/forms/types.ts'
import type { FieldValue } from '../method/forms/values.ts'
import { mayChooseGoals } from '../method/scope.ts'
import { fail, type Result } from '../result.ts'
import type { Benchmark } from './benchmarkTypes.ts'
import type { Author, CommandError, NotAllowed, NotFound } from './command.ts'
import { openHome } from './forms/home.ts'
import type { FormInstance } from './forms/instances.ts'
import type { FormDocs } from './forms/keys.ts'
import { type AnswerError, setAnswer } from './forms/setAnswer.ts'

/** The scope's own list of key factors: ids of factors of the benchmark. */
export const KEY_FACTORS = 'sc.keyFactors'

type Refused = CommandError | NotFound | NotAllowed | AnswerError | { readonly type: 'outOfReach' }

/**
 * Puts a factor on the scope's list, or takes it off; the benchmark's own mark stays as it is, and the other way round:
 * each proposes the other. Only the mentee side says what is in scope (S42).
 */
export function chooseFactor(
  { docs, form }: { readonly docs: FormDocs; readonly form: Form },
  author: Author,
  scope: { readonly instance: FormInstance; readonly value: FieldValue | null },
  factor: string,
  isIn: boolean,
): Result<void, Refused> {
  if (!mayChooseGoals(author.sides)) return fail({ type: 'notAllowed' })
  const owner = scope.instance.id
  const home = openHome(docs, author, form, scope.instance, { owner, field: KEY_FACTORS })
  if (!home.ok) return home
  const { ids: before = [], ...rest } = scope.value ?? {}
  const others = before.filter((id) => id !== factor)
  const ids = isIn ? [...others, factor] : others
  const value = ids.length > 0 ? { ...rest, ids } : Object.keys(rest).length > 0 ? rest : null
  return setAnswer(home.value.doc, author, { owner, field: { id: KEY_FACTORS, type: 'link' } }, value)
}

/** A key factor as scope and benchmark speak of it. */
export type FactorInScope = {
  readonly id: string
  readonly title: string
  readonly language: string
  readonly isInScope: boolean
  readonly isMarked: boolean
}

/** Key factors of all benchmarks: those that either of the two names come first. */
export function factorsInScope(benchmarks: readonly Benchmark[], ids: readonly string[]): readonly FactorInScope[] {
  const factors = benchmarks.flatMap(({ factors: all }) =>
    all
      .filter(({ isContextual, instance }) => !isContextual || ids.includes(instance.id))
      .map(({ instance, title, isInScope }) => ({
        ...{ id: instance.id as string, title: title.text, language: title.language },
        ...{ isInScope: ids.includes(instance.id), isMarked: isInScope },
      })),
  )
  const rank = ({ isInScope, isMarked }: FactorInScope) => (isInScope ? 0 : isMarked ? 1 : 2)
  return factors.toSorted((a, b) => rank(a) - rank(b))
}

/** What lies beyond the city and was marked for the association to take further (S129). */
export const carriedFurther = (benchmarks: readonly Benchmark[]): readonly { id: string; text: string }[] =>
  benchmarks.flatMap(({ factors, contexts }) => [
    ...factors.flatMap(({ instance, title, isContextual, isForAssociation }) =>
      isContextual && isForAssociation ? [{ id: instance.id as string, text: title.text }] : [],
    ),
    ...contexts.flatMap(({ id, name, effect, isForAssociation }) =>
      isForAssociation ? [{ id: id as string, text: name.text || effect.text }] : [],
    ),
  ])
