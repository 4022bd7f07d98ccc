import { useCallback, useMemo } from 'react'
import type { OpenCircle } from '../../device/workspace/workspace.ts'
import type { SupportGroup } from '../../documents/group.ts'
import {
  addEntry,
  attendanceOf,
  type EntryFields,
  type EntryInput,
  type GroupEntry,
  readEntries,
  removeEntry,
  restoreEntry,
  setAttendance,
  setEntry,
} from '../../documents/groupEntries.ts'
import type { GroupEntryId } from '../../documents/ids.ts'
import type { Attendance } from '../../method/group.ts'
import { useToast } from '../../ui/feedback/Toast.tsx'
import type { FormPlace } from '../formPlace.ts'
import { useDocument } from '../useDocument.ts'
import { useReport } from '../useReport.ts'

type Doc = OpenCircle['doc']

/** A gathering with what was noted of each member. */
export type Gathering = GroupEntry & { readonly attendance: Readonly<Record<string, Attendance>> }

export type Entries = {
  readonly all: readonly GroupEntry[]
  readonly gatherings: readonly Gathering[]
  add(input: Omit<EntryInput, 'group'>): GroupEntryId | null
  set(id: GroupEntryId, fields: Partial<EntryFields>): void
  attend(id: GroupEntryId, member: string, attendance: Attendance | null): void
  remove(id: GroupEntryId, told: string): void
}

/** What the parts of a group's life take. */
export type EntriesProps = {
  readonly place: FormPlace
  readonly group: SupportGroup
  readonly entries: Entries
}

export const circleOf = ({ circles }: FormPlace): OpenCircle => {
  if (!circles.group) throw new Error('no circle of the group above this component')
  return circles.group
}

/** What happened in the life of a group, and the commands that note it. */
export function useEntries(place: FormPlace, group: SupportGroup): Entries {
  const circle = circleOf(place)
  const report = useReport('group')
  const show = useToast()
  const { id } = group.instance
  const members = group.members.map((member) => member.id).join(' ')
  const read = useCallback((doc: Doc) => readLife(doc, id, members === '' ? [] : members.split(' ')), [id, members])
  const life = useDocument(circle, read)
  const commands = useMemo(() => {
    const { doc } = circle
    const author = () => place.author()
    return {
      add: (input: Omit<EntryInput, 'group'>) => {
        const added = report(addEntry(doc, author(), { ...input, group: id }))
        return added.ok ? added.value : null
      },
      set: (entry: GroupEntryId, fields: Partial<EntryFields>) => void report(setEntry(doc, author(), entry, fields)),
      attend: (entry: GroupEntryId, member: string, attendance: Attendance | null) =>
        void report(setAttendance(doc, author(), entry, member, attendance)),
      remove: (entry: GroupEntryId, told: string) => {
        if (!report(removeEntry(doc, author(), entry)).ok) return
        show({ text: told, onUndo: () => void report(restoreEntry(doc, author(), entry)) })
      },
    }
  }, [circle, place, id, report, show])
  return useMemo(() => ({ ...life, ...commands }), [life, commands])
}

function readLife(doc: Doc, group: string, members: readonly string[]) {
  const all = readEntries(doc, group)
  const gatherings = all
    .filter(({ kind }) => kind === 'gathering')
    .map((entry): Gathering => {
      const noted = members.flatMap((member) => {
        const attendance = attendanceOf(doc, entry.id, member)
        return attendance ? [[member, attendance] as const] : []
      })
      return { ...entry, attendance: Object.fromEntries(noted) }
    })
  return { all, gatherings }
}
