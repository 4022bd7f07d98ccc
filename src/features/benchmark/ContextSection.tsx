import { addFactor } from '../../documents/benchmarkFactors.ts'
import { type Benchmark, CONTEXT_FIELDS } from '../../documents/benchmarkTypes.ts'
import { Grid, Stack } from '../../ui/layout/Layout.tsx'
import { Section } from '../../ui/layout/Section.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { AnswerBox } from './AnswerBox.tsx'
import { useBenchmark } from './BenchmarkContext.ts'
import styles from './benchmark.module.css'
import { ContextFactor, ListedContext } from './ContextItems.tsx'
import { LeafletExample } from './LeafletExample.tsx'
import { AddLine } from './Lines.tsx'

/** What lies outside local control, apart from the key factors; the association may take it further (S129). */
export function ContextSection({ benchmark }: { readonly benchmark: Benchmark }) {
  const { t } = useTexts()
  const { at, place, commands, isOpen, sheets } = useBenchmark()
  const { instance, contexts, texts } = benchmark
  const factors = benchmark.factors.filter(({ isContextual }) => isContextual)
  const flagged = [...factors, ...contexts].filter(({ isForAssociation }) => isForAssociation).length
  const add = (title: string) =>
    commands.report(addFactor(at, place.author(), instance.id, { title, isContextual: true })).ok
  return (
    <Section title={t('benchmark.context.title')} lead={sheets.texts.of('bm.r.canAct').label}>
      <Stack>
        <Grid>
          {CONTEXT_FIELDS.map((field) => (
            <AnswerBox
              key={field}
              spot={{ instance, owner: instance.id, field }}
              cell={texts[field]}
              label={sheets.texts.of(field).label}
              help={sheets.texts.of(field).help}
              look="line"
            />
          ))}
        </Grid>
        {factors.length + contexts.length > 0 && (
          <ul className={styles.list} aria-label={t('benchmark.context.title')}>
            {factors.map((factor) => (
              <ContextFactor key={factor.instance.id} factor={factor} />
            ))}
            {contexts.map((item) => (
              <ListedContext key={item.id} item={item} benchmark={benchmark} />
            ))}
          </ul>
        )}
        {flagged > 0 && <p className={styles.lead}>{t('benchmark.context.flagged', { count: flagged })}</p>}
        {isOpen && <AddLine label={t('benchmark.context.add')} onAdd={add} />}
        <LeafletExample benchmark={benchmark} />
      </Stack>
    </Section>
  )
}
