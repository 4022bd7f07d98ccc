import { addFactor } from '../../documents/benchmarkFactors.ts'
import type { Benchmark } from '../../documents/benchmarkTypes.ts'
import { LEAFLET_FACTORS } from '../../method/benchmark/themes.ts'
import { Button } from '../../ui/form/Button.tsx'
import { Disclosure } from '../../ui/layout/Disclosure.tsx'
import { Stack } from '../../ui/layout/Layout.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useBenchmark } from './BenchmarkContext.ts'

/** The leaflet and the guide put two things differently: both ways are shown, and can be tried (S140). */
export function LeafletExample({ benchmark }: { readonly benchmark: Benchmark }) {
  const { t } = useTexts()
  const { at, place, commands, isOpen, sheets } = useBenchmark()
  const example = sheets.texts.of('leaflet/ex.school')
  const take = () => {
    for (const id of LEAFLET_FACTORS) {
      const title = sheets.texts.of(`leaflet/${id}`).label
      commands.report(addFactor(at, place.author(), benchmark.instance.id, { title }))
    }
  }
  return (
    <Disclosure summary={example.label}>
      <Stack gap="small">
        <p>{example.help}</p>
        <ul>
          {LEAFLET_FACTORS.map((id) => (
            <li key={id}>{sheets.texts.of(`leaflet/${id}`).label}</li>
          ))}
        </ul>
        {isOpen && (
          <div>
            <Button icon="plus" onClick={take}>
              {t('benchmark.context.tryExample')}
            </Button>
          </div>
        )}
      </Stack>
    </Disclosure>
  )
}
