import { useCallback, useMemo, useSyncExternalStore } from 'react'
import type { OpenCircle } from '../../device/workspace/workspace.ts'
import { type Member, readMembers } from '../../documents/members.ts'
import { readNotes, type TalkNote } from '../../documents/readTalk.ts'
import { hasLeft, readEnd, type TalkEnd } from '../../documents/talkEnd.ts'
import { useDocuments } from '../useDocuments.ts'
import { useCircles, useProgramme } from '../workspace.ts'

/** A talk with its people and what was noted in it, the latest first. */
export type Talk = {
  readonly circle: OpenCircle
  /** Empty for what only I read. */
  readonly people: readonly Member[]
  readonly notes: readonly TalkNote[]
  /** Null while it goes on. */
  readonly end: TalkEnd | null
  /** Ids of people who have taken it off their devices. */
  readonly gone: readonly string[]
}

/** Talks that this device is named in; the last is what only I note, if there is any. */
export function useTalks(): readonly Talk[] {
  const programme = useProgramme()
  const talks = useSyncExternalStore(programme.subscribe, programme.getTalks)
  const { me } = useCircles()
  const circles = useMemo(() => [...talks, ...(me ? [me] : [])], [talks, me])
  const read = useCallback(() => circles.map(readOne), [circles])
  const told = useDocuments(
    circles.map(({ doc }) => doc),
    read,
  )
  return useMemo(
    () =>
      circles.flatMap((circle, index) => {
        const said = told[index] ?? NOTHING
        return circle.kind === 'me' && said.notes.length === 0 ? [] : [{ circle, ...said }]
      }),
    [circles, told],
  )
}

type Said = Omit<Talk, 'circle'>
const NOTHING: Said = { people: [], notes: [], end: null, gone: [] }

function readOne({ kind, doc }: OpenCircle): Said {
  if (kind === 'me') return { ...NOTHING, notes: readNotes(doc) }
  const people = readMembers(doc)
  const gone = people.filter((person) => hasLeft(doc, person)).map(({ id }) => id)
  return { people, notes: readNotes(doc), end: readEnd(doc), gone }
}

/** The talk at an address; null while it has not arrived. */
export const useTalk = (id: string): Talk | null => useTalks().find(({ circle }) => circle.id === id) ?? null
