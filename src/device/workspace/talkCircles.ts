import type { Author } from '../../documents/command.ts'
import type { MemberId } from '../../documents/ids.ts'
import { countLinks } from '../../documents/links.ts'
import { type Member, readMember, readMembers } from '../../documents/members.ts'
import { setFounder } from '../../documents/talkEnd.ts'
import { startTalk } from '../../documents/talks.ts'
import { setValue } from '../../documents/values.ts'
import { fail, ok, type Result } from '../../result.ts'
import type { CircleId } from '../../seal/circle.ts'
import { PROGRAMME_ID } from './arrivals.ts'
import type { OpeningCircle } from './circleOpener.ts'
import { begin } from './createProgramme.ts'
import type { WorkspacePorts } from './ports.ts'
import { deliver, type Talk, takeIn } from './talkDelivery.ts'
import { openDevice, publishDevice } from './talkKeys.ts'
import { leaveTalk } from './talkLeaving.ts'
import { unawaited } from './unawaited.ts'
import type { LeaveError, OpenCircle, ProgrammeCircles, ProgrammeId, StartTalkError } from './workspace.ts'

export type TalksPorts = {
  readonly ports: WorkspacePorts
  readonly programmeId: ProgrammeId
  author(): Author
  circles(): ProgrammeCircles
  /** Opens a circle that the registry knows. */
  enter(id: CircleId): Promise<void>
  /** It is closed: it may be opened anew. */
  closed(id: CircleId): void
  tell(): void
}
export type Talks = {
  /** The same list until a talk arrives. */
  list(): readonly OpenCircle[]
  arrived(opening: OpeningCircle, open: OpenCircle): void
  /** From a circle that all share: shows this device's key there, and takes in what is sealed to it. */
  follow(open: OpenCircle): void
  start(people: readonly MemberId[]): Promise<Result<CircleId, StartTalkError>>
  send(talk: string): Promise<number>
  leave(talk: string, evenIfWaiting: boolean): Promise<Result<void, LeaveError>>
}

/** Talks between named people (L2b): opened without meeting, by their link sealed to each device. */
export const openTalks = ({ ports, programmeId, author, circles, enter, closed, tell }: TalksPorts): Talks => {
  const talks = new Map<CircleId, Talk>()
  let list: readonly OpenCircle[] = []
  const device = openDevice(ports)
  const wider = () => [circles().programme, circles().group].flatMap((circle) => circle ?? [])
  const known = (member: MemberId): readonly Member[] =>
    wider()
      .flatMap(({ doc }) => readMember(doc, member) ?? [])
      .slice(0, 1)

  const send = async (talk: Talk): Promise<number> => {
    const people = readMembers(talk.open.doc).map(({ id }) => id)
    return deliver(talk, wider(), people, await device, author())
  }
  const relist = () => {
    list = [...talks.values()].map((talk) => talk.open)
    tell()
  }
  return {
    list: () => list,
    arrived: ({ circle }, open) => {
      talks.set(open.id, { open, circle })
      unawaited(device.then((own) => own && isWritable(open) && publishDevice(open.doc, author(), own)))
      relist()
    },
    follow: (open) => unawaited(device.then((own) => own && followSealed(open, own))),
    start: async (people) => {
      const begun = await begin(ports, 'talk', programmeId, {})
      if (!begun.ok) return begun
      const opening = begun.value
      const me = author().member
      const started = startTalk(opening.doc, [me, ...people].flatMap(known))
      if (!started.ok) return fail({ type: 'unavailable' })
      setValue(opening.doc, author(), PROGRAMME_ID, programmeId)
      setFounder(opening.doc, author())
      opening.session.flush()
      await enter(opening.id)
      await send({ open: await opening.arrived, circle: opening.circle })
      return ok(opening.id)
    },
    send: async (id) => {
      const talk = talks.get(id as CircleId)
      return talk ? send(talk) : 0
    },
    leave: async (id, evenIfWaiting) => {
      const talk = talks.get(id as CircleId)
      if (!talk) return ok(undefined)
      const own = await device
      const left = await leaveTalk(ports, talk.open, { author: author(), device: own?.id ?? null, evenIfWaiting })
      if (!left.ok && left.error.type === 'waiting') return left
      talks.delete(talk.open.id)
      closed(talk.open.id)
      relist()
      // Still kept, and closed: it is opened again.
      if (!left.ok) await enter(talk.open.id)
      return left
    },
  }

  function followSealed(open: OpenCircle, own: NonNullable<Awaited<typeof device>>) {
    const tried = new Set<string>()
    let seen = -1
    if (isWritable(open)) publishDevice(open.doc, author(), own)
    const look = async () => {
      for (const id of await takeIn(ports, { programmeId, device: own }, open, tried)) await enter(id)
    }
    const onUpdate = () => {
      const count = countLinks(open.doc)
      if (count === seen) return
      seen = count
      unawaited(look())
    }
    open.doc.on('update', onUpdate)
    onUpdate()
  }
}

const isWritable = ({ session }: OpenCircle): boolean => !session.getState().readOnly
