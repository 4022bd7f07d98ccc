import { useMemo } from 'react'
import type { OpenCircle } from '../../device/workspace/workspace.ts'
import type { AnswerItem } from '../../documents/forms/project.ts'
import type { Remark } from '../../documents/remarks.ts'
import { useCircles, useItems, useProfile, useProgramme } from '../workspace.ts'
import type { Person } from './presence.ts'

export function useMe(): Person {
  const { me } = useProgramme()
  const profile = useProfile()
  const name = profile?.name || profile?.function || ''
  return useMemo(() => ({ id: me, name }), [me, name])
}

type Words = Remark['text']
type FromSomewhere = { readonly origin: { readonly remark: string } | null }

/** What ideas came from (S245), by id, as far as this device may read it: remarks, and answers of forms. */
export function useOriginTexts(group: OpenCircle, rows: readonly FromSomewhere[]): ReadonlyMap<string, Words> {
  const remarks = useRemarkTexts(group)
  // Answers are many: they are read only where a row came from one.
  const isAsked = rows.some(({ origin }) => origin !== null && !remarks.has(origin.remark))
  const { programme, team } = useCircles()
  const inGroup = useItems<AnswerItem>(isAsked ? group : null, 'answers')
  const inProgramme = useItems<AnswerItem>(isAsked ? programme : null, 'answers')
  const inTeam = useItems<AnswerItem>(isAsked ? team : null, 'answers')
  return useMemo(() => {
    if (!isAsked) return remarks
    const answers = [...(inTeam ?? []), ...(inProgramme ?? []), ...(inGroup ?? [])].filter(({ words }) => words.text)
    return new Map([...answers.map(({ owner, words }): [string, Words] => [owner, words]).toReversed(), ...remarks])
  }, [isAsked, remarks, inGroup, inProgramme, inTeam])
}

/** Remarks that this device may read, by id. */
function useRemarkTexts(group: OpenCircle): ReadonlyMap<string, Words> {
  const { programme, team } = useCircles()
  const inGroup = useItems<Remark>(group, 'remarks')
  const inProgramme = useItems<Remark>(programme, 'remarks')
  const inTeam = useItems<Remark>(team, 'remarks')
  return useMemo(
    () => new Map([...(inGroup ?? []), ...(inProgramme ?? []), ...(inTeam ?? [])].map(({ id, text }) => [id, text])),
    [inGroup, inProgramme, inTeam],
  )
}
