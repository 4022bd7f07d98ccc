import userEvent from '@testing-library/user-event'
import { Route, Switch } from 'wouter'
import type { OpenProgramme } from '../../../src/device/workspace/workspace.ts'
import { readBenchmarks } from '../../../src/documents/benchmark.ts'
import { addFactor, type BenchmarkPlace, startBenchmark } from '../../../src/documents/benchmarkFactors.ts'
import type { Benchmark } from '../../../src/documents/benchmarkTypes.ts'
import type { FormInstanceId } from '../../../src/documents/ids.ts'
import BenchmarkPage from '../../../src/features/benchmark/BenchmarkPage.tsx'
import FactorPage from '../../../src/features/benchmark/FactorPage.tsx'
import { loadForm } from '../../../src/method/forms/catalog.ts'
import type { Side } from '../../../src/method/sides.ts'
import type { Result } from '../../../src/result.ts'
import type { Language } from '../../../src/ui/formats.ts'
import { type TestTablet, tablet } from '../tablet.tsx'

const fields = {
  title: 'Language for all',
  theme: 'language',
  purpose: 'actionPlan',
  visits: 3,
  mentee: { city: 'Jelgava', country: 'LV', association: 'LPS' },
  mentor: { city: 'Schaerbeek', country: 'BE', association: 'BRULOCALIS' },
} as const

export const must = <T,>(result: Result<T, { readonly type: string }>): T => {
  if (!result.ok) throw new Error(result.error.type)
  return result.value
}

export type World = {
  readonly device: TestTablet
  readonly programme: OpenProgramme
  readonly user: ReturnType<typeof userEvent.setup>
  readonly at: BenchmarkPlace
  circle(kind: 'me' | 'team' | 'programme' | 'group'): NonNullable<ReturnType<OpenProgramme['getCircles']>['team']>
  /** A benchmark with factors of one's own. */
  begin(...titles: readonly string[]): {
    readonly benchmark: FormInstanceId
    readonly factors: readonly FormInstanceId[]
  }
  benchmarks(): readonly Benchmark[]
  show(factor?: string, as?: OpenProgramme): { history: string[] }
}

/** A programme on one device, with its benchmark's screens. */
export async function world(options: { sides?: readonly Side[]; language?: Language } = {}): Promise<World> {
  const device = await tablet({
    sides: options.sides ?? ['menteeCity'],
    ...(options.language && { language: options.language }),
  })
  const made = await device.engine.createProgramme(fields)
  if (!made.ok) throw new Error(made.error.type)
  const programme = await device.open(made.value)
  const circle: World['circle'] = (kind) => {
    const open = programme.getCircles()[kind]
    if (!open) throw new Error(`no ${kind}`)
    return open
  }
  const docs = {
    me: circle('me').doc,
    team: circle('team').doc,
    programme: circle('programme').doc,
    group: circle('group').doc,
  }
  const at: BenchmarkPlace = { docs, form: await loadForm('benchmark') }
  const base = `/p/${made.value}/benchmark`
  return {
    device,
    programme,
    circle,
    at,
    // Whether something can be pointed at is looked at in a browser; here it would be computed for every click.
    user: userEvent.setup({ delay: null, pointerEventsCheck: 0 }),
    begin: (...titles) => {
      const benchmark = must(startBenchmark(at, programme.author(), 'Language'))
      const factors = titles.map((title) => must(addFactor(at, programme.author(), benchmark, { title })))
      return { benchmark, factors }
    },
    benchmarks: () => readBenchmarks(docs, at.form),
    show: (factor, as = programme) =>
      device.show(
        <Switch>
          <Route path="/p/:programmeId/benchmark" component={BenchmarkPage} />
          <Route path="/p/:programmeId/benchmark/:factorId" component={FactorPage} />
        </Switch>,
        { path: factor ? `${base}/${factor}` : base, programme: as },
      ),
  }
}
