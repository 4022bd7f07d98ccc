import { useMemo } from 'react'
import type { OpenProgramme } from '../../device/workspace/workspace.ts'
import {
  mayAnswerSuggestions,
  mayDecide,
  maySetState,
  maySettle,
  maySuggest,
  mayWritePlan,
} from '../../method/rights.ts'
import { isSide } from '../../method/sides.ts'
import type { Access } from '../useAccess.ts'
import type { PlanRights } from './rowRights.ts'

export function usePlanRights(programme: OpenProgramme, access: Access): PlanRights {
  const named = programme.sides().join()
  const isOpen = access === 'open'
  const decide = isOpen && mayDecide(programme.sides()) && programme.signer() !== null
  return useMemo(() => {
    const sides = named.split(',').filter(isSide)
    return {
      write: isOpen && mayWritePlan(sides),
      setState: isOpen && maySetState(sides),
      answer: isOpen && mayAnswerSuggestions(sides),
      settle: isOpen && maySettle(sides),
      suggest: isOpen && maySuggest(sides),
      decide,
    }
  }, [named, isOpen, decide])
}
