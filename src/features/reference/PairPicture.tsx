import styles from './reference.module.css'

/** Two towns and the bridge between them: the list beneath says which. */
export function PairPicture() {
  return (
    <svg className={styles.picture} viewBox="0 0 240 56" aria-hidden="true" focusable="false">
      <path className={styles.town} d="M6 48V26l9-8 9 8v22zm22 0V14h12v34zm16 0V30h14v18z" />
      <path className={styles.bridge} d="M62 46h116M70 46c0-34 100-34 100 0M95 46V25M120 46V20M145 46V25" />
      <path className={styles.town} d="M182 48V30h14v18zm18 0V12l7-6 7 6v36zm18 0V24h14v24z" />
    </svg>
  )
}
