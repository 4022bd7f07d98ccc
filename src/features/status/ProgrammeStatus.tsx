import { useMemo, useSyncExternalStore } from 'react'
import type { SessionState } from '../../device/workspace/session.ts'
import type { OpenCircle } from '../../device/workspace/workspace.ts'
import { StatusLine } from '../../ui/feedback/StatusLine.tsx'
import { useCircles } from '../workspace.ts'
import { joinStates } from './joinStates.ts'

/** One line for all circles of the programme: it claims no more than holds for each of them (V1). */
export function ProgrammeStatus() {
  const circles = useCircles()
  const open = useMemo(
    () => Object.values(circles).filter((circle): circle is OpenCircle => circle !== null),
    [circles],
  )
  const status = useJoined(open)
  return <StatusLine status={status} />
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
