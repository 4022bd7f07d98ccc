import { useMemo } from 'react'
import type { OpenCircle } from '../device/workspace/workspace.ts'
import type { Member } from '../documents/members.ts'
import { useTexts } from '../ui/Texts.tsx'
import { useCircles, useItems, useProgramme } from './workspace.ts'

export type NameOf = (member: string) => string

/** Names as members entered them in this circle or in the programme; their function where there is no name. */
export function useNames(circle: OpenCircle | null): NameOf {
  const { t } = useTexts()
  const { programme } = useCircles()
  const { me } = useProgramme()
  const here = useItems<Member>(circle, 'members')
  const wider = useItems<Member>(programme, 'members')
  return useMemo(() => {
    const byId = new Map<string, Member>([...(wider ?? []), ...(here ?? [])].map((member) => [member.id, member]))
    return (id) => {
      if (id === me) return t('common.people.me')
      const member = byId.get(id)
      return member?.name || member?.function || t('common.people.unknown')
    }
  }, [here, wider, me, t])
}
