import { createContext, useContext } from 'react'
import type { BenchmarkPlace } from '../../documents/benchmarkFactors.ts'
import type { BenchmarkCity } from '../../method/benchmark/profile.ts'
import type { FormPlace } from '../formPlace.ts'
import type { NameOf } from '../useNames.ts'
import type { ScopeChoice } from '../useScopeChoice.ts'
import type { BenchmarkCommands } from './useBenchmarkCommands.ts'
import type { Sheets } from './useSheets.ts'

/** For all parts of the benchmark's screens: the same object until circles, language or people change. */
export type BenchmarkTools = {
  readonly place: FormPlace
  readonly sheets: Sheets
  readonly at: BenchmarkPlace
  readonly commands: BenchmarkCommands
  /** Something can be written now in the circle of the programme. */
  readonly isOpen: boolean
  /** The scope's list of key factors; null until a scope has been begun. */
  readonly scope: ScopeChoice | null
  /** Whom it is answered for: the mentee and the mentor city, or several equal ones (S266). */
  readonly cities: readonly BenchmarkCity[]
  cityName(city: BenchmarkCity): string
  readonly nameOf: NameOf
  /** Address of the benchmark's first screen. */
  readonly address: string
}

export const BenchmarkContext = createContext<BenchmarkTools | null>(null)

export function useBenchmark(): BenchmarkTools {
  const tools = useContext(BenchmarkContext)
  if (!tools) throw new Error('no benchmark above this component')
  return tools
}
