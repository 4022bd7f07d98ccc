import { useEffect, useState } from 'react'
import type { OpenCircle, OpenProgramme, ProgrammeId } from '../../device/workspace/workspace.ts'
import type { Reply } from '../../documents/consultation.ts'
import { type Asked, findAsked } from '../../documents/groupConsultation.ts'
import type { GroupEntry } from '../../documents/groupEntries.ts'
import { onceThere } from '../onceThere.ts'
import { useWorkspace, type Workspace } from '../workspace.ts'

export type AskedHere = {
  readonly programme: OpenProgramme
  readonly title: string
  readonly circle: OpenCircle
  readonly asked: Asked
}

/** Where on this device the question was asked that a reply answers. */
export function useAsked(reply: Reply): AskedHere | 'looking' | 'foreign' {
  const workspace = useWorkspace()
  const [found, setFound] = useState<AskedHere | 'looking' | 'foreign'>('looking')
  useEffect(() => {
    let isCurrent = true
    void find(workspace, reply).then((here) => isCurrent && setFound(here ?? 'foreign'))
    return () => {
      isCurrent = false
    }
  }, [workspace, reply])
  return found
}

async function find(workspace: Workspace, reply: Reply): Promise<AskedHere | null> {
  for (const { programmeId, groupId, title } of await workspace.summaries()) {
    if (!programmeId || !groupId) continue
    const entries = await workspace.items<GroupEntry>(groupId, 'groupEntries')
    if (!entries.some(({ id, kind }) => kind === 'asked' && id === reply.question)) continue
    const programme = await (await workspace.engine()).openProgramme(programmeId as ProgrammeId)
    const circle = await groupOf(programme)
    const asked = findAsked(circle.doc, reply)
    if (asked) return { programme, title, circle, asked }
  }
  return null
}

/** It is on this device: it opens a moment later. */
const groupOf = (programme: OpenProgramme): Promise<OpenCircle> =>
  onceThere(programme.subscribe, () => programme.getCircles().group)
