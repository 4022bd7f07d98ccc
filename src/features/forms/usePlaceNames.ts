import { useMemo } from 'react'
import type { Member } from '../../documents/members.ts'
import { useTexts } from '../../ui/Texts.tsx'
import type { FormPlace } from '../formPlace.ts'
import { useItems } from '../workspace.ts'

export type PlaceNames = { readonly nameOf: (member: string) => string; readonly members: readonly Member[] }

/** Who writes in any of the circles here, by the names they gave. */
export function usePlaceNames({ circles, me }: FormPlace): PlaceNames {
  const { t } = useTexts()
  const team = useItems<Member>(circles.team, 'members')
  const programme = useItems<Member>(circles.programme, 'members')
  const group = useItems<Member>(circles.group, 'members')
  return useMemo(() => {
    const byId = new Map<string, Member>()
    for (const member of [...(group ?? []), ...(programme ?? []), ...(team ?? [])]) byId.set(member.id, member)
    return {
      members: [...byId.values()],
      nameOf: (id) => {
        if (id === me) return t('common.people.me')
        const member = byId.get(id)
        return member?.name || member?.function || t('common.people.unknown')
      },
    }
  }, [team, programme, group, me, t])
}
