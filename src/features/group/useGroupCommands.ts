import { useMemo } from 'react'
import { openHome } from '../../documents/forms/home.ts'
import { addItem, removeEverywhere } from '../../documents/forms/items.ts'
import type { OwnerId } from '../../documents/forms/keys.ts'
import type { SupportGroup } from '../../documents/group.ts'
import {
  addMember,
  beginGroup,
  type GroupError,
  type NewMember,
  setGroupAnswer,
  writeAnswer,
} from '../../documents/groupMembers.ts'
import { tellTotals } from '../../documents/groupTotals.ts'
import type { ItemId } from '../../documents/ids.ts'
import { supportNetwork } from '../../method/forms/data/supportNetwork.ts'
import type { FieldValue } from '../../method/forms/values.ts'
import type { GroupKind } from '../../method/group.ts'
import type { Result } from '../../result.ts'
import { useToast } from '../../ui/feedback/Toast.tsx'
import { docsOf, type FormPlace } from '../formPlace.ts'
import { useReport } from '../useReport.ts'

export type GroupCommands = {
  set(owner: OwnerId, field: string, value: FieldValue | null): boolean
  write(owner: OwnerId, field: string, words: string): boolean
  /** An item of one of the group's lists; null if it could not be added. */
  addTo(field: string, words?: string): ItemId | null
  join(input: NewMember): Result<ItemId, GroupError>
  /** With undo. */
  remove(id: ItemId, told: string): void
  setHeard(id: ItemId, heard: 'insider' | 'outsider' | null): void
}

/** Everything that changes a group's own answers, each in its home. */
export function useGroupCommands(place: FormPlace, group: SupportGroup): GroupCommands {
  const report = useReport('group')
  const show = useToast()
  const { instance } = group
  return useMemo(() => {
    const docs = docsOf(place.circles)
    const at = { docs, form: supportNetwork, instance }
    const author = () => place.author()
    const addTo = (field: string, words?: string): ItemId | null => {
      const home = report(openHome(docs, author(), supportNetwork, instance, { owner: instance.id, field }))
      if (!home.ok) return null
      const input = { instance: instance.id, owner: instance.id, field, ...(words !== undefined && { words }) }
      const added = report(addItem(home.value.doc, author(), input))
      return added.ok ? added.value : null
    }
    const put = (id: ItemId, isRemoved: boolean) => {
      const done = report(removeEverywhere(Object.values(docs), author(), id, isRemoved)).ok
      if (done) tellTotals(docs, supportNetwork, instance.id)
      return done
    }
    return {
      addTo,
      set: (owner, field, value) => report(setGroupAnswer(at, author(), owner, field, value)).ok,
      write: (owner, field, words) => report(writeAnswer(at, author(), owner, field, words)).ok,
      join: (input) => {
        const added = addMember(at, author(), input)
        return added.ok || added.error.type === 'needsReason' ? added : report(added)
      },
      remove: (id, told) => {
        if (put(id, true)) show({ text: told, onUndo: () => void put(id, false) })
      },
      setHeard: (id, heard) => {
        const value = heard && { options: [heard] }
        if (!report(setGroupAnswer(at, author(), id, 'lsg.members.usuallyHeard', value)).ok) return
        report(tellTotals(docs, supportNetwork, instance.id))
      },
    }
  }, [place, instance, report, show])
}

/** Begins a group where it is meant to live. */
export function useBeginGroup(place: FormPlace): (kind: GroupKind) => void {
  const report = useReport('group')
  return (kind) => void report(beginGroup(docsOf(place.circles), place.author(), supportNetwork, kind))
}
