import {
  type AnswerChange,
  compareVersions,
  type FormVersion,
  readFormVersions,
  snapshotOf,
} from '../../../documents/forms/versions.ts'
import { CIRCLES, type CircleKind } from '../../../method/circles.ts'
import type { Form } from '../../../method/forms/types.ts'
import type { FormCircles } from '../../formPlace.ts'

/** A version over all circles that hold a part of it and can be read here. */
export type WholeVersion = {
  readonly id: FormVersion['id']
  readonly label: string
  readonly by: string
  readonly at: number
  readonly redacted: number
  readonly circles: readonly CircleKind[]
}

/** The latest first. */
export function gatherVersions(circles: FormCircles, instance: string): readonly WholeVersion[] {
  const byId = new Map<string, WholeVersion>()
  for (const kind of CIRCLES) {
    const circle = circles[kind]
    for (const version of circle ? readFormVersions(circle.doc, instance) : []) {
      const { id, label, by, at, redacted } = version
      const before = byId.get(id)
      const held = [...(before?.circles ?? []), kind]
      byId.set(id, { id, label, by, at, redacted: redacted + (before?.redacted ?? 0), circles: held })
    }
  }
  return [...byId.values()].toSorted((a, b) => b.at - a.at)
}

/** What has changed since a version was kept, until another one or now, in the circles that hold a part of it. */
export function changesSince(
  circles: FormCircles,
  form: Form,
  instance: string,
  version: WholeVersion,
  until: WholeVersion | null = null,
): readonly AnswerChange[] {
  const kinds = CIRCLES.filter((kind) => version.circles.includes(kind) || until?.circles.includes(kind))
  return kinds.flatMap((kind) => {
    const doc = circles[kind]?.doc
    if (!doc) return []
    const kept = (one: WholeVersion) => readFormVersions(doc, instance).find(({ id }) => id === one.id) ?? NOTHING
    return compareVersions(kept(version), until ? kept(until) : snapshotOf(doc, form, instance))
  })
}

/** Of a circle that held no part of it then. */
const NOTHING = { answers: [] }
