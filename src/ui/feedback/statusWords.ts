import type { Translate } from '../Texts.tsx'

/** What a status line is told; a circle session's state fits. Times are milliseconds. */
export type SyncStatus = {
  readonly link: 'offline' | 'joining' | 'live'
  /** Changes not yet known to be on this device. */
  readonly typed: number
  /** Changes on this device and not on the hub. */
  readonly waiting: number
  readonly exchangedAt: number | null
  readonly problem: null | { readonly type: string }
}
export type SavedState = 'typed' | 'device' | 'hub'

/** [V1] The least that holds for every change: the hub is claimed only when nothing waits and it answered before. */
export function savedState({ typed, waiting, exchangedAt }: SyncStatus): SavedState {
  if (typed > 0) return 'typed'
  return waiting > 0 || exchangedAt === null ? 'device' : 'hub'
}

export type StatusWords = {
  readonly saved: string
  readonly link: string
  readonly waiting: string | null
  readonly exchanged: string
  readonly problem: string | null
}

/** The words of the line, from `common.status.*`. `formatTime` says when in the reader's language. */
export function statusWords(status: SyncStatus, t: Translate, formatTime: (ms: number) => string): StatusWords {
  const { link, waiting, exchangedAt, problem } = status
  return {
    saved: t(`common.status.saved.${savedState(status)}`),
    link: t(`common.status.link.${link}`),
    waiting: waiting > 0 ? t('common.status.waiting', { count: waiting }) : null,
    exchanged:
      exchangedAt === null
        ? t('common.status.neverExchanged')
        : t('common.status.exchanged', { when: formatTime(exchangedAt) }),
    problem: problem ? t(`common.status.problem.${problem.type}`) : null,
  }
}
