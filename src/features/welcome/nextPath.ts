/** Where `?next=` leads, if that is a path of this app; home otherwise. */
export function nextPath(search: string): string {
  const next = new URLSearchParams(search).get('next') ?? '/'
  const isOwnPath = /^\/(?![/\\])/.test(next) && !next.startsWith('/welcome')
  return isOwnPath ? next : '/'
}
