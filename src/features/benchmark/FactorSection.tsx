import { useState } from 'react'
import { addFactor } from '../../documents/benchmarkFactors.ts'
import type { Benchmark } from '../../documents/benchmarkTypes.ts'
import { EmptyState } from '../../ui/data/EmptyState.tsx'
import { Button } from '../../ui/form/Button.tsx'
import { Stack } from '../../ui/layout/Layout.tsx'
import { Section } from '../../ui/layout/Section.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useBenchmark } from './BenchmarkContext.ts'
import styles from './benchmark.module.css'
import { FactorRow } from './FactorRow.tsx'
import { AddLine } from './Lines.tsx'
import { ThemeDialog } from './ThemeDialog.tsx'
import { useStart } from './useStart.ts'

/** Key factors in their order: from a theme or one's own, picked for the mentoring or left for now (S123, S131, S141). */
export function FactorSection({ benchmark }: { readonly benchmark: Benchmark | null }) {
  const { t } = useTexts()
  const { at, place, commands, isOpen } = useBenchmark()
  const [isChoosing, setChoosing] = useState(false)
  const start = useStart()
  const factors = benchmark?.factors.filter(({ isContextual }) => !isContextual) ?? []
  const isPicked = factors.some(({ isInScope }) => isInScope)
  const add = (title: string) => {
    const id = benchmark?.instance.id ?? start()
    return id !== null && commands.report(addFactor(at, place.author(), id, { title })).ok
  }
  return (
    <Section
      title={t('benchmark.factors.title')}
      lead={t('benchmark.factors.lead')}
      actions={
        isOpen &&
        factors.length > 0 && (
          <Button icon="plus" onClick={() => setChoosing(true)}>
            {t('benchmark.factors.fromTheme')}
          </Button>
        )
      }
    >
      <Stack>
        {factors.length === 0 && (
          <EmptyState
            icon="cards"
            title={t('benchmark.factors.empty')}
            action={
              isOpen && (
                <Button kind="primary" icon="plus" onClick={() => setChoosing(true)}>
                  {t('benchmark.factors.fromTheme')}
                </Button>
              )
            }
          >
            {t('benchmark.factors.emptyText')}
          </EmptyState>
        )}
        {factors.length > 0 && (
          <ol className={styles.list} aria-label={t('benchmark.factors.title')}>
            {factors.map((factor, index) => (
              <FactorRow
                key={factor.instance.id}
                factor={factor}
                isHead={factor.instance.id === benchmark?.instance.id}
                isPicked={isPicked}
                before={factors.slice(0, index)}
                after={factors[index + 1]}
              />
            ))}
          </ol>
        )}
        {isOpen && <AddLine label={t('benchmark.factors.own')} onAdd={add} />}
        {isChoosing && (
          <ThemeDialog
            benchmark={benchmark}
            begin={() => benchmark?.instance.id ?? start()}
            onClose={() => setChoosing(false)}
          />
        )}
      </Stack>
    </Section>
  )
}
