import type { HubConfig } from './config.ts'

/** `host:port` as a request names it; anything that is no plain host name or address becomes null. */
const HOST = /^(?:[a-z0-9.-]{1,253}|\[[0-9a-f:.]{2,45}\])(?::\d{1,5})?$/i
const LOOPBACK = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/i

/**
 * The address that tokens must have signed (L8). Without PUBLIC_URL a loopback name is taken from the request, for
 * trying things out; every other name needs PUBLIC_URL, or a stranger's page could stand between.
 */
export function hubUrlFor(config: Pick<HubConfig, 'publicUrl' | 'tls'>, host: string | null, port: number): string {
  if (config.publicUrl) return config.publicUrl
  const scheme = config.tls ? 'https' : 'http'
  return host && LOOPBACK.test(host) ? new URL(`${scheme}://${host}`).origin : `${scheme}://localhost:${port}`
}

export const readHost = (host: string | null | undefined) => (host && HOST.test(host) ? host : null)

export const isLoopback = (address: string | undefined) => /^(?:::ffff:)?127\.|^::1$/.test(address ?? '')

/** Whose quota a connection counts against. Behind a trusted proxy: the last hop that the proxy itself wrote down. */
export function clientAddress(
  remote: string | undefined,
  forwardedFor: string | undefined,
  trustsProxy: boolean,
): string {
  const last = trustsProxy ? forwardedFor?.split(',').at(-1)?.trim() : ''
  return last || remote || 'unknown'
}
