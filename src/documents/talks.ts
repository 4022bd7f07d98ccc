import type * as Y from 'yjs'
import type { CircleKind } from '../method/circles.ts'
import { ok, type Result } from '../result.ts'
import { type Author, type CommandError, record } from './command.ts'
import type { DeviceId, MemberId } from './ids.ts'
import { rootMap } from './layout.ts'
import { readLinks } from './links.ts'
import { enterDevice, type Member, type MemberDevice, readMember } from './members.ts'
import { startDocument } from './schema.ts'

/** Links to talks, sealed to one device each, in a circle that all its people share (L2b). Names say nothing of whose. */
const SEALED = 'talk:'
const KIND: CircleKind = 'talk'

/** Makes the document of a new talk, with its people: each enters anew what has changed once they have joined. */
export function startTalk(doc: Y.Doc, people: readonly Member[]): Result<void, CommandError> {
  startDocument(doc, KIND)
  return record(doc, () => {
    for (const { id, devices: _, ...said } of people)
      rootMap(doc, 'members').set(id, { ...said, sides: [...said.sides], languages: [...said.languages] })
    return ok(undefined)
  })
}

/** Puts a sealed link where every device of the circle can try to open it; only the one it is sealed to can. */
export const postSealed = (doc: Y.Doc, sealed: string): Result<void, CommandError> =>
  record(doc, () => {
    rootMap(doc, 'links').set(`${SEALED}${crypto.randomUUID()}`, sealed)
    return ok(undefined)
  })

export const readSealed = (doc: Y.Doc): ReadonlyMap<string, string> =>
  new Map([...readLinks(doc)].filter(([name]) => name.startsWith(SEALED)))

/** Its device has it: nobody else could use it. */
export const takeSealed = (doc: Y.Doc, name: string): Result<void, CommandError> =>
  record(doc, () => {
    rootMap(doc, 'links').delete(name)
    return ok(undefined)
  })

/** Devices of these people that a circle knows, and that the talk was not sealed to so far. */
export function devicesToReach(
  wider: readonly Y.Doc[],
  talk: Y.Doc,
  people: readonly MemberId[],
): readonly { readonly member: MemberId; readonly device: MemberDevice; readonly through: Y.Doc }[] {
  return people.flatMap((member) => {
    const reached = new Set<string>(readMember(talk, member)?.devices.map(({ id }) => id))
    return wider.flatMap((through) =>
      (readMember(through, member)?.devices ?? []).flatMap((device) => {
        if (reached.has(device.id) || device.publicKey === '') return []
        reached.add(device.id)
        return [{ member, device, through }]
      }),
    )
  })
}

/** Notes in the talk to which devices its link was sealed, so that others can be told apart from new ones. */
export const noteReached = (
  talk: Y.Doc,
  author: Author,
  member: MemberId,
  device: { readonly id: DeviceId; readonly publicKey: string },
): Result<void, CommandError> => enterDevice(talk, { ...author, member }, device)

/** Whether the link was sealed to any device of somebody. */
export const isReached = (talk: Y.Doc, member: string): boolean => (readMember(talk, member)?.devices.length ?? 0) > 0
