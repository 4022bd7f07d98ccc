import { useLocation } from 'wouter'
import { readBenchmarks } from '../../documents/benchmark.ts'
import type { Benchmark } from '../../documents/benchmarkTypes.ts'
import { Menu, type MenuItem } from '../../ui/feedback/Menu.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { usePrint } from '../PrintPlace.tsx'
import { useBenchmark } from './BenchmarkContext.ts'
import { BenchmarkSheet } from './BenchmarkSheet.tsx'
import { useStart } from './useStart.ts'

/** What is seldom needed: all of it on paper, the same answers as a form, and a second benchmark for another theme. */
export function BenchmarkMenu({ benchmark }: { readonly benchmark: Benchmark | null }) {
  const { t } = useTexts()
  const { place, sheets, at, isOpen } = useBenchmark()
  const [, go] = useLocation()
  const start = useStart()
  const print = usePrint()
  if (!benchmark) return null
  const onPaper = () => {
    const { programme } = at.docs
    const found = readBenchmarks(programme ? { programme } : {}, sheets.benchmark)
    const shown = found.find(({ instance }) => instance.id === benchmark.instance.id)
    if (shown) print(<BenchmarkSheet benchmark={shown} />)
  }
  const items: readonly (MenuItem | false)[] = [
    benchmark.factors.length > 0 && {
      id: 'print',
      label: t('benchmark.menu.print'),
      icon: 'print',
      onChoose: onPaper,
    },
    {
      id: 'form',
      label: t('benchmark.menu.form'),
      icon: 'file',
      onChoose: () => go(place.addressOf(benchmark.instance.id)),
    },
    isOpen && { id: 'another', label: t('benchmark.menu.another'), icon: 'plus', onChoose: () => void start(true) },
  ]
  return <Menu label={t('benchmark.menu.label')} items={items.filter((item) => !!item)} />
}
