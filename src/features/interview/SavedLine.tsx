import type { SessionState } from '../../device/workspace/session.ts'
import type { OpenCircle } from '../../device/workspace/workspace.ts'
import { savedState } from '../../ui/feedback/statusWords.ts'
import { formatTime } from '../../ui/formats.ts'
import { Icon } from '../../ui/icons/Icon.tsx'
import type { IconName } from '../../ui/icons/paths.ts'
import { type Texts, useTexts } from '../../ui/Texts.tsx'
import { useSession } from '../workspace.ts'
import styles from './sheet.module.css'

export type SavedLineProps = {
  readonly team: OpenCircle
  /** Where the next remark goes. */
  readonly target: OpenCircle
}

/** At the field itself: what is only typed, what is on this device and since when (V1). */
export function SavedLine({ team, target }: SavedLineProps) {
  const texts = useTexts()
  const words = savedWords([useSession(team), useSession(target)], texts)
  return (
    <p className={words.isProblem ? styles.problem : styles.saved} role={words.isProblem ? 'alert' : undefined}>
      <Icon name={words.icon} size={1.1} />
      {words.text}
    </p>
  )
}

/** Says no more than holds for both circles. */
function savedWords(
  states: readonly SessionState[],
  { t, language }: Texts,
): { readonly text: string; readonly icon: IconName; readonly isProblem: boolean } {
  const problem = states.find((state) => state.problem)?.problem
  if (problem) return { text: t(`common.status.problem.${problem.type}`), icon: 'warning', isProblem: true }
  if (states.some((state) => savedState(state) === 'typed'))
    return { text: t('common.status.saved.typed'), icon: 'pen', isProblem: false }
  const savedAt = Math.max(...states.map((state) => state.savedAt ?? 0))
  const where = states.every((state) => savedState(state) === 'hub') ? 'hub' : 'device'
  if (savedAt === 0) return { text: t(`common.status.saved.${where}`), icon: where, isProblem: false }
  return { text: t(`interview.saved.${where}`, { time: formatTime(savedAt, language) }), icon: where, isProblem: false }
}
