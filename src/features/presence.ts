/** What somebody who is here says of themselves (L9): sealed on the way, and still only a claim. */
export type Present = {
  readonly member: string
  readonly name: string
  /** The text they are writing in, as `<row>.<column>`; null: in none. */
  readonly cell: string | null
}

/** Presences come from other devices and may hold anything: what names no member is nobody. */
export function toPresent(peer: unknown): Present | null {
  if (typeof peer !== 'object' || peer === null) return null
  const { member, name, cell } = peer as Readonly<Record<string, unknown>>
  if (typeof member !== 'string' || member === '') return null
  return { member, name: typeof name === 'string' ? name : '', cell: typeof cell === 'string' ? cell : null }
}

/** Each person once, however many devices and circles they are in; oneself left out. */
export function whoIsHere(peers: readonly unknown[], me: string): readonly Present[] {
  const others = peers.flatMap((peer) => toPresent(peer) ?? []).filter(({ member }) => member !== me)
  return [...new Map(others.map((peer) => [peer.member, peer])).values()]
}
