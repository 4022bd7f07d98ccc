import type * as Y from 'yjs'
import { ok, type Result } from '../result.ts'
import { type Author, type CommandError, type EmptyText, type NotAllowed, type NotFound, record } from './command.ts'
import { type CellChange, comparePlan, type PlanChange } from './comparePlan.ts'
import { headsOf } from './edits.ts'
import { addEntry, type GroupEntry, readEntries, setEntry } from './groupEntries.ts'
import { cellOf, type FormInstanceId, type GroupEntryId, valueKey } from './ids.ts'
import { rootMap } from './layout.ts'
import { asFields, asNumber, asText } from './parse.ts'
import { setValue } from './values.ts'
import { readVersion, rowsNow, saveVersion } from './versions.ts'

/** Who is in the room, as numbers alone. */
export const ROOM = ['group', 'city', 'others'] as const
export type Room = Readonly<Record<(typeof ROOM)[number], number>>

/** A gathering of the support group at which the plan is written together (S172). */
export type Workshop = { readonly entry: GroupEntry; readonly room: Room; readonly isRunning: boolean }

type Refused = CommandError | EmptyText | NotAllowed | NotFound
type NewWorkshop = {
  readonly group: FormInstanceId
  readonly title: string
  readonly agenda: string
  /** ISO day. */
  readonly when: string
  /** Name of the version that keeps the plan as it was before. */
  readonly label: string
}

/** Begins it: the plan as it stands is kept, so that what changes can be told at the end. */
export function startWorkshop(
  doc: Y.Doc,
  author: Author,
  { group, title, agenda, when, label }: NewWorkshop,
): Result<GroupEntryId, Refused> {
  const before = saveVersion(doc, author, label)
  if (!before.ok) return before
  const versions = { before: before.value, startedAt: author.now }
  return addEntry(doc, author, { group, kind: 'gathering', title, notes: agenda, when, ...versions })
}

export function endWorkshop(doc: Y.Doc, author: Author, id: GroupEntryId, label: string): Result<void, Refused> {
  const after = saveVersion(doc, author, label)
  return after.ok ? setEntry(doc, author, id, { after: after.value, endedAt: author.now }) : after
}

/** Ended too early: it goes on. */
export const resumeWorkshop = (doc: Y.Doc, author: Author, id: GroupEntryId) =>
  setEntry(doc, author, id, { after: '', endedAt: 0 })

const roomKey = (id: string) => valueKey(`workshop.room:${id}`)

export const setRoom = (doc: Y.Doc, author: Author, id: GroupEntryId, room: Room): Result<void, CommandError> =>
  setValue(doc, author, roomKey(id), { ...room })

function readRoom(doc: Y.Doc, id: string): Room {
  const { group, city, others } = asFields(rootMap(doc, 'values').get(roomKey(id)))
  return { group: asNumber(group), city: asNumber(city), others: asNumber(others) }
}

/** All workshops of a group, the latest first. */
export const readWorkshops = (doc: Y.Doc, group: string): readonly Workshop[] =>
  readEntries(doc, group)
    .filter(({ before }) => before !== '')
    .map((entry) => ({ entry, room: readRoom(doc, entry.id), isRunning: entry.endedAt === 0 }))
    .toReversed()

const spokeKey = (workshop: string, cell: string) => valueKey(`workshop.spoke:${workshop}/${cell}`)

/** Whose words are being typed into a cell, where one tablet goes round; undo leaves it alone. */
export function noteSpeaker(
  doc: Y.Doc,
  workshop: GroupEntryId,
  cell: string,
  speaker: string,
): Result<void, CommandError> {
  const key = spokeKey(workshop, cell)
  if (rootMap(doc, 'values').get(key) === speaker) return ok(undefined)
  return record(doc, () => ok(void rootMap(doc, 'values').set(key, speaker)))
}

export type WorkshopCell = CellChange & {
  /** A member of the group, or what else was chosen; ''. */
  readonly speaker: string
  /** Who typed it, as far as its edits tell. */
  readonly by: readonly string[]
}
export type WorkshopChange = PlanChange<WorkshopCell>

/** What was changed between the start and the end of a workshop, or until now, action by action. */
export function workshopChanges(doc: Y.Doc, { entry }: Workshop): readonly WorkshopChange[] {
  const rowsAt = (id: string) => readVersion(doc, id)?.rows ?? []
  const rows = entry.after === '' ? rowsNow(doc) : rowsAt(entry.after)
  return comparePlan(rowsAt(entry.before), rows).map((change) => ({
    ...change,
    cells: change.cells.map((cell) => ({ ...cell, ...spokenIn(doc, entry, cellOf(change.row, cell.column)) })),
  }))
}

function spokenIn(
  doc: Y.Doc,
  { id: workshop, startedAt, endedAt }: GroupEntry,
  cell: ReturnType<typeof cellOf>,
): Pick<WorkshopCell, 'speaker' | 'by'> {
  const heads = headsOf(doc, { text: cell }).filter(({ at }) => at >= startedAt && (endedAt === 0 || at <= endedAt))
  const speaker = asText(rootMap(doc, 'values').get(spokeKey(workshop, cell)))
  return { speaker, by: [...new Set(heads.map(({ member }) => member as string))] }
}
