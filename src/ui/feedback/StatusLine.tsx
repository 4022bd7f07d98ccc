import { classes } from '../classes.ts'
import { formatMoment } from '../formats.ts'
import { Icon } from '../icons/Icon.tsx'
import type { IconName } from '../icons/paths.ts'
import { useTexts } from '../Texts.tsx'
import styles from './StatusLine.module.css'
import { type SavedState, type SyncStatus, savedState, statusWords } from './statusWords.ts'

export type StatusLineProps = {
  readonly status: SyncStatus
  /** Opens the panel that says more. */
  readonly onOpen?: () => void
}

const savedIcons: Readonly<Record<SavedState, IconName>> = { typed: 'pen', device: 'device', hub: 'hub' }

/** [V1] Always in sight: where the changes are, whether the hub can be reached, what waits. */
export function StatusLine({ status, onOpen }: StatusLineProps) {
  const { t, language } = useTexts()
  const words = statusWords(status, t, (ms) => formatMoment(ms, language, Date.now()))
  const saved = savedState(status)
  const Frame = onOpen ? 'button' : 'div'
  return (
    <Frame
      className={classes(styles.line, words.problem && styles.problem)}
      {...(onOpen && { type: 'button' as const, onClick: onOpen })}
    >
      <span className={styles.part}>
        <Icon name={words.problem ? 'warning' : savedIcons[saved]} />
        <span role={words.problem ? 'alert' : undefined} className={styles.saved}>
          {words.problem ?? words.saved}
        </span>
      </span>
      <span className={styles.part}>
        <span className={classes(styles.dot, styles[status.link])} aria-hidden="true" />
        <span aria-live="polite">{words.link}</span>
      </span>
      <span className={styles.quiet}>{words.waiting ?? words.exchanged}</span>
    </Frame>
  )
}
