import { useCallback, useMemo, useSyncExternalStore } from 'react'
import type { OpenCircle } from '../../device/workspace/workspace.ts'
import { keyState } from '../../documents/decisionKeys.ts'
import type { CityId } from '../../documents/ids.ts'
import { type Community, useCommunity } from '../useCommunity.ts'
import { useProgramme } from '../workspace.ts'

/** What the decision keys in force are to this device: that of the mentee city, or one of each equal city (S266). */
export type KeysInForce = {
  /** One's own city cannot decide yet; for whoever is in none of several, none of them can. */
  readonly isDraft: boolean
  /** Cities whose key is another one than this device pinned; undefined is the mentee city. */
  readonly changed: readonly (CityId | undefined)[]
  /** Equal cities that nobody can decide for yet. */
  readonly waiting: readonly CityId[]
}

/** [D6] Null while no circle has arrived. */
export function useDecisionKeys(circle: OpenCircle | null): KeysInForce | null {
  const programme = useProgramme()
  const community = useCommunity()
  const subscribe = useCallback(
    (listener: () => void) => {
      circle?.doc.on('update', listener)
      return () => circle?.doc.off('update', listener)
    },
    [circle],
  )
  const read = () => {
    const { keys, cityKeys } = programme.checks()
    if (!circle) return ''
    if (!community) return keyState(circle.doc, keys)
    return community.cities.map(({ id }) => keyState(circle.doc, cityKeys?.get(id) ?? [], id)).join()
  }
  const states = useSyncExternalStore(subscribe, read)
  return useMemo(() => (circle ? inForce(states.split(','), community) : null), [circle, states, community])
}

function inForce(states: readonly string[], community: Community | null): KeysInForce {
  if (!community)
    return { isDraft: states[0] === 'none', changed: states[0] === 'changed' ? [undefined] : [], waiting: [] }
  const { cities, mine } = community
  const having = (state: string) => cities.filter((_, index) => states[index] === state).map(({ id }) => id)
  const waiting = having('none')
  const isDraft = mine === null ? waiting.length === cities.length : waiting.includes(mine)
  return { isDraft: cities.length > 0 && isDraft, changed: having('changed'), waiting }
}
