import type * as Y from 'yjs'
import { isSide, type Side } from '../method/sides.ts'
import { fail, ok, type Result } from '../result.ts'
import { type Author, type CommandError, type EmptyText, record } from './command.ts'
import type { CityId, DeviceId, MemberId } from './ids.ts'
import { rootMap } from './layout.ts'
import { asFields, asNumber, asText, asTexts } from './parse.ts'

export type MemberDevice = {
  readonly id: DeviceId
  /** base64url of the device's X25519 public key (L2b). */
  readonly publicKey: string
  readonly at: number
}

/** Somebody as they entered themselves. */
export type Member = {
  readonly id: MemberId
  readonly name: string
  /** "Housing officer": shown beside or instead of the name. */
  readonly function: string
  readonly organisation: string
  /** How to reach them, in their own words; absent where they did not say (S7). */
  readonly contact?: string
  readonly sides: readonly Side[]
  /** Of several equal cities, the one whose team they are in (S266). */
  readonly city?: CityId
  /** Languages spoken, best first: any, as BCP 47 tags or plain words. */
  readonly languages: readonly string[]
  readonly at: number
  readonly devices: readonly MemberDevice[]
}

export type MemberInput = Pick<Member, 'name' | 'function' | 'organisation' | 'contact' | 'sides' | 'languages'>

/** Enters oneself, or changes what one entered. Each circle has its own list: do it in every circle that one is in. */
export function enterMember(doc: Y.Doc, author: Author, input: MemberInput): Result<void, CommandError | EmptyText> {
  if (input.name.trim() === '' && input.function.trim() === '') return fail({ type: 'emptyText' })
  return record(doc, () => {
    const { name, organisation, contact, sides, languages } = input
    rootMap(doc, 'members').set(author.member, {
      name,
      function: input.function,
      organisation,
      sides: [...sides],
      languages: [...languages],
      ...(contact && { contact }),
      ...(author.city && { city: author.city }),
      at: author.now,
    })
    return ok(undefined)
  })
}

/** Adds the key of one of one's devices: a key of its own in the map, so that two devices never overwrite each other. */
export const enterDevice = (
  doc: Y.Doc,
  author: Author,
  device: { readonly id: DeviceId; readonly publicKey: string },
): Result<void, CommandError> =>
  record(doc, () => {
    rootMap(doc, 'members').set(`${author.member}/${device.id}`, { publicKey: device.publicKey, at: author.now })
    return ok(undefined)
  })

/** A lost device is no longer sealed to; see L10 for what that does not undo. */
export const removeDevice = (doc: Y.Doc, member: MemberId, device: DeviceId): Result<void, CommandError> =>
  record(doc, () => {
    rootMap(doc, 'members').delete(`${member}/${device}`)
    return ok(undefined)
  })

/** All members, by the time they entered themselves. */
export function readMembers(doc: Y.Doc): readonly Member[] {
  return [...rootMap(doc, 'members').keys()]
    .flatMap((id) => (id.includes('/') ? [] : (readMember(doc, id) ?? [])))
    .toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
}

export function readMember(doc: Y.Doc, id: string): Member | null {
  const raw = rootMap(doc, 'members').get(id)
  if (raw === undefined) return null
  const fields = asFields(raw)
  const city = asText(fields.city) as CityId
  const contact = asText(fields.contact)
  return {
    id: id as MemberId,
    ...(city && { city }),
    ...(contact && { contact }),
    name: asText(fields.name),
    function: asText(fields.function),
    organisation: asText(fields.organisation),
    sides: asTexts(fields.sides).filter(isSide),
    languages: asTexts(fields.languages),
    at: asNumber(fields.at),
    devices: readDevices(doc, id),
  }
}

function readDevices(doc: Y.Doc, member: string): readonly MemberDevice[] {
  return [...rootMap(doc, 'members').entries()].flatMap(([key, raw]) => {
    if (!key.startsWith(`${member}/`)) return []
    const fields = asFields(raw)
    return [
      { id: key.slice(member.length + 1) as DeviceId, publicKey: asText(fields.publicKey), at: asNumber(fields.at) },
    ]
  })
}
