import { fail, ok, type Result } from '../result.ts'

/** What a hub may be asked to bear. Sizes in bytes. */
export type Quotas = {
  readonly entryBytes: number
  readonly circleBytes: number
  readonly entriesPerSecond: number
  readonly circlesPerHour: number
  readonly messageBytes: number
  readonly sockets: number
}

export type HubConfig = {
  readonly host: string | undefined
  readonly port: number
  readonly dataDir: string
  readonly staticDir: string
  /** The one address accepted in tokens; null: whatever name of this machine the request used, if it is a loopback name. */
  readonly publicUrl: string | null
  readonly tls: { readonly certPath: string; readonly keyPath: string } | null
  readonly trustsProxy: boolean
  readonly opensMetrics: boolean
  readonly quotas: Quotas
}

export type ConfigError = { readonly type: 'badSetting'; readonly name: string; readonly wants: string }

export const defaultQuotas: Quotas = {
  entryBytes: 8_000_000,
  circleBytes: 256_000_000,
  entriesPerSecond: 50,
  circlesPerHour: 60,
  messageBytes: 64_000_000,
  sockets: 4000,
}

const QUOTA_NAMES: readonly (readonly [keyof Quotas, string])[] = [
  ['entryBytes', 'MAX_ENTRY_BYTES'],
  ['circleBytes', 'MAX_CIRCLE_BYTES'],
  ['entriesPerSecond', 'MAX_ENTRIES_PER_SECOND'],
  ['circlesPerHour', 'MAX_NEW_CIRCLES_PER_HOUR'],
  ['messageBytes', 'MAX_MESSAGE_BYTES'],
  ['sockets', 'MAX_SOCKETS'],
]

type Env = Readonly<Record<string, string | undefined>>

/** Reads the environment; every variable has a default (H1). Fails at the first value that makes no sense. */
export function readConfig(env: Env): Result<HubConfig, ConfigError> {
  const port = readNumber(env, 'PORT', 8787, 0, 65_535)
  if (!port.ok) return port
  const quotas = readQuotas(env)
  if (!quotas.ok) return quotas
  const publicUrl = readPublicUrl(env)
  if (!publicUrl.ok) return publicUrl
  if (!env.TLS_CERT !== !env.TLS_KEY) return bad('TLS_CERT', 'TLS_CERT and TLS_KEY together, both paths of PEM files')
  return ok({
    host: env.HOST || undefined,
    port: port.value,
    dataDir: env.DATA_DIR || './data',
    staticDir: env.STATIC_DIR || './dist',
    publicUrl: publicUrl.value,
    tls: env.TLS_CERT && env.TLS_KEY ? { certPath: env.TLS_CERT, keyPath: env.TLS_KEY } : null,
    trustsProxy: isOn(env.TRUST_PROXY),
    opensMetrics: isOn(env.METRICS_PUBLIC),
    quotas: quotas.value,
  })
}

const bad = (name: string, wants: string) => fail({ type: 'badSetting', name, wants })
const isOn = (text: string | undefined) => text === '1' || text === 'true'

function readNumber(
  env: Env,
  name: string,
  fallback: number,
  least: number,
  most: number,
): Result<number, ConfigError> {
  const text = env[name]
  if (!text) return ok(fallback)
  const value = Number(text)
  const isFine = Number.isInteger(value) && value >= least && value <= most
  return isFine ? ok(value) : bad(name, `a whole number from ${least} to ${most}`)
}

function readQuotas(env: Env): Result<Quotas, ConfigError> {
  const quotas = { ...defaultQuotas }
  for (const [key, name] of QUOTA_NAMES) {
    const value = readNumber(env, name, defaultQuotas[key], 1, 1_000_000_000)
    if (!value.ok) return value
    quotas[key] = value.value
  }
  return ok(quotas)
}

function readPublicUrl(env: Env): Result<string | null, ConfigError> {
  if (!env.PUBLIC_URL) return ok(null)
  const url = URL.parse(env.PUBLIC_URL)
  const isFine = url !== null && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search && !url.hash
  return isFine ? ok(url.origin) : bad('PUBLIC_URL', 'an address such as https://hub.example.org, with no path')
}
