import { useMemo } from 'react'
import type { Factor } from '../../documents/benchmarkTypes.ts'
import { changesSince, type FactorVersion } from '../../documents/benchmarkVersions.ts'
import type { FrozenAnswer } from '../../documents/forms/versions.ts'
import { Dialog } from '../../ui/feedback/Dialog.tsx'
import { Button } from '../../ui/form/Button.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useBenchmark } from './BenchmarkContext.ts'
import shared from './benchmark.module.css'
import styles from './CompareDialog.module.css'

export type CompareDialogProps = {
  readonly factor: Factor
  readonly version: FactorVersion
  readonly onClose: () => void
}

/** What a version said and what the factor says now, beside each other. */
export function CompareDialog({ factor, version, onClose }: CompareDialogProps) {
  const { t } = useTexts()
  const { at, sheets } = useBenchmark()
  const changes = useMemo(() => changesSince(at, factor.instance.id, version), [at, factor, version])
  return (
    <Dialog
      isOpen
      size="wide"
      title={t('benchmark.versions.compareTitle', { label: version.label })}
      onClose={onClose}
      actions={<Button onClick={onClose}>{t('common.ui.close')}</Button>}
    >
      {changes.length === 0 && <p>{t('benchmark.versions.same')}</p>}
      <ul className={shared.list}>
        {changes.map(({ owner, field, before, after }) => (
          <li key={`${owner}/${field}`}>
            <h3>{sheets.texts.of(field).label}</h3>
            <dl className={styles.beforeAfter}>
              <div>
                <dt>{t('benchmark.versions.then')}</dt>
                <dd dir="auto">{wordsOf(before) || t('benchmark.versions.nothing')}</dd>
              </div>
              <div>
                <dt>{t('benchmark.versions.now')}</dt>
                <dd dir="auto">{wordsOf(after) || t('benchmark.versions.nothing')}</dd>
              </div>
            </dl>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

const wordsOf = (answer: FrozenAnswer | null): string => answer?.words ?? ''
