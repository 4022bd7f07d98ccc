import type * as Y from 'yjs'
import { CIRCLES, type CircleKind, isCircle, isWider } from '../../method/circles.ts'
import type { Field, Form } from '../../method/forms/types.ts'
import { fail, ok, type Result } from '../../result.ts'
import { type Author, type CommandError, type NotFound, record } from '../command.ts'
import { findRow, rootMap } from '../layout.ts'
import { copyRow } from './copy.ts'
import { ensureForm, type FormInstance } from './instances.ts'
import type { FormDocs, OwnerId } from './keys.ts'
import { movedMark } from './move.ts'
import { pathTo, rowsAbove } from './parts.ts'
import { livesHere } from './share.ts'

/**
 * The circle where an answer lives: where it starts (S54), then wherever it was moved. A field of an item is never wider
 * than its list. Where the circle is not within reach when it starts, the next narrower one stands in. Null if there is
 * none; a circle that is not among `docs` is one that this person cannot read.
 */
export function homeOf(docs: FormDocs, form: Form, instance: string, fieldId: string): CircleKind | null {
  return pathTo(form, fieldId).reduce<CircleKind | null>((around, field, depth) => {
    if (depth === 0) return followed(docs, instance, field)
    const own = field.staysBehind ? followed(docs, instance, field) : movedFrom(docs, instance, field, around)
    return own && around && isWider(own, around) ? around : own
  }, null)
}

const followed = (docs: FormDocs, instance: string, field: Field): CircleKind | null =>
  movedFrom(docs, instance, field, sharedInto(docs, instance, field.id) ?? narrowest(docs, field.audience))

/** The widest circle that an answer was shared into from a dossier: there it lives for all who read it there. */
const sharedInto = (docs: FormDocs, instance: string, field: string): CircleKind | null =>
  CIRCLES.toReversed().find((kind) => {
    const doc: Y.Doc | undefined = docs[kind]
    return doc !== undefined && rootMap(doc, 'values').get(livesHere(instance, field)) === true
  }) ?? null

/** From where it starts, along the marks that moves have left; each circle once, as two may have moved it apart. */
function movedFrom(docs: FormDocs, instance: string, { id }: Field, start: CircleKind | null): CircleKind | null {
  const seen = new Set<CircleKind>()
  let home = start
  while (home && !seen.has(home)) {
    seen.add(home)
    const doc: Y.Doc | undefined = docs[home]
    const next = doc && rootMap(doc, 'values').get(movedMark(instance, id))
    if (!isCircle(next)) return home
    home = next
  }
  return home
}

/** A circle itself, or the widest one within reach that is narrower. */
const narrowest = (docs: FormDocs, audience: CircleKind): CircleKind | null =>
  CIRCLES.toReversed().find((kind) => docs[kind] && !isWider(kind, audience)) ?? null

export type Home = { readonly circle: CircleKind; readonly doc: Y.Doc }

/** Before writing an answer: its home, where the form and what the answer hangs at are made known if they are not. */
export function openHome(
  docs: FormDocs,
  author: Author,
  form: Form,
  instance: FormInstance,
  place: { readonly owner: OwnerId; readonly field: string },
): Result<Home, CommandError | NotFound | { readonly type: 'outOfReach' }> {
  const circle = homeOf(docs, form, instance.id, place.field)
  const doc = circle && docs[circle]
  if (!circle || !doc) return fail({ type: 'outOfReach' })
  const known = ensureForm(doc, author, instance)
  if (!known.ok) return known
  if (place.owner === instance.id || findRow(doc, 'answers', place.owner)) return ok({ circle, doc })
  const other = Object.values(docs).find((candidate) => findRow(candidate, 'answers', place.owner))
  if (!other) return fail({ type: 'notFound' })
  return record(doc, () => {
    for (const [id] of rowsAbove(other, place.owner)) copyRow(other, doc, id)
    return ok({ circle, doc })
  })
}
