import { useLocation } from 'wouter'
import type { Benchmark } from '../../documents/benchmarkTypes.ts'
import { Menu, type MenuItem } from '../../ui/feedback/Menu.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useBenchmark } from './BenchmarkContext.ts'
import { useStart } from './useStart.ts'

/** What is seldom needed: the same answers as a form, with its print, and a second benchmark for another theme. */
export function BenchmarkMenu({ benchmark }: { readonly benchmark: Benchmark | null }) {
  const { t } = useTexts()
  const { place, isOpen } = useBenchmark()
  const [, go] = useLocation()
  const start = useStart()
  if (!benchmark) return null
  const items: readonly (MenuItem | false)[] = [
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
