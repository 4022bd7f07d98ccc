import { VIEWS, type View, VOICES, type Voice } from '../method/group.ts'
import { PLAN_COLUMNS, type PlanColumn } from '../method/plan.ts'
import { fail, ok, type Result } from '../result.ts'
import { asFields, asNumber, asText, oneOf } from './parse.ts'

const FORMAT = 'passerelle-consultation'
const VERSION = 1
/** More than any action or opinion says. */
const MOST_CHARACTERS = 20_000

/** One column of an action as somebody outside reads it. */
export type AskedCell = { readonly column: PlanColumn; readonly text: string; readonly language: string }

/** An action sent to somebody who is in no programme: these words, and no key to anything (S29). */
export type Question = {
  readonly type: 'question'
  /** The entry of the group's life that says that it was sent. */
  readonly id: string
  readonly voice: Voice
  /** Who asks: a name or function, and the plan's cities. */
  readonly from: string
  readonly plan: string
  /** ms */
  readonly at: number
  readonly language: string
  readonly cells: readonly AskedCell[]
}

/** What they think, on its way back. */
export type Reply = {
  readonly type: 'answer'
  readonly id: string
  /** The question's id. */
  readonly question: string
  readonly voice: Voice
  /** The wording that it is about. */
  readonly what: string
  readonly name: string
  readonly role: string
  readonly view: View | ''
  readonly words: string
  readonly language: string
  /** ms */
  readonly at: number
}

export type Consultation = Question | Reply
export type ConsultationError = { readonly type: 'notAFile' | 'newerFile' | 'damaged' }

export const writeConsultation = (said: Consultation): string =>
  JSON.stringify({ format: FORMAT, version: VERSION, ...said })

/** What another person's file or code says; it is shown as plain words only. */
export function readConsultation(text: string): Result<Consultation, ConsultationError> {
  const raw = parsed(text)
  if (raw === undefined) return fail({ type: 'damaged' })
  const fields = asFields(raw)
  if (fields.format !== FORMAT) return fail({ type: 'notAFile' })
  if (asNumber(fields.version) > VERSION) return fail({ type: 'newerFile' })
  const read = fields.type === 'answer' ? toReply(fields) : fields.type === 'question' ? toQuestion(fields) : null
  return read ? ok(read) : fail({ type: 'damaged' })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

type Fields = ReturnType<typeof asFields>
const asVoice = oneOf(VOICES)
const asView = oneOf(VIEWS)
const asColumn = oneOf(PLAN_COLUMNS)
const words = (raw: unknown): string => asText(raw).slice(0, MOST_CHARACTERS)
/** 0 where there is none that a calendar knows. */
const moment = (raw: unknown): number => {
  const at = asNumber(raw)
  return at > 0 && at < 8e15 ? at : 0
}
const isId = (id: string): boolean => /^[\w-]{8,64}$/.test(id)

function toQuestion(fields: Fields): Question | null {
  const cells = (Array.isArray(fields.cells) ? fields.cells : []).flatMap((raw): readonly AskedCell[] => {
    const { column, text, language } = asFields(raw)
    const known = asColumn(column)
    return known ? [{ column: known, text: words(text), language: asText(language) }] : []
  })
  const id = asText(fields.id)
  if (!isId(id) || !cells.some(({ column, text }) => column === 'what' && text !== '')) return null
  return {
    type: 'question',
    ...{ id, voice: asVoice(fields.voice) ?? 'service', at: moment(fields.at), cells },
    ...{ from: words(fields.from), plan: words(fields.plan), language: asText(fields.language) },
  }
}

function toReply(fields: Fields): Reply | null {
  const [id, question] = [asText(fields.id), asText(fields.question)]
  const view = asView(fields.view) ?? ''
  const said = words(fields.words).trim()
  if (!isId(id) || !isId(question) || (said === '' && view === '')) return null
  return {
    type: 'answer',
    ...{ id, question, voice: asVoice(fields.voice) ?? 'service', view, words: said },
    ...{ what: words(fields.what), name: words(fields.name).trim(), role: words(fields.role).trim() },
    ...{ language: asText(fields.language), at: moment(fields.at) },
  }
}
