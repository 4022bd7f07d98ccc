import type * as Y from 'yjs'
import {
  ATTENDANCES,
  type Attendance,
  GROUP_STATES,
  type GroupState,
  VIEWS,
  type View,
  VOICES,
  type Voice,
} from '../method/group.ts'
import { isStage, type StageId } from '../method/path.ts'
import { fail, ok, type Result } from '../result.ts'
import { type Author, type CommandError, type EmptyText, type NotFound, record } from './command.ts'
import { type FormInstanceId, type GroupEntryId, newId, valueKey } from './ids.ts'
import { findRow, type Row, rootMap } from './layout.ts'
import { asFlag, asNumber, asText, oneOf } from './parse.ts'
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
import { setValue } from './values.ts'

/**
 * What happens in the life of a support group, in the `group` circle: something held with it, a task of a member, a
 * change of its state, a way to tell others, what somebody was heard to say about an action, that somebody outside was
 * asked about one, the summary for residents.
 */
export const ENTRY_KINDS = ['gathering', 'task', 'state', 'telling', 'opinion', 'asked', 'summary'] as const
export type EntryKind = (typeof ENTRY_KINDS)[number]

export type EntryFields = {
  /** As typed, plain words too. */
  readonly when: string
  readonly stage: StageId | ''
  /** What it comes from or is about: a visit, a meeting, a row of the plan. */
  readonly source: string
  /** An item of the group's members. */
  readonly member: string
  readonly isDone: boolean
  readonly state: GroupState | ''
  readonly voice: Voice | ''
  readonly view: View | ''
  /** Function of whoever gave an opinion. */
  readonly role: string
  /** Of an opinion that came back from outside: the entry that asked for it, and the answer's own id. */
  readonly asked: string
  readonly reply: string
  /** Of a gathering at which the plan is written together (S172): versions of the plan before and after it, and ms. */
  readonly before: string
  readonly after: string
  readonly startedAt: number
  readonly endedAt: number
}

export type GroupEntry = RowBase<GroupEntryId> &
  EntryFields & {
    readonly group: FormInstanceId
    readonly kind: EntryKind
    readonly title: Cell
    readonly notes: Cell
  }

const BLANK: EntryFields = {
  when: '',
  stage: '',
  source: '',
  member: '',
  isDone: false,
  state: '',
  voice: '',
  view: '',
  role: '',
  asked: '',
  reply: '',
  before: '',
  after: '',
  startedAt: 0,
  endedAt: 0,
}
const asKind = oneOf(ENTRY_KINDS)
const asState = oneOf(GROUP_STATES)
const asVoice = oneOf(VOICES)
const asView = oneOf(VIEWS)

export type EntryInput = Partial<EntryFields> & {
  readonly group: FormInstanceId
  readonly kind: EntryKind
  readonly title?: string
  readonly notes?: string
}

const NEEDS_TITLE: readonly EntryKind[] = ['gathering', 'task', 'telling']

/** Whoever is in the group's circle may note what happens in it. */
export function addEntry(
  doc: Y.Doc,
  author: Author,
  { group, kind, title = '', notes = '', ...fields }: EntryInput,
): Result<GroupEntryId, CommandError | EmptyText | NotFound> {
  if (!findRow(doc, 'forms', group)) return fail({ type: 'notFound' })
  if (NEEDS_TITLE.includes(kind) && title.trim() === '') return fail({ type: 'emptyText' })
  if ((kind === 'opinion' || kind === 'asked') && (fields.source ?? '') === '') return fail({ type: 'notFound' })
  if (kind === 'opinion' && `${title}${notes}`.trim() === '' && !fields.view) return fail({ type: 'emptyText' })
  return record(doc, () => {
    const id = newId<GroupEntryId>()
    const order = placeAfter(doc, 'groupEntries')
    const texts = { title: title.trim(), notes: notes.trim() }
    createRow(doc, author, 'groupEntries', id, { ...BLANK, ...fields, group, kind, order }, texts)
    return ok(id)
  })
}

export const setEntry = (doc: Y.Doc, _author: Author, id: GroupEntryId, fields: Partial<EntryFields>) =>
  setRow(doc, 'groupEntries', id, fields)
export const removeEntry = (doc: Y.Doc, author: Author, id: GroupEntryId) => deleteRow(doc, author, 'groupEntries', id)
export const restoreEntry = (doc: Y.Doc, author: Author, id: GroupEntryId) =>
  restoreRow(doc, author, 'groupEntries', id)

export const readEntries = (doc: Y.Doc, group: string): readonly GroupEntry[] =>
  onceEach(
    liveRows(doc, 'groupEntries').flatMap(([id, row]) =>
      row.get('group') === group ? [toGroupEntry(doc, id, row)] : [],
    ),
  )

/** Two devices may have opened the same answer apart: it counts once. */
const onceEach = (entries: readonly GroupEntry[]): readonly GroupEntry[] => {
  const firsts = new Map(entries.toReversed().map((entry) => [entry.reply || entry.id, entry.id]))
  return entries.filter(({ id, reply }) => firsts.get(reply || id) === id)
}

export function toGroupEntry(doc: Y.Doc, id: string, row: Row): GroupEntry {
  const stage = row.get('stage')
  return {
    ...readBase<GroupEntryId>(id, row),
    group: asText(row.get('group')) as FormInstanceId,
    kind: asKind(row.get('kind')) ?? 'gathering',
    when: asText(row.get('when')),
    stage: isStage(stage) ? stage : '',
    source: asText(row.get('source')),
    member: asText(row.get('member')),
    isDone: asFlag(row.get('isDone')),
    state: asState(row.get('state')) ?? '',
    voice: asVoice(row.get('voice')) ?? '',
    view: asView(row.get('view')) ?? '',
    role: asText(row.get('role')),
    asked: asText(row.get('asked')),
    reply: asText(row.get('reply')),
    before: asText(row.get('before')),
    after: asText(row.get('after')),
    startedAt: asNumber(row.get('startedAt')),
    endedAt: asNumber(row.get('endedAt')),
    title: readCell(doc, id, 'title'),
    notes: readCell(doc, id, 'notes'),
  }
}

// One key per person and gathering: two who tick different people apart are both heard.
const attendanceKey = (entry: string, member: string) => valueKey(`attended:${entry}/${member}`)
const asAttendance = oneOf(ATTENDANCES)

/** Whether a member is invited, came, or said that they could not (S170); null: nothing noted. */
export const setAttendance = (
  doc: Y.Doc,
  author: Author,
  entry: GroupEntryId,
  member: string,
  attendance: Attendance | null,
): Result<void, CommandError> => setValue(doc, author, attendanceKey(entry, member), attendance)

export const attendanceOf = (doc: Y.Doc, entry: string, member: string): Attendance | null =>
  asAttendance(rootMap(doc, 'values').get(attendanceKey(entry, member)))

const markPrefix = (row: string) => `matters:${row}/`

/** Marks an action of the plan as one of those that matter most to a person (S160), or takes the mark away. */
export const markAction = (doc: Y.Doc, author: Author, row: string, isMarked: boolean): Result<void, CommandError> =>
  setValue(doc, author, valueKey(`${markPrefix(row)}${author.member}`), isMarked)

/** Who marked an action. */
export const marksOf = (doc: Y.Doc, row: string): readonly string[] =>
  [...rootMap(doc, 'values').entries()].flatMap(([key, value]) =>
    value === true && key.startsWith(markPrefix(row)) ? [key.slice(markPrefix(row).length)] : [],
  )
