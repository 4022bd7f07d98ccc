import type { OpenCircle, OpenProgramme } from '../../device/workspace/workspace.ts'
import type { FormInstanceId } from '../../documents/ids.ts'
import { type Member, readMembers } from '../../documents/members.ts'
import { hasLeft, readEnd } from '../../documents/talkEnd.ts'
import { startNote } from '../../documents/talkNotes.ts'
import { fail, ok, type Result } from '../../result.ts'
import { onceThere } from '../onceThere.ts'

/** `idea`: something to try on the mentor before anybody else hears of it (S39). */
export type TalkKind = 'conversation' | 'idea'
/** Who will read it: oneself, or people named one by one (S54). */
export type TalkReaders = 'me' | 'people'

export type NewTalk = {
  readonly readers: TalkReaders
  readonly people: readonly Member[]
  readonly me: OpenCircle | null
  readonly title: string
  readonly idea?: string
}
type Begun = { readonly circle: string; readonly note: FormInstanceId }

/** Goes on in the talk that these very people have already; else opens one. */
export async function beginTalk(
  programme: OpenProgramme,
  { readers, people, me, title, idea }: NewTalk,
): Promise<Result<Begun, { readonly type: string }>> {
  const circle = readers === 'me' ? me : await circleFor(programme, people)
  if (!circle) return fail({ type: 'unavailable' })
  const names = people.map(({ name, function: role }) => name || role)
  const note = startNote(circle.doc, programme.author(), { title, people: names, ...(idea !== undefined && { idea }) })
  if (!note.ok) return note
  circle.session.flush()
  return ok({ circle: circle.id, note: note.value })
}

async function circleFor(programme: OpenProgramme, people: readonly Member[]): Promise<OpenCircle | null> {
  const ids = people.map(({ id }) => id)
  const known = programme.getTalks().find(({ doc }) => isBetween(doc, [programme.me, ...ids]))
  if (known) return known
  const started = await programme.startTalk(ids)
  return started.ok ? arrived(programme, started.value) : null
}

/** Whether it goes on, between these very people. */
const isBetween = (doc: OpenCircle['doc'], ids: readonly string[]): boolean => {
  const members = readMembers(doc)
  // Whoever has taken it off their devices would hear nothing of it.
  if (readEnd(doc) || members.some((member) => hasLeft(doc, member))) return false
  const held = members.map(({ id }) => id as string)
  return held.length === ids.length && ids.every((id) => held.includes(id))
}

/** Begun here, it is among the talks a moment later. */
const arrived = (programme: OpenProgramme, id: string): Promise<OpenCircle> =>
  onceThere(programme.subscribe, () => programme.getTalks().find((talk) => talk.id === id))
