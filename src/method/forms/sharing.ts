import { CIRCLES, type CircleKind, isWider } from '../circles.ts'
import type { Field, Form } from './types.ts'

/** Why an answer is not chosen beforehand when its form is shared; nobody's answer is shared without being chosen. */
export type Reserve = 'onlyMe' | 'sensitive' | 'ownCircle'

export function reserveOf(
  field: Pick<Field, 'sensitive' | 'staysBehind' | 'audience'>,
  from: CircleKind,
): Reserve | null {
  if (from === 'me') return 'onlyMe'
  if (field.sensitive) return 'sensitive'
  return field.staysBehind && !isWider(field.audience, 'team') ? 'ownCircle' : null
}

/** How far sharing a form of a dossier carries its answers: to the programme at least. */
export function sharedCircle(form: Pick<Form, 'audience' | 'audienceShared'>): CircleKind {
  const wanted = form.audienceShared ?? form.audience
  return CIRCLES.indexOf(wanted) < CIRCLES.indexOf('programme') ? 'programme' : wanted
}
