import { useMemo, useSyncExternalStore } from 'react'
import type { EqualCity } from '../documents/cities.ts'
import type { CityId } from '../documents/ids.ts'
import type { PlanHeader, Programme } from '../documents/programme.ts'
import { useTexts } from '../ui/Texts.tsx'
import { useIsCommunity } from './useIsCommunity.ts'
import { useCircles, useItems, useProgramme } from './workspace.ts'

/** A community of practice as its screens show it (S266). */
export type Community = {
  /** Empty while they have not arrived. */
  readonly cities: readonly EqualCity[]
  /** The city whose team this person is in; null: in none. */
  readonly mine: CityId | null
  /** Never empty: a city without a name is told by its place. */
  nameOf(city: string): string
}

const NONE: readonly never[] = []

/** Null in every other programme; the same object until a city or its name changes. */
export function useCommunity(): Community | null {
  const { t } = useTexts()
  const programme = useProgramme()
  const isCommunity = useIsCommunity()
  const mine = useSyncExternalStore(programme.subscribe, programme.city)
  const circles = useCircles()
  const header = useItems<PlanHeader>(isCommunity ? circles.group : null, 'planHeader')?.[0]
  const settings = useItems<Programme>(isCommunity ? circles.programme : null, 'programme')?.[0]
  const known = JSON.stringify(settings?.cities ?? header?.cities ?? NONE)
  return useMemo(() => {
    if (!isCommunity) return null
    const cities: readonly EqualCity[] = JSON.parse(known)
    const nameOf = (city: string) => {
      const index = cities.findIndex(({ id }) => id === city)
      if (index < 0) return t('plan.city.none')
      return cities[index]?.city || t('programmes.community.nth', { number: index + 1 })
    }
    return { cities, mine, nameOf }
  }, [isCommunity, known, mine, t])
}
