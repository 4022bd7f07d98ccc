/** The link that was opened, as routes pass it in `history.state.link`; empty if there is none. */
export function carriedLink(state: unknown): string {
  if (typeof state !== 'object' || state === null || !('link' in state)) return ''
  return typeof state.link === 'string' ? state.link : ''
}
