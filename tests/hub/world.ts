import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defaultQuotas, type HubConfig, type Quotas } from '../../src/hub/config.ts'
import { type HubPorts, startHub } from '../../src/hub/hub.ts'
import { createLog } from '../../src/hub/log.ts'
import type { Circle } from '../../src/seal/circle.ts'
import { createHubTransport, type HubTransport, type HubTransportPorts } from '../../src/sync/transports/hub.ts'
import { createTablet, createWitness } from '../contracts/tablet.ts'

export const FAST_RETRY = { minMs: 20, maxMs: 200 }

export const tempDir = (): string => mkdtempSync(join(tmpdir(), 'passerelle-hub-'))

type Options = Partial<Omit<HubConfig, 'quotas'>> & Omit<HubPorts, 'log'> & { readonly quotas?: Partial<Quotas> }

/** A real hub on a port of its own; `again` starts it anew on the same data and port. */
export async function openHub({ quotas, limits, now, openStorage, ...settings }: Options = {}) {
  const dataDir = settings.dataDir ?? tempDir()
  const lines: string[] = []
  const config: HubConfig = {
    host: '127.0.0.1',
    port: 0,
    dataDir,
    staticDir: join(dataDir, 'no-app'),
    publicUrl: null,
    tls: null,
    trustsProxy: false,
    opensMetrics: false,
    ...settings,
    quotas: { ...defaultQuotas, ...quotas },
  }
  const ports: HubPorts = {
    log: createLog((line) => lines.push(line)),
    ...(now && { now }),
    ...(limits && { limits }),
    ...(openStorage && { openStorage }),
  }
  const start = (port: number) => startHub({ ...config, port }, ports)
  let hub = await start(config.port)
  const { port } = hub
  const transports: HubTransport[] = []
  const transport = (settings: Partial<HubTransportPorts> = {}): HubTransport => {
    const made = createHubTransport({ url: `http://127.0.0.1:${port}`, retry: FAST_RETRY, ...settings })
    transports.push(made)
    return made
  }
  return {
    port,
    dataDir,
    lines,
    url: `http://127.0.0.1:${port}`,
    transport,
    /** A device of its own with one generation of the circle attached. */
    join(circle: Circle, generation = 0, through: HubTransport = transport()) {
      const tablet = createTablet(circle, generation)
      const witness = createWitness()
      const attachment = through.attach(tablet.port, witness.events)
      return { ...tablet, ...witness, ...attachment, transport: through }
    },
    metrics: async () => (await fetch(`http://127.0.0.1:${port}/metrics`)).text(),
    stop: () => hub.stop(),
    async again() {
      hub = await start(port)
    },
    async close() {
      for (const each of transports) each.close()
      await hub.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
export type TestHub = Awaited<ReturnType<typeof openHub>>
