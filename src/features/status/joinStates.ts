import type { SessionState } from '../../device/workspace/session.ts'

export type JoinedState = Pick<SessionState, 'link' | 'typed' | 'waiting' | 'exchangedAt' | 'problem'>

/** The least of what holds for several circles: the worst link, the oldest exchange, any problem. */
export const joinStates = (states: readonly SessionState[]): JoinedState => ({
  link: worstLink(states),
  typed: states.reduce((sum, { typed }) => sum + typed, 0),
  waiting: states.reduce((sum, { waiting }) => sum + waiting, 0),
  exchangedAt: oldest(states),
  problem: states.find(({ problem }) => problem !== null)?.problem ?? null,
})

const worstLink = (states: readonly SessionState[]): SessionState['link'] => {
  if (states.length === 0 || states.some(({ link }) => link === 'offline')) return 'offline'
  return states.some(({ link }) => link === 'joining') ? 'joining' : 'live'
}

const oldest = (states: readonly SessionState[]): number | null => {
  const times = states.map(({ exchangedAt }) => exchangedAt)
  return times.length === 0 || times.includes(null) ? null : Math.min(...times.map(Number))
}
