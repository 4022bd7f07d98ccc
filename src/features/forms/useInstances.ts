import { useCallback, useMemo } from 'react'
import { type FormInstance, readForms } from '../../documents/forms/instances.ts'
import { CIRCLES, type CircleKind } from '../../method/circles.ts'
import type { FormPlace } from '../formPlace.ts'
import { useDocuments } from '../useDocuments.ts'

/** A form that has been begun, and the circles that hold a part of it. */
export type Begun = FormInstance & { readonly circles: readonly CircleKind[] }

/** All forms begun here, in order. */
export function useInstances({ circles }: FormPlace): readonly Begun[] {
  const docs = useMemo(
    () => CIRCLES.flatMap((kind) => (circles[kind] ? [{ kind, doc: circles[kind].doc }] : [])),
    [circles],
  )
  const read = useCallback(() => {
    const byId = new Map<string, Begun>()
    for (const { kind, doc } of docs)
      for (const form of readForms(doc)) {
        const before = byId.get(form.id)
        const subject = before?.subject || form.subject
        byId.set(form.id, { ...form, subject, circles: [...(before?.circles ?? []), kind] })
      }
    return [...byId.values()].toSorted((a, b) => a.at - b.at)
  }, [docs])
  return useDocuments(
    docs.map(({ doc }) => doc),
    read,
  )
}
