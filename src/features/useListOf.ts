import { useCallback, useMemo } from 'react'
import type { OpenCircle } from '../device/workspace/workspace.ts'
import { readAnswers } from '../documents/forms/answers.ts'
import { homeOf, openHome } from '../documents/forms/home.ts'
import { type FormInstance, readForm, readForms, startForm } from '../documents/forms/instances.ts'
import { addItem, removeItem, restoreItem } from '../documents/forms/items.ts'
import type { FormDocs } from '../documents/forms/keys.ts'
import type { ItemId } from '../documents/ids.ts'
import type { Cell } from '../documents/rows.ts'
import type { CircleKind } from '../method/circles.ts'
import type { Form } from '../method/forms/types.ts'
import { docsOf, type FormPlace } from './formPlace.ts'
import { useDocs } from './useDocs.ts'

type Doc = OpenCircle['doc']

export type ListLine = {
  readonly id: ItemId
  readonly instance: FormInstance
  readonly by: string
  readonly words: Cell
}
export type ListOf = {
  readonly lines: readonly ListLine[]
  /** Where a new line would live; null: out of this person's reach. */
  readonly home: CircleKind | null
  /** The new item; the form is begun with the first. Null if nothing could be added. */
  add(words?: string): { readonly id: ItemId; readonly instance: FormInstance } | null
  remove(id: ItemId, isRemoved?: boolean): void
}

/** One list of a form that may have been begun several times or not at all, as one list. `form` stays the same object. */
export function useListOf(place: FormPlace, form: Form, field: string): ListOf {
  const read = useCallback((docs: FormDocs) => linesIn(docs, form, field), [form, field])
  const lines = useDocs(place.circles, read)
  return useMemo(() => {
    const docs = docsOf(place.circles)
    const home = homeOf(docs, form, '', field)
    const doc = home && docs[home]
    return {
      lines,
      home,
      add: (words) => {
        const instance = doc && firstOrNew(docs, doc, place, form)
        if (!instance) return null
        const opened = openHome(docs, place.author(), form, instance, { owner: instance.id, field })
        if (!opened.ok) return null
        const input = { instance: instance.id, owner: instance.id, field, ...(words !== undefined && { words }) }
        const added = addItem(opened.value.doc, place.author(), input)
        return added.ok ? { id: added.value, instance } : null
      },
      remove: (id, isRemoved = true) => {
        for (const one of Object.values(docs)) (isRemoved ? removeItem : restoreItem)(one, place.author(), id)
      },
    }
  }, [lines, place, form, field])
}

function firstOrNew(docs: FormDocs, doc: Doc, place: FormPlace, form: Form): FormInstance | null {
  const known = Object.values(docs).flatMap((one) => readForms(one).filter((begun) => begun.form === form.id))
  const [first] = known.toSorted((a, b) => a.at - b.at)
  if (first) return first
  const begun = startForm(doc, place.author(), { form: form.id, subject: '' })
  return begun.ok ? readForm(doc, begun.value) : null
}

function linesIn(docs: FormDocs, form: Form, field: string): readonly ListLine[] {
  const seen = new Set<string>()
  return Object.values(docs).flatMap((doc) =>
    readForms(doc)
      .filter((begun) => begun.form === form.id)
      .flatMap((instance) => {
        const { answers } = readAnswers(doc, form, instance.id)
        const list = [...answers.values()].find((answer) => answer.field === field && answer.owner === instance.id)
        return (list?.items ?? []).flatMap(({ id, by }): readonly ListLine[] => {
          if (seen.has(id)) return []
          seen.add(id)
          const own = [...answers.values()].find((answer) => answer.owner === id && answer.field === field)
          return [{ id, instance, by, words: own?.words ?? { text: '', language: '', isContested: false } }]
        })
      }),
  )
}
