import { useCallback } from 'react'
import type { Member } from '../../documents/members.ts'
import { formatList } from '../../ui/formats.ts'
import { useTexts } from '../../ui/Texts.tsx'
import { useProgramme } from '../workspace.ts'
import type { Talk } from './useTalks.ts'

const nameOf = ({ name, function: role }: Member): string => name || role

/** Whom a talk is with, without oneself; what only I read has its own words. */
export function useTalkNames(): (talk: Pick<Talk, 'people' | 'circle'>) => string {
  const { t, language } = useTexts()
  const { me } = useProgramme()
  return useCallback(
    ({ people, circle }) => {
      if (circle.kind === 'me') return t('common.circles.me.name')
      const others = people.filter(({ id }) => id !== me).map((member) => nameOf(member) || t('common.people.unknown'))
      return others.length === 0 ? t('talks.list.alone') : formatList(others, language)
    },
    [t, language, me],
  )
}
