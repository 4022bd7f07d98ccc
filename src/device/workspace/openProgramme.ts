import { watchCities } from '../../documents/cities.ts'
import type { Author } from '../../documents/command.ts'
import { isDraft } from '../../documents/decisionKeys.ts'
import type { MemberId } from '../../documents/ids.ts'
import { enterMember, readMember } from '../../documents/members.ts'
import { readKind } from '../../documents/schema.ts'
import { mayDecide } from '../../method/rights.ts'
import { isSide, type Side } from '../../method/sides.ts'
import type { CircleId } from '../../seal/circle.ts'
import type { Profile } from '../profile.ts'
import { wait } from '../wait.ts'
import { addCity } from './addCity.ts'
import { isForeign, isHeld, mayFound, openKnown, receive } from './arrivals.ts'
import type { OpeningCircle } from './circleOpener.ts'
import { type DecisionHolder, openDecisionHolder } from './decisionHolder.ts'
import { invitationLinks, officerGrant } from './invitations.ts'
import { openMe } from './meCircle.ts'
import type { WorkspacePorts } from './ports.ts'
import { standingIn, standingOf, standingWith } from './standing.ts'
import { openTalks } from './talkCircles.ts'
import { unawaited } from './unawaited.ts'
import type { OpenCircle, OpenProgramme, ProgrammeCircles, ProgrammeId } from './workspace.ts'

type Kind = keyof ProgrammeCircles

/** Storage that does not answer keeps nobody from the pages: they say what they wait for. */
const READ_MS = 2000

/** Opens every circle of a programme that this device holds, and those that they lead to as they arrive (L2). */
export const openProgramme = async (ports: WorkspacePorts, id: ProgrammeId): Promise<OpenProgramme> => {
  const holder = await openDecisionHolder(ports, id)
  const opened = new Map<CircleId, OpeningCircle>()
  const teams = new Set<OpeningCircle>()
  const reading: Promise<unknown>[] = []
  const listeners = new Set<() => void>()
  let profile = await ports.profile()
  let circles: ProgrammeCircles = { me: null, team: null, programme: null, group: null }
  const known = (await ports.registry.list()).filter(({ programmeId }) => programmeId === id)
  let standing = standingOf(known)

  const author = (): Author => standingIn(standing, authorOf(profile, ports.now()))
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
    lookFrom(circle)
    if (circle.kind !== 'me') introduce(circle, author(), profile)
    await pin(holder, opening, circle, () => tell({ ...circles }))
    if (circle.kind === 'talk') return talks.arrived(opening, circle)
    tell({ ...circles, [circle.kind]: circle })
    if (circle.kind === 'programme' || circle.kind === 'group') talks.follow(circle)
    unawaited(foundIfAsked(ports, id, holder, circles, author).then(() => tell({ ...circles })))
  }
  /** Sees from each circle whether the cities are equal, and which is one's own; then everybody is entered as such. */
  const lookFrom = (circle: OpenCircle) => {
    const look = () => {
      const next = standingWith(standing, circle)
      if (next === standing) return
      standing = next
      introduceAll()
      tell({ ...circles })
    }
    if (circle.kind !== 'me' && circle.kind !== 'talk') watchCities(circle.doc, look)
    look()
  }
  const introduceAll = () => {
    for (const circle of [...Object.values(circles), ...talks.list()])
      if (circle && circle.kind !== 'me') introduce(circle, author(), profile)
  }
  const enter = async (circleId: CircleId) => {
    if (opened.has(circleId)) return
    const opening = await openKnown(ports, circleId)
    if (!opening || opened.has(circleId)) return
    opened.set(circleId, opening)
    const told = opening.arrived.then((circle) => arrive(opening, circle))
    unawaited(told)
    reading.push(opening.session.ready.then(() => (readKind(opening.doc) ? told : undefined)))
  }
  const talks = openTalks({
    ...{ ports, programmeId: id, author, enter },
    closed: (circleId) => opened.delete(circleId),
    circles: () => circles,
    tell: () => tell({ ...circles }),
  })

  const enterMe = async () => {
    const opening = await openMe(ports, id)
    if (opening) tell({ ...circles, me: await opening.arrived })
  }

  for (const { circleId, kind } of known) if (kind !== 'me') await enter(circleId)
  // Nobody else's circles wait for one's own.
  const own = enterMe()
  unawaited(own)
  reading.push(own)
  unawaited(ports.registry.update(id, { openedAt: ports.now() }))
  // A page that is drawn before would say that nothing has arrived yet, of what lies on this very device.
  await Promise.race([Promise.allSettled(reading), wait(READ_MS)])

  return {
    id,
    me: profile.memberId as MemberId,
    getCircles: () => circles,
    getTalks: talks.list,
    startTalk: talks.start,
    sendTalk: talks.send,
    leaveTalk: (talk, { evenIfWaiting = false } = {}) => talks.leave(talk, evenIfWaiting),
    seeTalk: async (talk) => {
      if ((await ports.registry.get(talk))?.face?.isNew) await ports.registry.update(talk, { face: { isNew: false } })
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    author,
    sides: () => author().sides,
    checks: holder.checks,
    signer: () => holder.signer(standing.city ?? undefined),
    isCommunity: () => standing.isCommunity,
    city: () => standing.city,
    addCity: (city) => {
      const [programme, group] = [openingOf('programme'), openingOf('group')]
      return addCity({ ports, author: author(), programme, group, enter }, city)
    },
    invitations: async () =>
      invitationLinks({
        appUrl: ports.appUrl,
        teams: [...teams],
        programme: openingOf('programme'),
        group: openingOf('group'),
        officer: (city) => officerGrant(holder, circles.programme?.doc ?? null, city),
      }),
    profileChanged: async () => {
      profile = await ports.profile()
      introduceAll()
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
const introduce = ({ doc, session }: OpenCircle, author: Author, profile: Profile): void => {
  if (session.getState().readOnly) return
  const { name, function: role, contact = '', language } = profile
  const known = readMember(doc, author.member)
  const isSame = known?.sides.join() === author.sides.join() && known.city === author.city
  if (known?.name === name && known.function === role && (known.contact ?? '') === contact && isSame) return
  const said = { name, function: role, contact, organisation: '' }
  enterMember(doc, author, { ...said, sides: author.sides, languages: [language] })
}

/** Pins the decision key at first sight, whenever that comes (D6). */
const pin = async (
  holder: DecisionHolder,
  opening: OpeningCircle,
  { kind, doc }: OpenCircle,
  onPinned: () => void,
): Promise<void> => {
  if (kind !== 'programme' && kind !== 'group') return
  const notice = async () => {
    const before = holder.checks()
    await holder.notice(doc, kind)
    if (holder.checks() === before) return
    opening.setChecks(holder.checks)
    onPinned()
  }
  watchCities(doc, () => unawaited(notice()))
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
  const mine = author()
  if (!programme || !group || !mayDecide(mine.sides)) return
  const docs = [programme.doc, group.doc]
  if (!docs.some((doc) => isDraft(doc, mine.city))) return
  const known = await registry.list()
  const isAsked = known.some((circle) => circle.programmeId === id && mayFound(circle))
  if (isAsked) await holder.found(docs, mine)
}
