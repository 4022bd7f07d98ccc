import { createHash } from 'node:crypto'

/** Headers of every answer of the hub (H1). `host` is where the app's own sockets may connect to. */
export function securityHeaders(host: string, isHttps: boolean): Readonly<Record<string, string>> {
  return {
    'content-security-policy': contentSecurityPolicy(host),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'permissions-policy': 'camera=(self), microphone=(self), geolocation=(), payment=(), usb=(), interest-cohort=()',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    ...(isHttps ? { 'strict-transport-security': 'max-age=31536000' } : {}),
  }
}

const SCRIPTS = "script-src 'self'"

/** What a policy calls the scripts that stand inside a page of the app's own build. */
export const scriptsInside = (page: string): readonly string[] =>
  [...page.matchAll(/<script>(.*?)<\/script>/gs)].map(([, code = '']) => {
    const hash = createHash('sha256').update(code).digest('base64')
    return `'sha256-${hash}'`
  })

/** The same policy, and just these scripts may run inside the page. */
export const allowInside = (policy: string, scripts: readonly string[]): string =>
  policy.replace(SCRIPTS, [SCRIPTS, ...scripts].join(' '))

/** Inline style attributes are the interface library's; older Safari needs the sockets' addresses spelt out. */
const contentSecurityPolicy = (host: string) =>
  [
    "default-src 'none'",
    SCRIPTS,
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self'",
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    `connect-src 'self' ws://${host} wss://${host}`,
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
