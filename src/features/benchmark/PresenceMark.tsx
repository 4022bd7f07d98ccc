import type { Mark } from '../../method/benchmark/profile.ts'
import styles from './PresenceMark.module.css'

/** A shape for each answer, so that nothing hangs on colour; words stand beside it or are read out. */
export function PresenceMark({ mark }: { readonly mark: Mark }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" className={styles.presence} data-mark={mark}>
      <Shape mark={mark} />
    </svg>
  )
}

function Shape({ mark }: { readonly mark: Mark }) {
  switch (mark) {
    case 'present':
      return (
        <>
          <circle cx="12" cy="12" r="10" className={styles.full} />
          <path d="M7 12.5l3.5 3.5L17 9" className={styles.onFull} />
        </>
      )
    case 'partly':
      return (
        <>
          <circle cx="12" cy="12" r="10" className={styles.outline} />
          <path d="M12 2a10 10 0 0 1 0 20z" className={styles.full} />
        </>
      )
    case 'absent':
      return <circle cx="12" cy="12" r="10" className={styles.outline} />
    case 'unknown':
      return (
        <>
          <circle cx="12" cy="12" r="10" className={styles.dashed} />
          <path d="M9.2 9.4a2.9 2.9 0 1 1 4 2.7c-.9.4-1.2.9-1.2 1.9M12 17.4v.1" className={styles.stroke} />
        </>
      )
    case 'differs':
      return (
        <>
          <circle cx="9" cy="12" r="7" className={styles.outline} />
          <circle cx="15" cy="12" r="7" className={styles.outline} />
        </>
      )
    case 'open':
      return <circle cx="12" cy="12" r="2.5" className={styles.dot} />
  }
}
