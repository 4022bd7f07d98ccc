import type { Author } from '../../documents/command.ts'
import type { MemberId } from '../../documents/ids.ts'
import { devicesToReach, isReached, noteReached, postSealed, readSealed, takeSealed } from '../../documents/talks.ts'
import { concat, fromBase64url, fromUtf8, toBase64url, utf8 } from '../../seal/bytes.ts'
import type { Circle, CircleId } from '../../seal/circle.ts'
import { openFromDevice, sealToDevice } from '../../seal/deviceKeys.ts'
import { linkFragment, parseLink } from '../../seal/link.ts'
import type { WorkspacePorts } from './ports.ts'
import type { OwnDevice } from './talkKeys.ts'
import type { OpenCircle, ProgrammeId } from './workspace.ts'

const CONTEXT = utf8('talk/1\0')
/** More than any circle holds: what came after would be there to keep devices busy. */
const MOST_TRIED = 2000

export type Talk = { readonly open: OpenCircle; readonly circle: Circle }

/**
 * Seals a talk's link to the devices of its people that do not have it, each through a circle that they share. Answers
 * how many people have at least one device that it was sealed to.
 */
export const deliver = (
  talk: Talk,
  wider: readonly OpenCircle[],
  people: readonly MemberId[],
  own: OwnDevice | null,
  author: Author,
): number => {
  const open = wider.filter(({ session }) => !session.getState().readOnly)
  const docs = open.map(({ doc }) => doc)
  const link = concat(CONTEXT, utf8(linkFragment(talk.circle)))
  for (const { member, device, through } of devicesToReach(docs, talk.open.doc, people)) {
    if (device.id === own?.id) continue
    const key = fromBase64url(device.publicKey)
    const sealed = key && sealToDevice(key, link)
    if (sealed && postSealed(through, toBase64url(sealed)).ok) noteReached(talk.open.doc, author, member, device)
  }
  for (const { session } of [...open, talk.open]) session.flush()
  return people.filter((member) => isReached(talk.open.doc, member)).length
}

export type Inbox = { readonly programmeId: ProgrammeId; readonly device: OwnDevice }

/** Tries what is new among a circle's sealed links; what was sealed to this device becomes a circle that it holds. */
export const takeIn = async (
  { registry }: Pick<WorkspacePorts, 'registry'>,
  { programmeId, device }: Inbox,
  { doc, session }: OpenCircle,
  tried: Set<string>,
): Promise<readonly CircleId[]> => {
  const found: CircleId[] = []
  for (const [name, sealed] of readSealed(doc)) {
    if (tried.has(name) || tried.size >= MOST_TRIED) continue
    tried.add(name)
    // Each costs some milliseconds on a slow tablet: the screen goes first.
    await new Promise((resolve) => setTimeout(resolve))
    const link = openSealed(device, sealed)
    if (!link) continue
    const { circle } = link
    const secrets = { fragment: linkFragment(circle) }
    const face = { title: '', isNew: true }
    const added = await registry.add({ circleId: circle.id, kind: 'talk', programmeId, face, secrets })
    if (!added.ok) {
      tried.delete(name)
      continue
    }
    found.push(circle.id)
    if (!session.getState().readOnly) takeSealed(doc, name)
  }
  return found
}

const openSealed = ({ secret }: OwnDevice, sealed: string) => {
  const bytes = fromBase64url(sealed)
  const plain = bytes && openFromDevice(secret, bytes)
  if (!plain || !CONTEXT.every((byte, at) => plain[at] === byte)) return null
  const link = parseLink(fromUtf8(plain.subarray(CONTEXT.length)) ?? '')
  return link.ok ? link.value : null
}
