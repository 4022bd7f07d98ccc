import { useCallback, useMemo, useSyncExternalStore } from 'react'
import { type Present, whoIsHere } from './presence.ts'
import { useCircles, useProgramme } from './workspace.ts'

type Person = Pick<Present, 'member' | 'name'>
export type Here = { readonly here: readonly Person[]; readonly isLive: boolean }

/** Who else has the programme open now and can be reached, in whichever circle. */
export function useHere(): Here {
  const { me } = useProgramme()
  const { programme, group } = useCircles()
  const sessions = useMemo(() => [programme, group].flatMap((circle) => circle?.session ?? []), [programme, group])
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = sessions.map((session) => session.subscribe(listener))
      return () => {
        for (const stop of stops) stop()
      }
    },
    [sessions],
  )
  // As text and without the cells: equal as long as the same people are here, whatever else the sessions report.
  const snapshot = useSyncExternalStore(subscribe, () => {
    const states = sessions.map((session) => session.getState())
    const here = whoIsHere(
      states.flatMap(({ peers }) => peers),
      me,
    )
    const people = here.map(({ member, name }) => ({ member, name }))
    return JSON.stringify({ here: people, isLive: states.some(({ link }) => link === 'live') })
  })
  return useMemo(() => JSON.parse(snapshot) as Here, [snapshot])
}
