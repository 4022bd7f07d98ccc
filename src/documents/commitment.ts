import type * as Y from 'yjs'
import { type Leader, STANDS } from '../method/commitment.ts'
import { parseDay } from '../method/forms/days.ts'
import type { Form } from '../method/forms/types.ts'
import { fail, ok, type Result } from '../result.ts'
import { type Author, type CommandError, type EmptyText, type NotFound, record } from './command.ts'
import { type Answer, answerAt } from './forms/answers.ts'
import { openHome } from './forms/home.ts'
import type { FormInstance } from './forms/instances.ts'
import { addItem } from './forms/items.ts'
import type { FormDocs, OwnerId } from './forms/keys.ts'
import { pathTo } from './forms/parts.ts'
import { readWholeForm } from './forms/readWholeForm.ts'
import { setAnswer } from './forms/setAnswer.ts'
import { type ItemId, valueKey } from './ids.ts'
import { rootMap } from './layout.ts'
import { oneOf } from './parse.ts'
import type { Cell } from './rows.ts'
import { writeCell } from './rows.ts'
import { setValue } from './values.ts'

/** A political leader as this team noted them: nobody else reads it. */
export type LeaderLine = Leader & {
  readonly id: ItemId
  readonly function: string
  /** When it was said, as typed or as an ISO day. */
  readonly date: string
  readonly isInvited: boolean
}
export type Commitment = {
  readonly instance: FormInstance
  readonly leaders: readonly LeaderLine[]
  /** `day` is ISO; '' for plain words. */
  readonly elections: readonly { readonly id: ItemId; readonly words: string; readonly day: string }[]
  readonly forum: readonly { readonly id: ItemId; readonly words: Cell }[]
  readonly finalPresentation: string
}

const asStand = oneOf(STANDS)
const dayOf = ({ value }: Answer): string => value?.from ?? ''
const wordsOf = (answer: Answer): string => answer.value?.words ?? answer.words.text.trim()

/** Political commitment as far as these documents tell; null until one of them holds it. */
export function readCommitment(docs: FormDocs, form: Form, instance: string): Commitment | null {
  const whole = readWholeForm(docs, form, instance)
  if (!whole.instance) return null
  const get = (owner: string, field: string) => answerAt(whole.answers, owner as OwnerId, field)
  const items = (field: string) => get(instance, field).items
  return {
    instance: whole.instance,
    leaders: items('pc.people').map(({ id }) => ({
      id,
      function: wordsOf(get(id, 'pc.people.function')),
      party: wordsOf(get(id, 'pc.people.party')),
      plan: asStand(get(id, 'pc.people.planSupport').value?.options?.[0]),
      implementation: asStand(get(id, 'pc.people.implSupport').value?.options?.[0]),
      date: dayOf(get(id, 'pc.people.date')) || wordsOf(get(id, 'pc.people.date')),
      isInvited: docs.team !== undefined && rootMap(docs.team, 'values').get(invitedKey(id)) === true,
    })),
    elections: items('pc.elections').map(({ id }) => {
      const answer = get(id, 'pc.elections')
      return { id, words: wordsOf(answer), day: dayOf(answer) }
    }),
    forum: items('pc.forum').map(({ id }) => ({ id, words: get(id, 'pc.forum').words })),
    finalPresentation: dayOf(get(instance, 'pc.finalPresentation')) || wordsOf(get(instance, 'pc.finalPresentation')),
  }
}

const invitedKey = (leader: string) => valueKey(`invitedToPlan:${leader}`)

/** Notes that a leader was invited to the presentation of the final plan (S28), where the leader is noted. */
export const inviteLeader = (
  team: Y.Doc,
  author: Author,
  leader: ItemId,
  isInvited: boolean,
): Result<void, CommandError> => setValue(team, author, invitedKey(leader), isInvited)

export type CommitmentError = CommandError | NotFound | EmptyText | { readonly type: 'outOfReach' | 'notAValue' }
export type CommitmentPlace = { readonly docs: FormDocs; readonly form: Form; readonly instance: FormInstance }

const itemIn = ({ docs, form, instance }: CommitmentPlace, author: Author, field: string) => {
  const home = openHome(docs, author, form, instance, { owner: instance.id, field })
  if (!home.ok) return home
  const added = addItem(home.value.doc, author, { instance: instance.id, owner: instance.id, field })
  return added.ok ? ok({ doc: home.value.doc, id: added.value }) : added
}

/** Records a leader with function and party; what they say is set afterwards, for each of the two (S28, S184). */
export function addLeader(
  place: CommitmentPlace,
  author: Author,
  input: { readonly function: string; readonly party: string },
): Result<ItemId, CommitmentError> {
  if (input.function.trim() === '') return fail({ type: 'emptyText' })
  const added = itemIn(place, author, 'pc.people')
  if (!added.ok) return added
  const { doc, id } = added.value
  const written = record<void, never>(doc, () => {
    writeCell(doc, author, id, 'pc.people.function', input.function.trim())
    if (input.party.trim() !== '') writeCell(doc, author, id, 'pc.people.party', input.party.trim())
    return ok(undefined)
  })
  return written.ok ? ok(id) : written
}

/** An election ahead: a date in either notation, or plain words. */
export function addElection(
  place: CommitmentPlace,
  author: Author,
  typed: string,
  language: 'fr' | 'en',
): Result<ItemId, CommitmentError> {
  if (typed.trim() === '') return fail({ type: 'emptyText' })
  const added = itemIn(place, author, 'pc.elections')
  if (!added.ok) return added
  const { doc, id } = added.value
  const read = parseDay(typed, language)
  const field = { id: 'pc.elections', type: 'date' } as const
  const set =
    'day' in read
      ? setAnswer(doc, author, { owner: id, field }, { from: read.day })
      : record<void, never>(doc, () => ok(writeCell(doc, author, id, field.id, read.words)))
  return set.ok ? ok(id) : set
}

/** Sets what a leader says to one of the two questions, or a day; null takes it away. */
export function setLeader(
  { docs, form, instance }: CommitmentPlace,
  author: Author,
  owner: OwnerId,
  field: string,
  value: Parameters<typeof setAnswer>[3],
): Result<void, CommitmentError> {
  const known = pathTo(form, field).at(-1)
  const home = openHome(docs, author, form, instance, { owner, field })
  if (!home.ok || !known) return home.ok ? fail({ type: 'notFound' }) : home
  return setAnswer(home.value.doc, author, { owner, field: known }, value)
}
