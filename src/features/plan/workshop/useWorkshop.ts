import { useCallback, useEffect } from 'react'
import type { OpenCircle } from '../../../device/workspace/workspace.ts'
import type { SupportGroup } from '../../../documents/group.ts'
import type { GroupEntryId } from '../../../documents/ids.ts'
import { nameOf } from '../../../documents/layout.ts'
import {
  noteSpeaker,
  readWorkshops,
  type Workshop,
  type WorkshopChange,
  workshopChanges,
} from '../../../documents/workshop.ts'
import { isPlanColumn } from '../../../method/plan.ts'
import { useTexts } from '../../../ui/Texts.tsx'
import { useDocument } from '../../useDocument.ts'

type Doc = OpenCircle['doc']

export type WorkshopHere = { readonly workshop: Workshop; readonly changes: readonly WorkshopChange[] }

type Pick = (workshop: Workshop) => boolean

/** The latest of the group's workshops that is sought, with what was changed in it. `pick` stays the same function. */
export function useWorkshop(circle: OpenCircle, group: SupportGroup | null, pick: Pick): WorkshopHere | null {
  const id = group?.instance.id ?? ''
  const read = useCallback(
    (doc: Doc) => {
      const workshop = readWorkshops(doc, id).find(pick)
      return workshop ? { workshop, changes: workshopChanges(doc, workshop) } : null
    },
    [id, pick],
  )
  return useDocument(circle, read)
}

/** Somebody who would rather not be named. */
export const UNNAMED = '-'

/** Notes for whom cells are written on this device, as long as somebody is chosen. */
export function useSpeaker({ doc }: OpenCircle, workshop: GroupEntryId | null, speaker: string | null): void {
  useEffect(() => {
    if (!workshop || !speaker) return
    const note = ({ local, changed }: { local: boolean; changed: ReadonlyMap<unknown, unknown> }) => {
      if (!local) return
      for (const type of changed.keys()) {
        const cell = cellIn(nameOf(doc, type as Parameters<typeof nameOf>[1]))
        if (cell) noteSpeaker(doc, workshop, cell, speaker)
      }
    }
    doc.on('afterTransaction', note)
    return () => doc.off('afterTransaction', note)
  }, [doc, workshop, speaker])
}

/** A cell of the plan; null for any other root. */
function cellIn(name: string | null): string | null {
  const [, row, column] = /^text:([^./]+)\.(\w+)$/.exec(name ?? '') ?? []
  return row && column && isPlanColumn(column) ? `${row}.${column}` : null
}

/** Names of those who speak, as they wish to appear. */
export function useSpeakerNames(group: SupportGroup | null): (speaker: string) => string {
  const { t } = useTexts()
  return useCallback(
    (speaker) => {
      if (speaker === '' || speaker === UNNAMED) return speaker === '' ? '' : t('workshop.speaker.unnamed')
      const member = group?.members.find(({ id }) => id === speaker)
      return member?.person || member?.organisation || t('common.people.unknown')
    },
    [group, t],
  )
}
