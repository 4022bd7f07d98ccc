import { useCallback } from 'react'
import { startBenchmark } from '../../documents/benchmarkFactors.ts'
import type { FormInstanceId } from '../../documents/ids.ts'
import { readProgramme } from '../../documents/programme.ts'
import { useTexts } from '../../ui/Texts.tsx'
import { useBenchmark } from './BenchmarkContext.ts'

/** Begins a benchmark for the programme's theme, or another one without a theme yet. */
export function useStart(): (isAnother?: boolean) => FormInstanceId | null {
  const { t } = useTexts()
  const { at, place, commands } = useBenchmark()
  return useCallback(
    (isAnother = false) => {
      const fields = at.docs.programme && !isAnother ? readProgramme(at.docs.programme) : null
      const theme = fields?.theme ? t(`method.theme.${fields.theme}`) : (fields?.themeText ?? '')
      const started = commands.report(startBenchmark(at, place.author(), theme))
      return started.ok ? started.value : null
    },
    [at, place, commands, t],
  )
}
