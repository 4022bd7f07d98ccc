import { useState } from 'react'
import type { Benchmark } from '../../documents/benchmarkTypes.ts'
import { ChoiceChips } from '../../ui/form/ChoiceChips.tsx'
import { Disclosure } from '../../ui/layout/Disclosure.tsx'
import { Stack } from '../../ui/layout/Layout.tsx'
import { Page } from '../../ui/layout/Page.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useBenchmark } from './BenchmarkContext.ts'
import { useCrumbs } from './BenchmarkFrame.tsx'
import { BenchmarkMenu } from './BenchmarkMenu.tsx'
import { CommonGround } from './CommonGround.tsx'
import { ContextSection } from './ContextSection.tsx'
import { FactorSection } from './FactorSection.tsx'
import { Library } from './Library.tsx'
import { Profile } from './Profile.tsx'
import { SearchBenchmark } from './SearchBenchmark.tsx'
import { UseChoice } from './UseChoice.tsx'
import { useBenchmarks } from './useBenchmarks.ts'

/** With or without it, the factors, how both cities stand to them, what lies outside their control, and what to draw on. */
export function BenchmarkBoard() {
  const { t } = useTexts()
  const all = useBenchmarks()
  const [chosen, setChosen] = useState<string | null>(null)
  const shown = all.find(({ instance }) => instance.id === chosen) ?? all[0] ?? null
  const crumbs = useCrumbs()
  return (
    <Page
      title={t('benchmark.page.title')}
      lead={t('benchmark.page.lead')}
      breadcrumbs={crumbs()}
      circle={{ circle: 'programme', label: t('common.circles.programme.name') }}
      menu={<BenchmarkMenu benchmark={shown} />}
    >
      <Stack gap="large">
        {all.length > 1 && (
          <ChoiceChips
            legend={t('benchmark.page.which')}
            options={all.map((one, index) => ({ value: one.instance.id as string, label: nameOf(one, index + 1, t) }))}
            value={shown?.instance.id ?? null}
            onChange={setChosen}
          />
        )}
        <UseChoice benchmark={shown} />
        {shown?.use === 'no' ? (
          <Disclosure summary={t('benchmark.use.still')}>
            <Parts benchmark={shown} />
          </Disclosure>
        ) : (
          <Parts benchmark={shown} />
        )}
      </Stack>
    </Page>
  )
}

const nameOf = (
  { theme, instance }: Benchmark,
  number: number,
  t: (key: string, values?: Record<string, number>) => string,
) => theme.text || instance.subject || t('benchmark.page.numbered', { number })

function Parts({ benchmark }: { readonly benchmark: Benchmark | null }) {
  const { sheets } = useBenchmark()
  if (!benchmark) return <FactorSection benchmark={null} />
  const factors = benchmark.factors.filter(({ isContextual }) => !isContextual)
  return (
    <Stack gap="large">
      {benchmark.factors.length > 0 && <SearchBenchmark key={benchmark.instance.id} benchmark={benchmark} />}
      <FactorSection benchmark={benchmark} />
      {factors.length > 0 && <Profile factors={factors} />}
      <ContextSection benchmark={benchmark} />
      <CommonGround benchmark={benchmark} setup={sheets.setup} />
      <Library benchmark={benchmark} />
    </Stack>
  )
}
