import { useCallback, useState } from 'react'
import type { Factor } from '../../documents/benchmarkTypes.ts'
import { type FactorVersion, readFactorVersions, restoreFactor } from '../../documents/benchmarkVersions.ts'
import type { FormDocs } from '../../documents/forms/keys.ts'
import { ConfirmDialog } from '../../ui/feedback/ConfirmDialog.tsx'
import { useToast } from '../../ui/feedback/Toast.tsx'
import { Button } from '../../ui/form/Button.tsx'
import { formatMoment } from '../../ui/formats.ts'
import { Section } from '../../ui/layout/Section.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useDocs } from '../useDocs.ts'
import { useBenchmark } from './BenchmarkContext.ts'
import styles from './benchmark.module.css'
import { CompareDialog } from './CompareDialog.tsx'
import { ProposeDialog } from './ProposeDialog.tsx'

/** Mentoring can improve the norm: a change proposed after a visit is kept as a version of the factor (S138). */
export function FactorVersions({ factor }: { readonly factor: Factor }) {
  const { t } = useTexts()
  const { place, isOpen, sheets } = useBenchmark()
  const [isProposing, setProposing] = useState(false)
  const id = factor.instance.id
  const form = sheets.benchmark
  const read = useCallback((docs: FormDocs) => readFactorVersions({ docs, form }, id), [form, id])
  const versions = useDocs(place.circles, read)
  return (
    <Section
      title={t('benchmark.versions.title')}
      lead={t(versions.length > 0 ? 'benchmark.versions.lead' : 'benchmark.versions.none')}
      actions={
        isOpen && (
          <Button icon="pen" onClick={() => setProposing(true)}>
            {t('benchmark.versions.propose')}
          </Button>
        )
      }
    >
      {versions.length > 0 && (
        <ul className={styles.list} aria-label={t('benchmark.versions.title')}>
          {versions.toReversed().map((version) => (
            <Version key={version.id} factor={factor} version={version} />
          ))}
        </ul>
      )}
      {isProposing && <ProposeDialog factor={factor} onClose={() => setProposing(false)} />}
    </Section>
  )
}

type VersionProps = { readonly factor: Factor; readonly version: FactorVersion }

function Version({ factor, version }: VersionProps) {
  const { t, language } = useTexts()
  const { at, place, commands, isOpen, nameOf } = useBenchmark()
  const show = useToast()
  const [asked, setAsked] = useState<'compare' | 'restore' | null>(null)
  const { id } = factor.instance
  const { label } = version
  const restore = () => {
    const before = t('benchmark.versions.beforeRestore', { label })
    if (commands.report(restoreFactor(at, place.author(), id, version.id, before)).ok)
      show({ text: t('benchmark.versions.restored', { label }) })
    setAsked(null)
  }
  return (
    <li className={styles.framed}>
      <p className={styles.named}>
        <strong dir="auto">{label}</strong>
        <span className={styles.soft}>
          {nameOf(version.by)} · {formatMoment(version.at, language, Date.now())}
        </span>
      </p>
      <div className={styles.buttons}>
        <Button
          kind="quiet"
          icon="eye"
          label={t('benchmark.versions.compareOf', { label })}
          onClick={() => setAsked('compare')}
        >
          {t('benchmark.versions.compare')}
        </Button>
        {isOpen && (
          <Button
            kind="quiet"
            icon="undo"
            label={t('benchmark.versions.restoreOf', { label })}
            onClick={() => setAsked('restore')}
          >
            {t('benchmark.versions.restoreConfirm')}
          </Button>
        )}
      </div>
      {asked === 'compare' && <CompareDialog factor={factor} version={version} onClose={() => setAsked(null)} />}
      <ConfirmDialog
        isOpen={asked === 'restore'}
        title={t('benchmark.versions.restoreTitle', { label })}
        consequence={t('benchmark.versions.restoreText')}
        confirmLabel={t('benchmark.versions.restoreConfirm')}
        onConfirm={restore}
        onCancel={() => setAsked(null)}
      />
    </li>
  )
}
