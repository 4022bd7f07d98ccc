import { example } from '../method/example.ts'
import { SIDES } from '../method/sides.ts'
import { ok, type Result } from '../result.ts'
import { addCheck } from './checks.ts'
import type { Author, CommandError, EmptyText } from './command.ts'
import type { RemarkId, SessionId, VisitId } from './ids.ts'
import { addPlanRow } from './plan.ts'
import { createProgramme, type ProgrammeDocs } from './programme.ts'
import { readVisits } from './readVisits.ts'
import { addRemark, linkRemark } from './remarks.ts'
import { addSheet } from './sheets.ts'
import { suggestAction } from './suggestions.ts'
import { addSession, addVisit } from './visits.ts'

/** Turns a key of the `method` namespace into words, in the author's language. */
export type Words = (key: string) => string

/**
 * Copies the example programme into the documents of a new one, with new ids and marked as an exercise (D2). Whoever
 * copies is its author; the team's document is the mentor team's.
 */
export function copyExample(docs: ProgrammeDocs, copier: Author, words: Words): Result<void, CommandError | EmptyText> {
  // Trying out is for everybody: the copy plays all sides.
  const author: Author = { ...copier, sides: SIDES }
  const { theme, mentee, mentor, visits } = example
  const title = words(example.title)
  const created = createProgramme(
    docs,
    author,
    { title, theme, themeText: '', mentee, mentor, purpose: 'actionPlan', visits: visits.length, isExercise: true },
    { side: 'mentorCity', organisation: mentor.city },
  )
  if (!created.ok) return created
  copyVisits(docs, author, words)
  const remarks = copySheets(docs, author, words)
  copyPlan(docs, author, words, remarks)
  return ok(undefined)
}

function copyVisits({ programme }: ProgrammeDocs, author: Author, words: Words): void {
  for (const { template, goal, checks } of example.visits) {
    const visit = addVisit(programme, author, { template, goal: words(goal) })
    if (!visit.ok) continue
    for (const { part, label } of checks) addCheck(programme, author, visit.value, part, words(label))
  }
}

type Place = { readonly visit?: VisitId; readonly session?: SessionId }

function placeOf({ programme }: ProgrammeDocs, agendaItem: string): Place {
  for (const visit of readVisits(programme)) {
    const session = visit.sessions.find(({ template }) => template === agendaItem)
    if (session) return { visit: visit.id, session: session.id }
  }
  return {}
}

/** Sheets and their remarks, in the team's circle; what was seen on site, in the programme's. Returns remarks by name. */
function copySheets(docs: ProgrammeDocs, author: Author, words: Words): ReadonlyMap<string, RemarkId> {
  const remarks = new Map<string, RemarkId>()
  for (const { agendaItem, withWhom, consentCard, spokenLanguage, remarks: said } of example.sheets) {
    const place = placeOf(docs, agendaItem)
    const fields = { consent: 'anonymous', consentCard, spokenLanguage, hasInterpreter: true } as const
    const sheet = addSheet(docs.team, author, { ...place, ...fields, withWhom: words(withWhom) })
    if (!sheet.ok) continue
    for (const { text, type, name } of said) {
      const remark = addRemark(docs.team, author, { ...place, sheet: sheet.value, type, text: words(text) })
      if (remark.ok) remarks.set(name, remark.value)
    }
  }
  copySiteVisit(docs, author, words)
  return remarks
}

function copySiteVisit(docs: ProgrammeDocs, author: Author, words: Words): void {
  const [first] = readVisits(docs.programme)
  if (!first) return
  const { title, remark } = example.siteVisit
  const session = addSession(docs.programme, author, first.id, { title: words(title), type: 'siteVisit', day: 2 })
  if (session.ok)
    addRemark(docs.programme, author, {
      visit: first.id,
      session: session.value,
      type: remark.type,
      text: words(remark.text),
    })
}

function copyPlan(docs: ProgrammeDocs, author: Author, words: Words, remarks: ReadonlyMap<string, RemarkId>): void {
  for (const { cells, keyFactors } of example.rows) {
    const texts = Object.fromEntries(Object.entries(cells).map(([column, key]) => [column, words(key)]))
    addPlanRow(docs.group, author, { cells: texts, keyFactors })
  }
  const { text, from, keyFactors } = example.suggestion
  const remark = remarks.get(from)
  if (!remark) return
  const suggestion = suggestAction(docs.group, author, {
    text: words(text),
    origin: { remark, circle: 'team' },
    keyFactors,
  })
  if (suggestion.ok) linkRemark(docs.team, author, remark, suggestion.value)
}
