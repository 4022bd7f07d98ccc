import { fireEvent, screen, within } from '@testing-library/react'
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
import type { Language } from '../../../src/ui/formats.ts'
import { must } from '../../documents/world.ts'
import { circleOf, programmeOn } from '../programme.ts'
import { type TestTablet, tablet } from '../tablet.tsx'

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
  const programme = await programmeOn(device)
  const circle = circleOf(programme)
  const docs = {
    me: circle('me').doc,
    team: circle('team').doc,
    programme: circle('programme').doc,
    group: circle('group').doc,
  }
  const at: BenchmarkPlace = { docs, form: await loadForm('benchmark') }
  const base = `/p/${programme.id}/benchmark`
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

/** The page of the benchmark, with factors of these names. */
export async function shown(titles: readonly string[] = [], ...sides: readonly Side[]) {
  const here = await world(sides.length > 0 ? { sides } : {})
  const made = titles.length > 0 ? here.begin(...titles) : null
  here.show()
  await screen.findByRole('heading', { level: 1, name: 'Benchmark' })
  return { ...here, made, factors: made?.factors ?? [] }
}

export const titlesIn = (place: HTMLElement) =>
  within(place)
    .getAllByRole('heading', { level: 3 })
    .map((heading) => heading.textContent)

/** Enter in the field that adds one. */
export function add(place: HTMLElement, label: string, words: string): void {
  const field = within(place).getByLabelText(label)
  fireEvent.change(field, { target: { value: words } })
  fireEvent.submit(field.closest('form') as HTMLFormElement)
}
