import type { Author } from '../../documents/command.ts'
import { isDraft } from '../../documents/decisionKeys.ts'
import type { MemberId } from '../../documents/ids.ts'
import { enterMember, readMember } from '../../documents/members.ts'
import { isSide, type Side } from '../../method/sides.ts'
import type { CircleId } from '../../seal/circle.ts'
import type { DecisionGrant } from '../../seal/link.ts'
import type { Profile } from '../profile.ts'
import { isForeign, isHeld, mayFound, openKnown, receive } from './arrivals.ts'
import type { OpeningCircle } from './circleOpener.ts'
import { type DecisionHolder, openDecisionHolder } from './decisionHolder.ts'
import { invitationLinks } from './invitations.ts'
import { openMe } from './meCircle.ts'
import type { WorkspacePorts } from './ports.ts'
import { openTalks } from './talkCircles.ts'
import { unawaited } from './unawaited.ts'
import type { OpenCircle, OpenProgramme, ProgrammeCircles, ProgrammeId } from './workspace.ts'

type Kind = keyof ProgrammeCircles

/** Opens every circle of a programme that this device holds, and those that they lead to as they arrive (L2). */
export const openProgramme = async (ports: WorkspacePorts, id: ProgrammeId): Promise<OpenProgramme> => {
  const holder = await openDecisionHolder(ports, id)
  const opened = new Map<CircleId, OpeningCircle>()
  const teams = new Set<OpeningCircle>()
  const listeners = new Set<() => void>()
  let profile = await ports.profile()
  let circles: ProgrammeCircles = { me: null, team: null, programme: null, group: null }

  const author = (): Author => authorOf(profile, ports.now())
  const openingOf = (kind: Kind) => opened.get(circles[kind]?.id as CircleId) ?? null

  /** A new object each time: whoever shows what may be invited to looks again. */
  const tell = (next: ProgrammeCircles) => {
    circles = next
    for (const listener of listeners) listener()
  }
  const arrive = async (opening: OpeningCircle, circle: OpenCircle) => {
    if (isForeign(await ports.registry.get(circle.id), circle)) return
    await receive(ports, opening, circle, (wider) => unawaited(enter(wider)))
    if (circle.kind === 'team') teams.add(opening)
    const known = await ports.registry.get(circle.id)
    if (known && isHeld(known)) return tell({ ...circles })
    if (circle.kind !== 'me') introduce(circle, author(), profile)
    await pin(holder, opening, circle)
    if (circle.kind === 'talk') return talks.arrived(opening, circle)
    tell({ ...circles, [circle.kind]: circle })
    if (circle.kind === 'programme' || circle.kind === 'group') talks.follow(circle)
    await foundIfAsked(ports, id, holder, circles, author)
    tell({ ...circles })
  }
  const enter = async (circleId: CircleId) => {
    if (opened.has(circleId)) return
    const opening = await openKnown(ports, circleId)
    if (!opening || opened.has(circleId)) return
    opened.set(circleId, opening)
    unawaited(opening.arrived.then((circle) => arrive(opening, circle)))
  }
  const talks = openTalks({
    ...{ ports, programmeId: id, author, enter },
    circles: () => circles,
    tell: () => tell({ ...circles }),
  })

  const enterMe = async () => {
    const opening = await openMe(ports, id)
    if (opening) tell({ ...circles, me: await opening.arrived })
  }

  for (const { circleId, programmeId, kind } of await ports.registry.list())
    if (programmeId === id && kind !== 'me') await enter(circleId)
  // Nobody else's circles wait for one's own.
  unawaited(enterMe())
  await ports.registry.update(id, { openedAt: ports.now() })

  return {
    id,
    me: profile.memberId as MemberId,
    getCircles: () => circles,
    getTalks: talks.list,
    startTalk: talks.start,
    sendTalk: talks.send,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    author,
    sides: () => author().sides,
    checks: holder.checks,
    signer: holder.signer,
    invitations: async () =>
      invitationLinks({
        appUrl: ports.appUrl,
        teams: [...teams],
        programme: openingOf('programme'),
        group: openingOf('group'),
        officer: officerGrant(holder, circles),
      }),
    profileChanged: async () => {
      profile = await ports.profile()
      for (const circle of [...Object.values(circles), ...talks.list()])
        if (circle && circle.kind !== 'me') introduce(circle, author(), profile)
    },
  }
}

const authorOf = ({ memberId, language, sides }: Profile, now: number): Author => ({
  member: memberId as MemberId,
  language,
  sides: sidesOf(sides),
  now,
})

const sidesOf = (sides: readonly string[]): readonly Side[] => sides.filter(isSide)

/** Everybody enters themselves, in each circle that they are in (S16). */
const introduce = ({ doc, session }: OpenCircle, author: Author, { name, function: role, language }: Profile): void => {
  if (session.getState().readOnly) return
  const known = readMember(doc, author.member)
  if (known && known.name === name && known.function === role && known.sides.join() === author.sides.join()) return
  enterMember(doc, author, { name, function: role, organisation: '', sides: author.sides, languages: [language] })
}

/** Pins the decision key at first sight, whenever that comes (D6). */
const pin = async (holder: DecisionHolder, opening: OpeningCircle, { kind, doc }: OpenCircle): Promise<void> => {
  if (kind !== 'programme' && kind !== 'group') return
  const notice = async () => {
    const before = holder.checks().keys
    await holder.notice(doc)
    if (holder.checks().keys !== before) opening.setChecks(holder.checks)
  }
  doc.on('update', () => unawaited(notice()))
  await notice()
  opening.setChecks(holder.checks)
}

/** A city officer's device founds the decision key once both documents that name it are here (D6). */
const foundIfAsked = async (
  { registry }: WorkspacePorts,
  id: ProgrammeId,
  holder: DecisionHolder,
  { programme, group }: ProgrammeCircles,
  author: () => Author,
): Promise<void> => {
  if (!programme || !group || !isDraft(programme.doc)) return
  const known = await registry.list()
  const isAsked = known.some((circle) => circle.programmeId === id && mayFound(circle))
  if (isAsked) await holder.found([programme.doc, group.doc], author())
}

/** What an officer's invitation carries from here: the key, the right to found one, or nothing. */
const officerGrant = (holder: DecisionHolder, { programme }: ProgrammeCircles): DecisionGrant => {
  const seed = holder.seed()
  if (seed) return { type: 'key', seed }
  return programme && isDraft(programme.doc) ? { type: 'found' } : { type: 'none' }
}
