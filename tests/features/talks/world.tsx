import userEvent from '@testing-library/user-event'
import { Route, Switch } from 'wouter'
import * as Y from 'yjs'
import type { OpenCircle, OpenProgramme } from '../../../src/device/workspace/workspace.ts'
import type { DeviceId, FormInstanceId, MemberId } from '../../../src/documents/ids.ts'
import { rootText } from '../../../src/documents/layout.ts'
import { enterDevice, enterMember } from '../../../src/documents/members.ts'
import { readNotes, type TalkNote } from '../../../src/documents/readTalk.ts'
import { writeCell } from '../../../src/documents/rows.ts'
import { startNote } from '../../../src/documents/talkNotes.ts'
import TalkPage from '../../../src/features/talks/TalkPage.tsx'
import TalksPage from '../../../src/features/talks/TalksPage.tsx'
import type { Side } from '../../../src/method/sides.ts'
import { toBase64url } from '../../../src/seal/bytes.ts'
import { createDeviceKeys } from '../../../src/seal/deviceKeys.ts'
import type { Language } from '../../../src/ui/formats.ts'
import { circleOf, programmeOn } from '../programme.ts'
import { tablet } from '../tablet.tsx'

type Options = { readonly sides?: readonly Side[]; readonly language?: Language }

/** One device in a programme of three: the officer at it, Bo of the mentor city, Cy of the facilitation. */
export async function world({ sides = ['menteeCity'], language = 'en' }: Options = {}) {
  const device = await tablet({ sides, language })
  const programme = await programmeOn(device)
  const circle = circleOf(programme)
  join(circle('programme'), 'bo', 'Bo', ['mentorCity'])
  join(circle('programme'), 'cy', 'Cy', ['facilitator'])
  const show = (path: string) =>
    device.show(
      <Switch>
        <Route path="/p/:programmeId/talks" component={TalksPage} />
        <Route path="/p/:programmeId/talks/:talkId" component={TalkPage} />
        <Route path="/p/:programmeId/talks/:talkId/:noteId" component={TalkPage} />
      </Switch>,
      { path: `/p/${programme.id}${path}`, programme },
    )
  return { device, programme, circle, show, user: userEvent.setup() }
}
export type World = Awaited<ReturnType<typeof world>>

const authorOf = (member: string, sides: readonly Side[]) => ({
  ...{ member: member as MemberId, language: 'en', sides, now: Date.now() },
})

function join({ doc }: OpenCircle, id: string, name: string, sides: readonly Side[]) {
  const author = authorOf(id, sides)
  enterMember(doc, author, { name, function: '', organisation: '', sides, languages: ['en'] })
  const publicKey = toBase64url(createDeviceKeys().publicKey)
  enterDevice(doc, author, { id: `tablet of ${id}` as DeviceId, publicKey })
}

/** A conversation with Bo, and the page that shows it. */
export async function conversation(options: Options = {}, title = 'Before the budget vote') {
  const all = await world(options)
  const started = await all.programme.startTalk(['bo' as MemberId])
  if (!started.ok) throw new Error(started.error.type)
  const talk = await talkHere(all.programme)
  const begun = startNote(talk.doc, all.programme.author(), { title, people: ['Bo'] })
  if (!begun.ok) throw new Error(begun.error.type)
  const note = begun.value
  return {
    ...{ ...all, talk, note },
    open: () => all.show(`/talks/${talk.id}/${note}`),
    read: (): TalkNote => {
      const [first] = readNotes(talk.doc)
      if (!first) throw new Error('no note')
      return first
    },
    write: (field: string, words: string, member = 'bo', owner: string = note) =>
      writeCell(talk.doc, authorOf(member, member === 'bo' ? ['mentorCity'] : ['menteeCity']), owner, field, words),
    words: (field: string, owner: string = note) => rootText(talk.doc, `${owner}.${field}` as never).toString(),
  }
}
export type Conversation = Awaited<ReturnType<typeof conversation>>

const talkHere = (programme: OpenProgramme): Promise<OpenCircle> =>
  new Promise((resolve) => {
    const look = () => {
      const [talk] = programme.getTalks()
      if (!talk) return
      stop()
      resolve(talk)
    }
    const stop = programme.subscribe(look)
    look()
  })

/** What the other person's device holds once both have exchanged, as that person. */
export const elsewhere = (from: OpenCircle, sides: readonly Side[], member = 'bo') => {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(from.doc))
  return { doc, author: authorOf(member, sides), note: () => readNotes(doc)[0] as TalkNote }
}

export type NoteId = FormInstanceId
