import type * as Y from 'yjs'
import { CIRCLES, type CircleKind } from '../method/circles.ts'
import type { FormId } from '../method/forms/types.ts'
import { fail, type Result } from '../result.ts'
import type { Author, CommandError, NotAllowed, NotFound } from './command.ts'
import { readForms } from './forms/instances.ts'
import { answerKey, type FormDocs } from './forms/keys.ts'
import { type RowId, valueKey } from './ids.ts'
import { asFields, asText } from './parse.ts'
import { setPlanRow } from './plan.ts'
import { readPlan } from './readPlan.ts'
import { liveRows, readCell } from './rows.ts'
import { getValue, setValue } from './values.ts'

/** What may be carried to another level of government (S12): needs, obstacles, context beyond the city, actions. */
export const LEVEL_KINDS = ['need', 'obstacle', 'factor', 'action'] as const
export type LevelKind = (typeof LEVEL_KINDS)[number]

export type LevelItem = {
  /** Of the item, or of the form where words stand in the open box of the question. */
  readonly id: string
  readonly kind: LevelKind
  readonly field: string
  readonly words: string
  readonly language: string
  /** Where it lives: who may read it. */
  readonly circle: CircleKind
  readonly isFlagged: boolean
}

type ListSource = {
  readonly kind: LevelKind
  readonly form: FormId
  readonly list: string
  /** Fields that say what an item is, the first that is filled in. */
  readonly names: readonly string[]
  /** The form's own question for it, where it has one. */
  readonly flag?: string
  readonly isOnlyFlagged?: true
}

const SOURCES: readonly ListSource[] = [
  {
    ...{ kind: 'need', form: 'needsAnalysis', list: 'na.m.needs' },
    names: ['na.m.needs.title', 'na.m.needs.challenge', 'na.m.needs'],
    flag: 'na.m.needs.otherLevel',
  },
  {
    ...{ kind: 'obstacle', form: 'needsAnalysis', list: 'na.m.obstacles' },
    names: ['na.m.obstacles.what', 'na.m.obstacles'],
  },
  {
    ...{ kind: 'factor', form: 'benchmark', list: 'bm.cx.factors' },
    names: ['bm.cx.factors.name', 'bm.cx.factors.effect', 'bm.cx.factors'],
    flag: 'bm.cx.factors.carry',
  },
  {
    // A key factor that turned out to be beyond the city is flagged in the benchmark itself.
    ...{ kind: 'factor', form: 'benchmark', list: 'bm.kf', names: ['bm.kf.title'] },
    flag: 'bm.cx.factors.carry',
    isOnlyFlagged: true,
  },
]

/** Everything that can be flagged, each once, from all circles within reach. */
export function readLevelItems(docs: FormDocs): readonly LevelItem[] {
  const found = new Map<string, LevelItem>()
  for (const circle of CIRCLES) {
    const doc = docs[circle]
    if (!doc) continue
    for (const source of SOURCES)
      for (const item of itemsOf(doc, circle, source)) {
        if (item.words === '' || (source.isOnlyFlagged && !item.isFlagged)) continue
        const key = `${item.id}/${item.field}`
        found.set(key, { ...item, isFlagged: item.isFlagged || isMarkedNarrower(found.get(key)) })
      }
  }
  const actions = docs.group ? readPlan(docs.group).map(toAction) : []
  return [...found.values(), ...actions.filter(({ words }) => words !== '')].toSorted(byKind)
}

/** Flags it, or takes the flag away; undo takes either back. Who may write the item may flag it. */
export function setOtherLevel(
  docs: FormDocs,
  author: Author,
  { id, kind, field, circle }: Pick<LevelItem, 'id' | 'kind' | 'field' | 'circle'>,
  isFlagged: boolean,
): Result<void, CommandError | NotAllowed | NotFound> {
  const doc = docs[circle]
  if (!doc) return fail({ type: 'notFound' })
  if (kind === 'action') return setPlanRow(doc, author, id as RowId, { otherLevel: isFlagged })
  const flag = flagOf(id, field)
  if (flag.isAnswer) return setValue(doc, author, flag.key, { yes: isFlagged })
  for (const other of Object.values(docs))
    if (other !== doc && getValue(other, flag.key) === true) setValue(other, author, flag.key, false)
  return setValue(doc, author, flag.key, isFlagged)
}

/** A mark does not travel when what it is on is shared: it counts wherever it was made. The form's own question travels. */
const isMarkedNarrower = (item: LevelItem | undefined): boolean =>
  item?.isFlagged === true && !SOURCES.some(({ flag }) => flag === item.field)

/** Items have the form's own question for it, where there is one; all else has a mark beside it. */
function flagOf(id: string, field: string) {
  const own = SOURCES.find(({ flag }) => flag === field)
  return own
    ? ({ key: answerKey(id, field), isAnswer: true } as const)
    : ({ key: valueKey(`level.${id}.${field}`), isAnswer: false } as const)
}

function itemsOf(doc: Y.Doc, circle: CircleKind, { kind, form, list, names, flag }: ListSource): readonly LevelItem[] {
  const instances = new Set(readForms(doc).flatMap((one) => (one.form === form ? [one.id as string] : [])))
  const toItem = (id: string, columns: readonly string[], field: string): LevelItem => {
    const cells = columns.map((column) => readCell(doc, id, column))
    const said = cells.find(({ text }) => text.trim() !== '')
    const words = said?.text.trim() ?? ''
    return { id, kind, field, words, language: said?.language ?? '', circle, isFlagged: isFlagged(doc, id, field) }
  }
  const items = liveRows(doc, 'answers').flatMap(([id, row]) => {
    const isHere = row.get('kind') === 'item' && row.get('field') === list
    return isHere && instances.has(asText(row.get('instance'))) ? [toItem(id, names, flag ?? list)] : []
  })
  // Plain words in the open box are a complete answer: they can be flagged as a whole.
  return [...items, ...[...instances].map((id) => toItem(id, [list], list))]
}

function isFlagged(doc: Y.Doc, id: string, field: string): boolean {
  const { key, isAnswer } = flagOf(id, field)
  const value = getValue(doc, key)
  return isAnswer ? asFields(value).yes === true : value === true
}

const toAction = ({ id, cells, otherLevel }: ReturnType<typeof readPlan>[number]): LevelItem => ({
  ...{ id, kind: 'action', field: 'what', circle: 'group', isFlagged: otherLevel },
  words: cells.what.text.trim(),
  language: cells.what.language,
})

const byKind = (a: LevelItem, b: LevelItem): number => LEVEL_KINDS.indexOf(a.kind) - LEVEL_KINDS.indexOf(b.kind)
