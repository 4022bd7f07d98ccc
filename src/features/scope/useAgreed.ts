import { useCallback, useMemo } from 'react'
import type { ItemId } from '../../documents/ids.ts'
import { type Agreement, readAgreements, wordingHash } from '../../documents/scopeAgreements.ts'
import { AGREEING, type Agreeing } from '../../method/scope.ts'
import { formatDate } from '../../ui/formats.ts'
import { useTexts } from '../../ui/Texts.tsx'
import { useDocument } from '../useDocument.ts'
import { useNames } from '../useNames.ts'
import { useProfile, useProgramme } from '../workspace.ts'
import type { ScopeBoard } from './board.ts'

export type Agreed = {
  readonly side: Agreeing
  readonly state: 'open' | 'agreed' | 'changed'
  /** The side, and who agreed when. */
  readonly words: string
  /** Null: nobody of this side so far. */
  readonly latest: Agreement | null
}

/** How far each side agrees to a wording, and the hash that a new agreement quotes (S5, S156). */
export function useAgreed({ circle, instance }: ScopeBoard, of: ItemId | null, wording: string) {
  const { t, language } = useTexts()
  const programme = useProgramme()
  const nameOf = useNames(circle)
  const mine = useProfile()?.name
  const all = useDocument(
    circle,
    useCallback((doc) => readAgreements(doc, instance.id), [instance.id]),
  )
  const hash = useMemo(() => wordingHash(wording, programme.checks().sha256), [wording, programme])
  const sides = AGREEING.map((side): Agreed => {
    const latest = all.findLast((one) => one.side === side && one.of === (of ?? '')) ?? null
    const state = !latest ? 'open' : latest.wording === hash ? 'agreed' : 'changed'
    const said = t(`scope.agreeState.${state}`, {
      name: latest ? (latest.by === programme.me && mine) || nameOf(latest.by) : '',
      date: latest ? formatDate(latest.at, language) : '',
    })
    return { side, state, latest, words: `${t(`scope.agreeSide.${side}`)} ${said}` }
  })
  return { sides, hash }
}
