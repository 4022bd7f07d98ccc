import { readLinks, setLink } from '../../documents/links.ts'
import type { CircleKind } from '../../method/circles.ts'
import type { Circle } from '../../seal/circle.ts'
import { linkFragment, openLink, sealLink } from '../../seal/link.ts'
import type { OpeningCircle } from './circleOpener.ts'

/** The wider circles that a circle leads to (L2): `team` → `programme` → `group`. */
const WIDER: readonly CircleKind[] = ['programme', 'group']

export type WiderLink = { readonly kind: CircleKind; readonly fragment: string }

/** Puts a wider circle's links into a narrower one: for its writers and for its readers. */
export const lead = (from: OpeningCircle, kind: CircleKind, to: Circle): void => {
  setLink(from.doc, `${kind}.write`, sealLink(from.circle, linkFragment(to)))
  setLink(from.doc, `${kind}.read`, sealLink(from.circle, linkFragment(to, { readOnly: true })))
}

/** The wider circles that this one opens for us; the writer's link where we may have it. */
export const widerLinks = ({ circle, doc }: Pick<OpeningCircle, 'circle' | 'doc'>): readonly WiderLink[] => {
  const links = readLinks(doc)
  return WIDER.flatMap((kind) => {
    const sealed = [links.get(`${kind}.write`), links.get(`${kind}.read`)]
    const fragment = sealed.map((link) => (link ? openLink(circle, link) : null)).find((link) => link !== null)
    return fragment ? [{ kind, fragment }] : []
  })
}
