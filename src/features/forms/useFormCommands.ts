import { useMemo } from 'react'
import type { OpenCircle } from '../../device/workspace/workspace.ts'
import { addComment, resolveComment } from '../../documents/forms/comments.ts'
import { openHome } from '../../documents/forms/home.ts'
import type { FormInstance } from '../../documents/forms/instances.ts'
import { addContribution, addItem, moveItem, removeItem, restoreItem } from '../../documents/forms/items.ts'
import type { OwnerId } from '../../documents/forms/keys.ts'
import { moveAnswer } from '../../documents/forms/move.ts'
import { setAnswer } from '../../documents/forms/setAnswer.ts'
import type { CommentId, ItemId } from '../../documents/ids.ts'
import { LASTING } from '../../documents/origins.ts'
import { writeCell } from '../../documents/rows.ts'
import type { CircleKind } from '../../method/circles.ts'
import type { Field, Form } from '../../method/forms/types.ts'
import type { FieldValue } from '../../method/forms/values.ts'
import { useToast } from '../../ui/feedback/Toast.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { docsOf, type FormPlace } from '../formPlace.ts'
import { useReport } from '../useReport.ts'

type At = { readonly owner: OwnerId; readonly field: Field }

/** What can be done with answers. Each finds the home of its answer and makes the form known there. */
export type FormCommands = {
  /** Before something is written: the answer's circle, which knows the form and what the answer hangs at. */
  prepare(at: At): OpenCircle | null
  setValue(at: At, value: FieldValue | null): void
  /** Answers the new item's id. */
  add(at: At, after?: ItemId | null): ItemId | null
  addAll(at: At, lines: readonly string[]): boolean
  move(at: At, items: readonly { readonly id: ItemId }[], id: ItemId, by: -1 | 1): void
  remove(circle: CircleKind, id: ItemId): void
  restore(circle: CircleKind, id: ItemId): void
  contribute(at: At, words: string, hidesName: boolean): boolean
  comment(at: At, text: string): boolean
  resolve(circle: CircleKind, id: CommentId, isResolved: boolean): void
  /** Puts the answer to a question into another circle. */
  putElsewhere(field: Field, from: CircleKind, to: CircleKind): boolean
}

export function useFormCommands(place: FormPlace, form: Form, instance: FormInstance): FormCommands {
  const report = useReport('formsUi')
  const show = useToast()
  const { t } = useTexts()
  return useMemo(() => {
    const author = () => place.author()
    const prepare = ({ owner, field }: At): OpenCircle | null => {
      const home = report(openHome(docsOf(place.circles), author(), form, instance, { owner, field: field.id }))
      return home.ok ? place.circles[home.value.circle] : null
    }
    const restore = (circle: CircleKind, id: ItemId) => {
      const open = place.circles[circle]
      if (open) report(restoreItem(open.doc, author(), id))
    }
    const addTo = (circle: OpenCircle, { owner, field }: At, words?: string, after?: ItemId | null) => {
      const input = { instance: instance.id, owner, field: field.id }
      const more = { ...(words !== undefined && { words }), ...(after !== undefined && { after }) }
      const added = report(addItem(circle.doc, author(), { ...input, ...more }))
      return added.ok ? added.value : null
    }
    /** A line is what the first field of an item asks for, where items have fields. */
    const addLine = (circle: OpenCircle, at: At, line: string): boolean => {
      const first = at.field.itemFields?.[0]
      const id = addTo(circle, at, first ? undefined : line)
      if (id && first) writeCell(circle.doc, author(), id, first.id, line)
      return id !== null
    }
    return {
      prepare,
      restore,
      add: (at, after) => {
        const circle = prepare(at)
        return circle && addTo(circle, at, undefined, after)
      },
      setValue: (at, value) => {
        const circle = prepare(at)
        if (circle) report(setAnswer(circle.doc, author(), at, value))
      },
      addAll: (at, lines) => {
        const circle = prepare(at)
        // One transaction: one change to seal and to draw, whatever the number of lines.
        return circle?.doc.transact(() => lines.every((line) => addLine(circle, at, line)), LASTING) ?? false
      },
      move: (at, items, id, by) => {
        const from = items.findIndex((item) => item.id === id)
        const beside = items[from + by]
        const circle = prepare(at)
        if (!circle || from < 0 || !beside) return
        const after = by === 1 ? beside.id : (items[from - 2]?.id ?? null)
        report(moveItem(circle.doc, author(), id, after))
      },
      remove: (circle, id) => {
        const open = place.circles[circle]
        if (!open || !report(removeItem(open.doc, author(), id)).ok) return
        show({ text: t('formsUi.item.removed'), onUndo: () => restore(circle, id) })
      },
      contribute: (at, words, hidesName) => {
        const circle = prepare(at)
        const input = { instance: instance.id, owner: at.owner, field: at.field.id, words, hidesName }
        return circle !== null && report(addContribution(circle.doc, author(), input)).ok
      },
      comment: (at, text) => {
        const circle = prepare(at)
        const input = { owner: at.owner, field: at.field.id, text }
        return circle !== null && report(addComment(circle.doc, author(), input)).ok
      },
      resolve: (circle, id, isResolved) => {
        const open = place.circles[circle]
        if (open) report(resolveComment(open.doc, author(), id, isResolved))
      },
      putElsewhere: (field, from, to) => {
        const [source, target] = [place.circles[from], place.circles[to]]
        if (!source || !target) return false
        const moved = report(moveAnswer(source.doc, target.doc, author(), form, instance.id, field.id))
        if (!moved.ok) return false
        target.session.flush()
        if (moved.value.mustRotate) source.session.rotate()
        source.session.flush()
        return true
      },
    }
  }, [place, form, instance, report, show, t])
}
