import type { Benchmark } from '../../documents/benchmarkTypes.ts'
import { readForm } from '../../documents/forms/instances.ts'
import { Checkbox } from '../../ui/form/Checkbox.tsx'
import { ChoiceChips } from '../../ui/form/ChoiceChips.tsx'
import { Stack } from '../../ui/layout/Layout.tsx'
import { Section } from '../../ui/layout/Section.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { AnswerBox } from './AnswerBox.tsx'
import { useBenchmark } from './BenchmarkContext.ts'
import { useStart } from './useStart.ts'

/** With or without a benchmark, and why; it can be changed at any time and loses nothing (S119). */
export function UseChoice({ benchmark }: { readonly benchmark: Benchmark | null }) {
  const { t } = useTexts()
  const { commands, isOpen, sheets, at } = useBenchmark()
  const { texts } = sheets
  const start = useStart()
  const choose = (use: 'yes' | 'no') => {
    const id = benchmark?.instance.id ?? start()
    const instance = benchmark?.instance ?? (id && at.docs.programme ? readForm(at.docs.programme, id) : null)
    if (instance) commands.set({ instance, owner: instance.id, field: 'bm.use' }, 'choice', { options: [use] })
  }
  return (
    <Section title={t('benchmark.use.title')} lead={texts.of('bm.r.optional').label}>
      <Stack>
        {isOpen ? (
          <ChoiceChips
            legend={t('benchmark.use.title')}
            isLegendHidden
            options={(['yes', 'no'] as const).map((value) => ({ value, label: t(`benchmark.use.${value}`) }))}
            value={benchmark?.use ?? null}
            onChange={(use) => use && choose(use)}
          />
        ) : (
          <p>{t(benchmark?.use ? `benchmark.use.${benchmark.use}` : 'benchmark.use.open')}</p>
        )}
        {benchmark?.use && <Reasons benchmark={benchmark} />}
      </Stack>
    </Section>
  )
}

function Reasons({ benchmark }: { readonly benchmark: Benchmark }) {
  const { t } = useTexts()
  const { commands, isOpen, sheets } = useBenchmark()
  const { instance, use, reason } = benchmark
  const tick = (field: 'agreedLines' | 'knowPractice') => (
    <Checkbox
      label={sheets.texts.of(`bm.${field}`).label}
      isChecked={benchmark[field]}
      isDisabled={!isOpen}
      onChange={(yes) =>
        commands.set({ instance, owner: instance.id, field: `bm.${field}` }, 'boolean', yes ? { yes } : null)
      }
    />
  )
  return (
    <>
      <AnswerBox
        spot={{ instance, owner: instance.id, field: 'bm.use' }}
        cell={reason}
        label={t('benchmark.use.reason')}
        help={t('benchmark.use.reasonHelp')}
        look="line"
      />
      {use === 'no' && (
        <div>
          {tick('agreedLines')}
          {tick('knowPractice')}
        </div>
      )}
    </>
  )
}
