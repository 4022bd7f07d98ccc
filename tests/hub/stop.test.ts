import { rmSync } from 'node:fs'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createCircle } from '../../src/seal/circle.ts'
import { createHubTransport } from '../../src/sync/transports/hub.ts'
import { createTablet, createWitness } from '../contracts/tablet.ts'
import { until } from '../until.ts'
import { openHubProcess } from './process.ts'
import { FAST_RETRY, tempDir } from './world.ts'

const device = (url: string, circle = createCircle()) => {
  const [tablet, witness] = [createTablet(circle), createWitness()]
  const transport = createHubTransport({ url, retry: FAST_RETRY })
  transport.attach(tablet.port, witness.events)
  onTestFinished(transport.close)
  return { ...tablet, ...witness }
}

describe('[H1] stop and start', () => {
  it('stops gracefully under writers, and serves the same after a start', async () => {
    const dataDir = tempDir()
    onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
    const hub = await openHubProcess(dataDir)
    const circle = createCircle()
    const [a, b] = [device(hub.url, circle), device(hub.url, circle)]
    for (let index = 0; index < 100; index++) (index % 2 ? a : b).append(`before ${index}`)
    await until(() => (a.seen.durable.get(a.carrier.clientID) ?? 0) > 0, 'some of it is durable')
    a.append('in the very last moment')
    expect(await hub.stop()).toBe(0)
    await until(() => a.state() === 'offline' && b.state() === 'offline', 'both know')
    b.append('while it was away')
    await hub.start()
    await until(() => a.texts().length === 102 && b.texts().length === 102, 'both hold everything')
    const fresh = device(hub.url, circle)
    await until(() => fresh.seen.synced > 0 && fresh.texts().length === 102, 'a fresh device gets everything')
    expect(fresh.texts()).toEqual(a.texts())
    expect(hub.output()).toContain('"event":"stopped"')
    expect(await hub.stop()).toBe(0)
  })

  it('ends, and says which port is taken and what to do, beside another hub; that one goes on', async () => {
    const [dataDir, other] = [tempDir(), tempDir()]
    onTestFinished(() => {
      for (const dir of [dataDir, other]) rmSync(dir, { recursive: true, force: true })
    })
    const hub = await openHubProcess(dataDir)
    const { port } = new URL(hub.url)
    const second = openHubProcess(other, { PORT: port })
    await expect(second).rejects.toThrow(new RegExp(`Port ${port} is taken.*PORT=`))
    expect(await (await fetch(`${hub.url}/healthz`)).text()).toBe('ok\n')
  })

  it('ends and says so when a file or an address that it was given cannot be used', async () => {
    const dataDir = tempDir()
    onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
    const tls = { TLS_CERT: '/nowhere/cert.pem', TLS_KEY: '/nowhere/key.pem' }
    await expect(openHubProcess(dataDir, tls)).rejects.toThrow(/could not start: .*\/nowhere\/cert\.pem/)
    await expect(openHubProcess(dataDir, { HOST: '203.0.113.7' })).rejects.toThrow(/HOST should be an address of this/)
    await expect(openHubProcess('/dev/null/data')).rejects.toThrow(/could not start: .*\/dev\/null\/data/)
  })

  it('says at once what is wrong with a setting', async () => {
    const dataDir = tempDir()
    onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
    await expect(openHubProcess(dataDir, { MAX_ENTRY_BYTES: 'many' })).rejects.toThrow(/MAX_ENTRY_BYTES should be/)
  })
})
