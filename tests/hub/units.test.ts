import { describe, expect, it } from 'vitest'
import { clientAddress, hubUrlFor, isLoopback } from '../../src/hub/address.ts'
import { defaultQuotas, readConfig } from '../../src/hub/config.ts'
import { readFrame } from '../../src/hub/frames.ts'
import { createLog } from '../../src/hub/log.ts'
import { createBucket, createHourlyCount } from '../../src/hub/rates.ts'
import { frame } from './wire.ts'

describe('[H1] configuration', () => {
  it('needs none', () => {
    const config = readConfig({})
    expect(config).toMatchObject({
      ok: true,
      value: { port: 8787, dataDir: './data', staticDir: './dist', publicUrl: null, quotas: defaultQuotas },
    })
  })

  it('reads every variable', () => {
    const config = readConfig({
      ...{
        PORT: '80',
        HOST: '::1',
        DATA_DIR: '/data',
        PUBLIC_URL: 'https://hub.example/',
        TLS_CERT: 'c',
        TLS_KEY: 'k',
        TRUST_PROXY: '1',
      },
      ...{ METRICS_PUBLIC: 'true', MAX_ENTRY_BYTES: '5', MAX_NEW_CIRCLES_PER_HOUR: '7' },
    })
    const value = { port: 80, host: '::1', publicUrl: 'https://hub.example', trustsProxy: true, opensMetrics: true }
    expect(config).toMatchObject({
      ok: true,
      value: { ...value, tls: { certPath: 'c', keyPath: 'k' }, quotas: { entryBytes: 5, circlesPerHour: 7 } },
    })
  })

  it.each([
    { PORT: '70000' },
    { PORT: 'x' },
    { MAX_CIRCLE_BYTES: '-1' },
    { PUBLIC_URL: 'hub.example' },
    { PUBLIC_URL: 'https://hub.example/path' },
    { PUBLIC_URL: 'ftp://hub.example' },
    { TLS_CERT: 'only' },
  ])('refuses %o', (env) => {
    expect(readConfig(env)).toMatchObject({ ok: false, error: { type: 'badSetting', name: Object.keys(env)[0] } })
  })
})

describe('[L8] the one address in tokens', () => {
  const config = { publicUrl: null, tls: null }
  it('is PUBLIC_URL, or a loopback name of the request', () => {
    expect(hubUrlFor({ ...config, publicUrl: 'https://hub.example' }, 'localhost:1', 1)).toBe('https://hub.example')
    expect(hubUrlFor(config, 'localhost:3000', 8787)).toBe('http://localhost:3000')
    expect(hubUrlFor(config, '[::1]:3000', 8787)).toBe('http://[::1]:3000')
    expect(hubUrlFor({ ...config, tls: { certPath: '', keyPath: '' } }, '127.0.0.1', 8787)).toBe('https://127.0.0.1')
    for (const host of ['evil.example', 'localhost.evil.example', '192.168.1.2:8787', null])
      expect(hubUrlFor(config, host, 8787)).toBe('http://localhost:8787')
  })

  it('[H3] counts addresses through a proxy only where it is trusted', () => {
    expect(clientAddress('10.0.0.1', '1.1.1.1, 2.2.2.2', true)).toBe('2.2.2.2')
    expect(clientAddress('10.0.0.1', '1.1.1.1', false)).toBe('10.0.0.1')
    expect([
      isLoopback('::ffff:127.0.0.1'),
      isLoopback('::1'),
      isLoopback('127.3.2.1'),
      isLoopback('10.0.0.1'),
    ]).toEqual([true, true, true, false])
  })
})

describe('[H4] frames', () => {
  const name = `${'a'.repeat(22)}/0`
  it('reads what honest devices send', () => {
    const kinds = [
      frame(name, 0, 0, Uint8Array.of(0)),
      frame(name, 4, 1, Uint8Array.of(0, 0)),
      frame(name, 0, 2, Uint8Array.of(0, 0)),
    ]
    expect(kinds.map((data) => readFrame(data)?.kind)).toEqual(['syncStep', 'update', 'update'])
    expect(readFrame(frame(name, 2, 0, 'token', '4.8.0'))).toEqual({ kind: 'token', address: `${name}\0wire` })
    expect(readFrame(frame(name, 1, Uint8Array.of(0)))?.kind).toBe('presence')
    expect(readFrame(frame(name, 7))?.kind).toBe('close')
  })

  it('reads nothing else', () => {
    const bad = [
      ...[
        frame(name, 3),
        frame(name, 5, 'x'),
        frame(name, 6, 'x'),
        frame(name, 8, 1),
        frame(name, 10),
        frame(name, 0, 3, Uint8Array.of(0)),
      ],
      ...[
        frame(`${name}x\0wire`, 7),
        frame(`${'a'.repeat(21)}/0\0wire`, 7),
        frame(`${name}\0`, 7),
        frame(`${name}\0A`, 7),
      ],
      ...[new Uint8Array(0), Uint8Array.of(255), Uint8Array.of(9), frame(name, 2, 0, 'x'.repeat(1001))],
      frame(name, 0, 2, Uint8Array.of(0, 0)).subarray(0, -1),
    ]
    expect(bad.map(readFrame)).toEqual(bad.map(() => null))
  })
})

describe('[H3] rates', () => {
  it('a bucket fills with time and goes into debt no deeper than allowed', () => {
    let now = 0
    const bucket = createBucket(10, 20, 50, () => now)
    expect(bucket.take(20)).toBe(0)
    expect(bucket.take(5)).toBe(500)
    expect(bucket.take(1000)).toBe(5000)
    now += 5000
    expect(bucket.take(0)).toBe(0)
    now -= 10_000
    expect(bucket.take(1)).toBe(100)
  })

  it('an hourly count forgets after an hour', () => {
    let now = 0
    const count = createHourlyCount(2, () => now)
    count.add('a')
    now += 1_800_000
    count.add('a')
    expect([count.isSpent('a'), count.isSpent('b')]).toEqual([true, false])
    now += 1_800_000
    expect(count.isSpent('a')).toBe(false)
  })
})

describe('[H4] log', () => {
  it('stays short under a flood, counts what it held back, and lets other kinds through', () => {
    let now = 0
    const lines: string[] = []
    const log = createLog(
      (line) => lines.push(line),
      () => now,
    )
    for (let index = 0; index < 10_000; index++) log.write('bad')
    expect(lines.length).toBe(20)
    log.write('good', { circle: 'x'.repeat(500) })
    expect(JSON.parse(lines.at(-1) ?? '')).toEqual({
      at: '1970-01-01T00:00:00.000Z',
      event: 'good',
      circle: 'x'.repeat(200),
    })
    now += 60_000
    log.write('bad')
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ event: 'bad', heldBack: 9980 })
    for (let index = 0; index < 100; index++) log.write('bad')
    log.close()
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ event: 'bad' })
  })
})
