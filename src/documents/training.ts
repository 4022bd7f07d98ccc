import type * as Y from 'yjs'
import { AGENDAS, type AgendaTemplate, FURTHER, type ReadyPoint } from '../method/training.ts'
import { ok, type Result } from '../result.ts'
import { type Author, type CommandError, type NotFound, record } from './command.ts'
import { type AgendaPointId, type FormInstanceId, newId } from './ids.ts'
import { type Row, rootRows } from './layout.ts'
import { asNumber, asText } from './parse.ts'
import {
  type Cell,
  createRow,
  deleteRow,
  liveRows,
  placeAfter,
  type RowBase,
  readBase,
  readCell,
  restoreRow,
  setRow,
} from './rows.ts'

/** One point of the training's agenda (S144), in the `programme` circle. */
export type AgendaPoint = RowBase<AgendaPointId> & {
  readonly training: FormInstanceId
  readonly title: Cell
  /** 1, 2, …: half-days; 0: further learning, beside them and voluntary (S152). */
  readonly part: number
  readonly minutes: number
  /** The question of the guide that it answers; '' for others. */
  readonly question: string
}

type PointInput = { readonly title: string } & Partial<Pick<AgendaPoint, 'part' | 'minutes' | 'question'>>

export function addAgendaPoint(
  doc: Y.Doc,
  author: Author,
  training: FormInstanceId,
  { title, part = 1, minutes = 30, question = '' }: PointInput,
): Result<AgendaPointId, CommandError> {
  return record(doc, () => {
    const id = newId<AgendaPointId>()
    const plain = { training, part, minutes: part === FURTHER ? 0 : minutes, question }
    createRow(doc, author, 'agenda', id, { ...plain, order: placeAfter(doc, 'agenda') }, { title })
    return ok(id)
  })
}

/**
 * Puts a ready agenda in the place of what is there, with new ids (D2); what was there is marked as removed. Returns the
 * ids of what was taken away and of what came, for taking it back.
 */
export function takeAgenda(
  doc: Y.Doc,
  author: Author,
  training: FormInstanceId,
  template: AgendaTemplate,
  words: (point: string) => string,
): Result<AgendaChange, CommandError> {
  return record(doc, () => {
    const gone = readAgenda(doc, training).flatMap(({ id, part }) => (part === FURTHER ? [] : [id]))
    for (const id of gone) deleteRow(doc, author, 'agenda', id)
    const parts: readonly (readonly ReadyPoint[])[] = AGENDAS[template]
    const came = parts.flatMap((points, part) =>
      points.flatMap(({ id, minutes, question }) => {
        const more = { part: part + 1, minutes, ...(question && { question }) }
        const added = addAgendaPoint(doc, author, training, { title: words(id), ...more })
        return added.ok ? [added.value] : []
      }),
    )
    return ok({ gone, came })
  })
}

export type AgendaChange = { readonly gone: readonly AgendaPointId[]; readonly came: readonly AgendaPointId[] }

/** Takes a change of the whole agenda back. */
export function takeBackAgenda(doc: Y.Doc, author: Author, { gone, came }: AgendaChange): Result<void, CommandError> {
  return record(doc, () => {
    for (const id of came) deleteRow(doc, author, 'agenda', id)
    for (const id of gone) restoreRow(doc, author, 'agenda', id)
    return ok(undefined)
  })
}

export const setAgendaPoint = (
  doc: Y.Doc,
  _author: Author,
  id: AgendaPointId,
  values: { readonly part?: number; readonly minutes?: number },
): Result<void, CommandError | NotFound> => setRow(doc, 'agenda', id, values)

/** Right after another point; null: first. */
export const moveAgendaPoint = (
  doc: Y.Doc,
  _author: Author,
  id: AgendaPointId,
  after: AgendaPointId | null,
): Result<void, CommandError | NotFound> => {
  const moved = rootRows(doc, 'agenda').get(id)
  return setRow(doc, 'agenda', id, { order: placeAfter(doc, 'agenda', after, (row) => row !== moved) })
}

export const removeAgendaPoint = (doc: Y.Doc, author: Author, id: AgendaPointId) => deleteRow(doc, author, 'agenda', id)
export const restoreAgendaPoint = (doc: Y.Doc, author: Author, id: AgendaPointId) =>
  restoreRow(doc, author, 'agenda', id)

/** The points of one training, in order. */
export const readAgenda = (doc: Y.Doc, training: string): readonly AgendaPoint[] =>
  liveRows(doc, 'agenda').flatMap(([id, row]) =>
    row.get('training') === training ? [toAgendaPoint(doc, id, row)] : [],
  )

export const toAgendaPoint = (doc: Y.Doc, id: string, row: Row): AgendaPoint => ({
  ...readBase<AgendaPointId>(id, row),
  training: asText(row.get('training')) as FormInstanceId,
  title: readCell(doc, id, 'title'),
  part: asNumber(row.get('part')),
  minutes: asNumber(row.get('minutes')),
  question: asText(row.get('question')),
})
