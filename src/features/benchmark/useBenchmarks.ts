import { useCallback } from 'react'
import { readBenchmarks, readFactor } from '../../documents/benchmark.ts'
import type { Benchmark, Factor } from '../../documents/benchmarkTypes.ts'
import type { FormDocs } from '../../documents/forms/keys.ts'
import { useDocs } from '../useDocs.ts'
import { useBenchmark } from './BenchmarkContext.ts'

export function useBenchmarks(): readonly Benchmark[] {
  const { place, sheets } = useBenchmark()
  const form = sheets.benchmark
  const read = useCallback((docs: FormDocs) => readBenchmarks(docs, form), [form])
  return useDocs(place.circles, read)
}

/** Null where it was removed, or has not arrived. */
export function useFactor(id: string): Factor | null {
  const { place, sheets } = useBenchmark()
  const form = sheets.benchmark
  const read = useCallback((docs: FormDocs) => readFactor(docs, form, id), [form, id])
  return useDocs(place.circles, read)
}
