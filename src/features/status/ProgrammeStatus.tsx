import { useMemo, useSyncExternalStore } from 'react'
import { useLocation } from 'wouter'
import type { SessionState } from '../../device/workspace/session.ts'
import type { OpenCircle } from '../../device/workspace/workspace.ts'
import type { Suggestion } from '../../documents/suggestions.ts'
import { StatusLine } from '../../ui/feedback/StatusLine.tsx'
import { useBadge } from '../useBadge.ts'
import { useCircles, useItems, useProgramme } from '../workspace.ts'
import { joinStates } from './joinStates.ts'

/** One line for all circles of the programme: it claims no more than holds for each of them (V1). */
export function ProgrammeStatus() {
  const circles = useCircles()
  const { id } = useProgramme()
  const [path, go] = useLocation()
  // What only I read goes nowhere: whether it is saved is all that can be said of it.
  const open = useMemo(
    () => Object.values(circles).filter((circle): circle is OpenCircle => circle !== null && circle.kind !== 'me'),
    [circles],
  )
  const shared = useJoined(open)
  const own = useJoined(useMemo(() => (circles.me ? [circles.me] : []), [circles.me]))
  const status = { ...shared, typed: shared.typed + own.typed, problem: shared.problem ?? own.problem }
  const suggestions = useItems<Suggestion>(circles.group, 'suggestions')
  useBadge(suggestions?.filter(({ answer }) => answer === null).length ?? 0)
  return <StatusLine status={status} onOpen={() => go(path.startsWith('/d/') ? '/safety' : `/p/${id}/safety`)} />
}

const useJoined = (circles: readonly OpenCircle[]) => {
  const store = useMemo(() => {
    let states: readonly SessionState[] = []
    let joined = joinStates(states)
    return {
      subscribe: (listener: () => void) => {
        const stops = circles.map(({ session }) => session.subscribe(listener))
        return () => {
          for (const stop of stops) stop()
        }
      },
      get: () => {
        const next = circles.map(({ session }) => session.getState())
        const isSame = next.length === states.length && next.every((state, index) => state === states[index])
        if (!isSame) {
          states = next
          joined = joinStates(next)
        }
        return joined
      },
    }
  }, [circles])
  return useSyncExternalStore(store.subscribe, store.get)
}
