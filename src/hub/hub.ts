import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import { Hocuspocus } from '@hocuspocus/server'
import type { Limits } from '../seal/carrier.ts'
import { createChallenge, isFreshChallenge } from '../seal/handshake.ts'
import { carrierName, parseCarrierName } from '../seal/names.ts'
import { hubUrlFor } from './address.ts'
import { createCircles } from './circles.ts'
import type { HubConfig } from './config.ts'
import { createCounters } from './counters.ts'
import { type AdmittedContext, createHooks } from './hooks.ts'
import { keepAssets } from './keptAssets.ts'
import type { Log } from './log.ts'
import { createHourlyCount } from './rates.ts'
import { createRequestHandler } from './requests.ts'
import { createSockets } from './sockets.ts'
import { createStaticFiles } from './staticFiles.ts'
import { createSqliteStorage, type Storage } from './storage.ts'

export type Hub = {
  readonly url: string
  readonly port: number
  stop(): Promise<void>
  /** Reads the TLS files again, after they were renewed. */
  reloadTls(): void
  onUnexpected(error: unknown): void
}
export type HubPorts = {
  readonly log: Log
  readonly now?: () => number
  readonly limits?: Limits
  readonly openStorage?: (path: string) => Promise<Storage>
}

const GOODBYE_MS = 2000
const PRUNE_MS = 86_400_000

/** One process, one port (H1). Rejects if the port or the data folder cannot be used. */
export async function startHub(
  config: HubConfig,
  { log, now = Date.now, limits, openStorage = createSqliteStorage }: HubPorts,
): Promise<Hub> {
  const server = createHttpServer(config)
  mkdirSync(config.dataDir, { recursive: true })
  const counters = createCounters()
  const storage = await openStorage(join(config.dataDir, 'hub.sqlite'))
  const secret = randomBytes(32)
  const hocuspocus = new Hocuspocus<AdmittedContext>({
    quiet: true,
    debounce: 0,
    maxDebounce: 0,
    maxPendingDocuments: 1000,
  })

  const circles = createCircles({
    storage,
    limits,
    quotas: config.quotas,
    newCircles: createHourlyCount(config.quotas.circlesPerHour, now),
    loaded: (id, generation) => hocuspocus.documents.get(carrierName(id, generation)),
    onStorageFailure: (error) => {
      counters.add('storage_failures')
      log.write('storageFailed', { error: error instanceof Error ? error.message : 'unknown' })
    },
    onRetired: (id, below, newest) => {
      counters.add('generations_retired')
      log.write('retired', { circle: id, below })
      closeRetired(hocuspocus, id, below, newest)
    },
  })
  const isFresh = (challenge: string) => isFreshChallenge(secret, challenge, now())
  hocuspocus.configure(createHooks({ config, circles, storage, isFresh, counters, log, port: () => portOf(server) }))
  const sockets = createSockets({ hocuspocus, config, counters, log, now })

  const keptDir = join(config.dataDir, 'assets-kept')
  const onUnexpected = (error: unknown) => {
    counters.add('unexpected_errors')
    log.write('unexpected', { error: error instanceof Error ? error.name : 'unknown' })
  }
  const keep = () => keepAssets(config.staticDir, keptDir, now()).catch(onUnexpected)
  await keep()
  const prune = setInterval(keep, PRUNE_MS)

  server.on(
    'request',
    createRequestHandler({
      // Not for localhost: a browser would then refuse plain HTTP on every other port of it.
      isHttps: config.publicUrl?.startsWith('https:') === true,
      opensMetrics: config.opensMetrics,
      fallbackHost: () => `localhost:${portOf(server)}`,
      isHealthy: storage.isHealthy,
      challenge: () => createChallenge(secret, now()),
      metrics: () => counters.render({ sockets: sockets.size(), carriers_loaded: hocuspocus.documents.size }),
      serveFile: createStaticFiles(resolve(config.staticDir), resolve(keptDir)),
      onError: onUnexpected,
    }),
  )
  server.on('upgrade', sockets.handleUpgrade)
  server.on('clientError', (_error, stream) => stream.destroy())
  try {
    await listen(server, config)
  } catch (error) {
    clearInterval(prune)
    await storage.close()
    log.close()
    throw error
  }
  log.write('started', { port: portOf(server) })

  return {
    port: portOf(server),
    url: hubUrlFor(config, null, portOf(server)),
    onUnexpected,
    reloadTls: () => {
      if (config.tls && 'setSecureContext' in server) (server as TlsServer).setSecureContext(readTls(config.tls))
    },
    async stop() {
      clearInterval(prune)
      const closed = new Promise((done) => server.close(done))
      await sockets.close(GOODBYE_MS)
      server.closeAllConnections()
      await closed
      await circles.settled()
      await storage.close()
      log.write('stopped')
      log.close()
    },
  }
}

type TlsServer = ReturnType<typeof createTlsServer>
const portOf = (server: Server) => (server.address() as AddressInfo | null)?.port ?? 0
const readTls = (tls: NonNullable<HubConfig['tls']>) => ({
  cert: readFileSync(tls.certPath),
  key: readFileSync(tls.keyPath),
})
const createHttpServer = ({ tls }: HubConfig): Server => (tls ? createTlsServer(readTls(tls)) : createServer())

function listen(server: Server, { port, host }: HubConfig): Promise<void> {
  return new Promise((done, failed) => {
    server.once('error', failed)
    server.listen({ port, ...(host ? { host } : {}) }, () => {
      server.off('error', failed)
      done()
    })
  })
}

function closeRetired(hocuspocus: Hocuspocus<AdmittedContext>, id: string, below: number, newest: number): void {
  for (const document of hocuspocus.documents.values()) {
    const name = parseCarrierName(document.name)
    if (!name || name.id !== id || name.generation >= below) continue
    for (const connection of document.getConnections()) connection.close({ code: 4403, reason: `generation ${newest}` })
  }
}
