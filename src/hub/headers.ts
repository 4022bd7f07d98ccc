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

/** The one script inside index.html. */
const EARLY_SCRIPT = "'sha256-lkLSpUHIVl3C5/eOuogYgxb32EiW6eQrRBCCorwQG6s='"

/** Inline style attributes are the interface library's; older Safari needs the sockets' addresses spelt out. */
const contentSecurityPolicy = (host: string) =>
  [
    "default-src 'none'",
    `script-src 'self' ${EARLY_SCRIPT}`,
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
