import { DataTable } from '../../ui/data/DataTable.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import styles from './theme.module.css'
import { type Candidate, SCALES, type Scale } from './useCandidates.ts'

const MOST = 5

/** All candidates in one table, in the order in which they were written. No sum and no order of merit. */
export function Comparison({ candidates }: { readonly candidates: readonly Candidate[] }) {
  const { t } = useTexts()
  return (
    <div className={styles.comparison}>
      <DataTable
        caption={t('theme.compare.caption')}
        isCaptionHidden
        columns={['theme', ...SCALES].map((key) => ({ key, label: t(`theme.compare.${key}`) }))}
        rows={candidates}
        rowKey={({ id }) => id}
        cell={({ words, scales }, { key, label }) =>
          key === 'theme' ? (
            <bdi>{words || t('theme.compare.unnamed')}</bdi>
          ) : (
            <>
              <span className={styles.cellName} aria-hidden="true">
                {label}
              </span>
              <Dots value={scales[key as Scale]} />
            </>
          )
        }
        empty={null}
      />
    </div>
  )
}

function Dots({ value }: { readonly value: number | null }) {
  const { t } = useTexts()
  if (value === null) return <span className={styles.open}>{t('theme.compare.open')}</span>
  return (
    <svg
      className={styles.dots}
      viewBox="0 0 70 14"
      width="70"
      height="14"
      role="img"
      aria-label={t('theme.compare.value', { value, most: MOST })}
    >
      {Array.from({ length: MOST }, (_, index) => (
        <circle
          // biome-ignore lint/suspicious/noArrayIndexKey: dots are all alike
          key={index}
          className={index < value ? styles.full : styles.hollow}
          cx={7 + index * 14}
          cy={7}
          r={4.5}
        />
      ))}
    </svg>
  )
}
