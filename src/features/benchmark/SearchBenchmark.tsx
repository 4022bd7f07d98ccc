import { useDeferredValue, useMemo, useState } from 'react'
import { Link } from 'wouter'
import { addFactor } from '../../documents/benchmarkFactors.ts'
import type { Benchmark } from '../../documents/benchmarkTypes.ts'
import { Button } from '../../ui/form/Button.tsx'
import { TextInput } from '../../ui/form/TextInput.tsx'
import { Stack } from '../../ui/layout/Layout.tsx'
import { Section } from '../../ui/layout/Section.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { FoundPassage } from '../FoundPassage.tsx'
import { useBenchmark } from './BenchmarkContext.ts'
import styles from './benchmark.module.css'
import { type FoundFactors, searchFactors } from './searchFactors.ts'
import { templateContent } from './templateContent.ts'

/** A new wish comes up in a visit: perhaps the benchmark covers it already (S137). */
export function SearchBenchmark({ benchmark }: { readonly benchmark: Benchmark }) {
  const { t } = useTexts()
  const { sheets } = useBenchmark()
  const [typed, setTyped] = useState('')
  const asked = useDeferredValue(typed).trim()
  const found = useMemo(
    () => searchFactors(asked, benchmark.factors, sheets.texts),
    [asked, benchmark.factors, sheets.texts],
  )
  const count = found.factors.length + found.templates.length
  return (
    <Section title={t('benchmark.search.title')} lead={t('benchmark.search.lead')}>
      <Stack gap="small">
        <TextInput type="search" label={t('benchmark.search.label')} value={typed} onChange={setTyped} />
        <p role="status" className={styles.soft}>
          {asked !== '' && (count > 0 ? t('benchmark.search.found', { count }) : t('benchmark.search.nothing'))}
        </p>
        {count > 0 && <Hits found={found} benchmark={benchmark} />}
      </Stack>
    </Section>
  )
}

function Hits({ found, benchmark }: { readonly found: FoundFactors; readonly benchmark: Benchmark }) {
  const { t } = useTexts()
  const { address, at, place, commands, isOpen, sheets } = useBenchmark()
  return (
    <ul className={styles.list} aria-label={t('benchmark.search.hits')}>
      {found.factors.map(({ factor, passage }) => (
        <li key={factor.instance.id} className={styles.framed}>
          <Link href={`${address}/${factor.instance.id}`} className={styles.factorLink}>
            <bdi>{factor.title.text || t('benchmark.factor.unnamed')}</bdi>
          </Link>
          <p>
            <FoundPassage passage={passage} />
          </p>
        </li>
      ))}
      {found.templates.map(({ template, passage }) => {
        const title = sheets.texts.of(`template/${template.id}`).label
        const content = templateContent(sheets.texts, template)
        const add = () => void commands.report(addFactor(at, place.author(), benchmark.instance.id, content))
        return (
          <li key={template.id} className={styles.framed}>
            <strong>{title}</strong>
            <p className={styles.soft}>{t('benchmark.search.inLibrary')}</p>
            <p>
              <FoundPassage passage={passage} />
            </p>
            {isOpen && (
              <Button kind="quiet" icon="plus" onClick={add}>
                {t('benchmark.search.add', { title })}
              </Button>
            )}
          </li>
        )
      })}
    </ul>
  )
}
