import type * as Y from 'yjs'
import type { CircleKind } from '../method/circles.ts'
import type { DecisionChecks } from './decisions.ts'
import { placeOfValue } from './forms/clear.ts'
import { commentIsOn } from './forms/comments.ts'
import { readForm } from './forms/instances.ts'
import { answerKey, placeOfRoot } from './forms/keys.ts'
import { keysBelow, projectAnswer, projectAnswers } from './forms/project.ts'
import { toGroupEntry } from './groupEntries.ts'
import { allRows, findRow, listOf, nameOf, type Row, rootMap } from './layout.ts'
import { toMeeting } from './meetings.ts'
import { readMember } from './members.ts'
import { asFields, asText } from './parse.ts'
import { readPlanHeader, readTeam } from './programme.ts'
import { readOutline } from './programmeOutline.ts'
import { readPlan, readPlanRow } from './readPlan.ts'
import { toCheck, toSession, toVisit } from './readVisits.ts'
import { readRemark } from './remarks.ts'
import { readSheet } from './sheets.ts'
import { readSuggestion } from './suggestions.ts'
import { toAgendaPoint } from './training.ts'

/** The lists of the read model (V2), by the circle that holds them. One-of-a-kind items have the list's name as their id. */
const LISTS_OF = {
  me: ['members', 'remarks', 'forms', 'answers'],
  talk: ['members', 'remarks', 'forms', 'answers'],
  team: ['team', 'members', 'sheets', 'remarks', 'forms', 'answers'],
  programme: [
    'programme',
    'members',
    'visits',
    'sessions',
    'checks',
    'meetings',
    'agenda',
    'remarks',
    'forms',
    'answers',
  ],
  group: ['planHeader', 'members', 'plan', 'suggestions', 'groupEntries', 'remarks', 'forms', 'answers'],
} as const satisfies Record<CircleKind, readonly string[]>

export type ItemList = (typeof LISTS_OF)[CircleKind][number]
export type ItemKey = { readonly list: ItemList; readonly id: string }
/** `value` is what the reader of that list returns, as JSON. */
export type Item = ItemKey & { readonly value: object }

const listsOf = (kind: CircleKind): readonly ItemList[] => LISTS_OF[kind]

/** One item as the read model keeps it; null if it is not there or marked as deleted: drop it. */
export function projectItem(doc: Y.Doc, list: ItemList, id: string, checks?: DecisionChecks): object | null {
  if (list === 'programme') return readOutline(doc)
  if (list === 'planHeader') return readPlanHeader(doc)
  if (list === 'team') return readTeam(doc)
  if (list === 'members') return readMember(doc, id)
  if (list === 'answers') return projectAnswer(doc, id)
  const row = findRow(doc, list, id)
  if (!row || row.get('deletedBy')) return null
  return projectRow(doc, list, id, row, checks)
}

type RowItemList = Exclude<ItemList, 'programme' | 'planHeader' | 'team' | 'members' | 'answers'>

function projectRow(doc: Y.Doc, list: RowItemList, id: string, row: Row, checks?: DecisionChecks): object | null {
  switch (list) {
    case 'visits':
      return toVisit(doc, id, row)
    case 'sessions':
      return toSession(doc, id, row)
    case 'checks':
      return toCheck(doc, id, row)
    case 'meetings':
      return toMeeting(doc, id, row)
    case 'agenda':
      return toAgendaPoint(doc, id, row)
    case 'groupEntries':
      return toGroupEntry(doc, id, row)
    case 'sheets':
      return readSheet(doc, id)
    case 'remarks':
      return readRemark(doc, id)
    case 'plan':
      return readPlanRow(doc, id, checks)
    case 'suggestions':
      return readSuggestion(doc, id)
    case 'forms':
      return readForm(doc, id)
  }
}

/** Everything that the read model keeps of a circle. */
export function projectCircle(doc: Y.Doc, kind: CircleKind, checks?: DecisionChecks): readonly Item[] {
  return listsOf(kind).flatMap((list): readonly Item[] => {
    // All rows at once: the decisions on them are read once and not for each.
    if (list === 'plan') return readPlan(doc, checks).map((value) => ({ list, id: value.id, value }))
    if (list === 'answers') return projectAnswers(doc).map((value) => ({ list, id: value.id, value }))
    return idsOf(doc, list).flatMap((id) => {
      const value = projectItem(doc, list, id, checks)
      return value ? [{ list, id, value }] : []
    })
  })
}

function idsOf(doc: Y.Doc, list: ItemList): readonly string[] {
  if (list === 'programme' || list === 'planHeader' || list === 'team') return [list]
  if (list === 'members') return [...rootMap(doc, 'members').keys()].filter((key) => !key.includes('/'))
  return allRows(doc, list).map(([id]) => id)
}

/**
 * Which items a transaction may have changed: project each again, drop those that come out null. An item may be named
 * that did not change; none that did is left out.
 */
export function changedItems(doc: Y.Doc, kind: CircleKind, transaction: Y.Transaction): readonly ItemKey[] {
  const found = new Map<string, ItemKey>()
  const add = (list: string | null, id: string) => {
    const known = LISTS_OF[kind].find((name) => name === list)
    if (known) found.set(`${known}/${id}`, { list: known, id })
  }
  for (const [type, keys] of transaction.changed) {
    const item = type._item
    const row = item && nameOf(doc, item.parent as Y.Map<unknown>)
    if (row) addRow(doc, row, item.parentSub ?? '', add)
    else addRoot(doc, nameOf(doc, type) ?? '', keys, add)
  }
  return [...found.values()]
}

type Add = (list: string | null, id: string) => void

/** Answers hang at rows of `forms` and `answers`: with a row they come, go and change. */
function addRow(doc: Y.Doc, root: string, id: string, add: Add): void {
  const list = listOfRoot(root)
  if (list !== 'answers') add(list, id)
  if (list === 'forms' || list === 'answers') for (const key of keysBelow(doc, id)) add('answers', key)
}

const listOfRoot = (root: string): string => (root.startsWith('rows:') ? root.slice('rows:'.length) : root)

function addRoot(doc: Y.Doc, root: string, keys: ReadonlySet<string | null>, add: Add): void {
  const text = /^(?:text|edits):([^.]+)\./.exec(root)?.[1]
  if (root.startsWith('edits:value/')) addValue(doc, root.slice('edits:value/'.length), add)
  else if (text) addText(doc, root, text, add)
  else
    for (const key of keys) {
      if (key === null) continue
      if (root === 'values') addValue(doc, key, add)
      else if (root === 'members') add('members', key.split('/', 1)[0] ?? '')
      else if (root === 'decisions') add('plan', asText(asFields(rootMap(doc, 'decisions').get(key)).item))
      else if (root === 'meta') add('programme', 'programme')
      else if (root === 'comments') add('answers', commentIsOn(doc, key))
      else addRow(doc, root, key, add)
    }
}

/** A text of an answer, or of something that is no longer there: an answer may have gone with its row. */
function addText(doc: Y.Doc, root: string, owner: string, add: Add): void {
  const list = listOf(doc, owner)
  const place = placeOfRoot(root)
  if (list && list !== 'forms' && list !== 'answers') add(list, owner)
  else if (place) add('answers', answerKey(place.owner, place.field))
}

function addValue(doc: Y.Doc, key: string, add: Add): void {
  const owner = /^lang:([^.]+)\./.exec(key)?.[1]
  const place = placeOfValue(key)
  if (owner) addText(doc, `text:${key.slice('lang:'.length)}`, owner, add)
  else if (place) add('answers', answerKey(place.owner, place.field))
  else if (key.startsWith('programme.') || key.startsWith('path.')) add('programme', 'programme')
  else if (key.startsWith('plan.')) add('planHeader', 'planHeader')
  else if (key.startsWith('team.')) add('team', 'team')
  else if (key.startsWith('withdrawn:')) addOrigins(doc, key.slice('withdrawn:'.length), add)
}

/** What came from a remark shows whether it was withdrawn. */
function addOrigins(doc: Y.Doc, remark: string, add: Add): void {
  for (const list of ['plan', 'suggestions'] as const)
    for (const [id, row] of allRows(doc, list)) if (asFields(row.get('origin')).remark === remark) add(list, id)
}
