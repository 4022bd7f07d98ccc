import { useCallback, useMemo, useSyncExternalStore } from 'react'
import type { OpenCircle } from '../../device/workspace/workspace.ts'
import { type Member, readMembers } from '../../documents/members.ts'
import { readNotes, type TalkNote } from '../../documents/readTalk.ts'
import { useCircles, useProgramme } from '../workspace.ts'

/** A talk with its people and what was noted in it, the latest first. */
export type Talk = {
  readonly circle: OpenCircle
  /** Empty for what only I read. */
  readonly people: readonly Member[]
  readonly notes: readonly TalkNote[]
}

/** Talks that this device is named in; the last is what only I note, if there is any. */
export function useTalks(): readonly Talk[] {
  const programme = useProgramme()
  const talks = useSyncExternalStore(programme.subscribe, programme.getTalks)
  const { me } = useCircles()
  const circles = useMemo(() => [...talks, ...(me ? [me] : [])], [talks, me])
  const subscribe = useCallback(
    (listener: () => void) => {
      for (const { doc } of circles) doc.on('afterTransaction', listener)
      return () => {
        for (const { doc } of circles) doc.off('afterTransaction', listener)
      }
    },
    [circles],
  )
  const told = useSyncExternalStore(subscribe, () =>
    JSON.stringify(circles.map(({ kind, doc }) => [kind === 'me' ? [] : readMembers(doc), readNotes(doc)])),
  )
  return useMemo(() => {
    const read = JSON.parse(told) as (readonly [readonly Member[], readonly TalkNote[]])[]
    return circles.flatMap((circle, index) => {
      const [people, notes] = read[index] ?? [[], []]
      return circle.kind === 'me' && notes.length === 0 ? [] : [{ circle, people, notes }]
    })
  }, [circles, told])
}

/** The talk at an address; null while it has not arrived. */
export const useTalk = (id: string): Talk | null => useTalks().find(({ circle }) => circle.id === id) ?? null
