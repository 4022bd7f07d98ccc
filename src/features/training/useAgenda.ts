import { useCallback, useMemo } from 'react'
import type { OpenCircle } from '../../device/workspace/workspace.ts'
import type { AgendaPointId } from '../../documents/ids.ts'
import {
  type AgendaPoint,
  addAgendaPoint,
  moveAgendaPoint,
  readAgenda,
  removeAgendaPoint,
  restoreAgendaPoint,
  setAgendaPoint,
  takeAgenda,
  takeBackAgenda,
} from '../../documents/training.ts'
import { type AgendaTemplate, FURTHER } from '../../method/training.ts'
import { useToast } from '../../ui/feedback/Toast.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useDocument } from '../useDocument.ts'
import { useReport } from '../useReport.ts'
import type { TrainingBoard } from './board.ts'

export type AgendaCommands = {
  take(template: AgendaTemplate): void
  add(part: number, title: string): AgendaPointId | null
  set(id: AgendaPointId, values: { readonly part?: number; readonly minutes?: number }): void
  move(points: readonly AgendaPoint[], id: AgendaPointId, by: -1 | 1): void
  remove(id: AgendaPointId): void
}
export type AgendaPart = { readonly part: number; readonly points: readonly AgendaPoint[] }

/** The agenda part by part, further learning apart, and what can be done with it. */
export function useAgenda(board: TrainingBoard, circle: OpenCircle) {
  const { instance } = board
  const points = useDocument(
    circle,
    useCallback((doc) => readAgenda(doc, instance.id), [instance.id]),
  )
  const commands = useAgendaCommands(board, circle)
  return useMemo(() => {
    const numbers = [...new Set(points.map(({ part }) => part))]
      .filter((part) => part !== FURTHER)
      .toSorted((a, b) => a - b)
    const parts = numbers.map((part): AgendaPart => ({ part, points: points.filter((point) => point.part === part) }))
    return { parts, further: points.filter(({ part }) => part === FURTHER), commands }
  }, [points, commands])
}

function useAgendaCommands({ instance, author }: TrainingBoard, { doc }: OpenCircle): AgendaCommands {
  const { t } = useTexts()
  const show = useToast()
  const report = useReport('training')
  return {
    take: (template) => {
      const taken = report(takeAgenda(doc, author(), instance.id, template, (point) => t(`training.point.${point}`)))
      if (!taken.ok) return
      const undo = () => void report(takeBackAgenda(doc, author(), taken.value))
      show({ text: t('training.agenda.taken'), onUndo: undo })
    },
    add: (part, title) => {
      const added = report(addAgendaPoint(doc, author(), instance.id, { title, part }))
      return added.ok ? added.value : null
    },
    set: (id, values) => void report(setAgendaPoint(doc, author(), id, values)),
    move: (points, id, by) => {
      const from = points.findIndex((point) => point.id === id)
      const beside = points[from + by]
      if (from < 0 || !beside) return
      const after = by === 1 ? beside.id : (points[from - 2]?.id ?? null)
      report(moveAgendaPoint(doc, author(), id, after))
    },
    remove: (id) => {
      if (!report(removeAgendaPoint(doc, author(), id)).ok) return
      const undo = () => void report(restoreAgendaPoint(doc, author(), id))
      show({ text: t('training.agenda.removed'), onUndo: undo })
    },
  }
}
