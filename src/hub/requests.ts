import type { IncomingMessage, ServerResponse } from 'node:http'
import { isLoopback, readHost } from './address.ts'
import { securityHeaders } from './headers.ts'

export type RequestPorts = {
  readonly isHttps: boolean
  readonly opensMetrics: boolean
  readonly fallbackHost: () => string
  readonly isHealthy: () => boolean
  readonly challenge: () => string
  readonly metrics: () => string
  readonly serveFile: (request: IncomingMessage, response: ServerResponse, path: string) => Promise<boolean>
  readonly onError: (error: unknown) => void
}

const NOT_BUILT = `The hub is running, but the app has not been built yet.\nIn its folder, run: npm run build\n`

/** Everything on the port that is no socket (H1). Never throws: whatever goes wrong is a 500 and a count. */
export function createRequestHandler(ports: RequestPorts) {
  return (request: IncomingMessage, response: ServerResponse): void => {
    answer(ports, request, response).catch((error: unknown) => {
      ports.onError(error)
      if (!response.headersSent) sendText(response, 500, 'Something went wrong here. Please try again.\n')
      else response.destroy()
    })
  }
}

async function answer(ports: RequestPorts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const host = readHost(request.headers.host) ?? ports.fallbackHost()
  for (const [name, value] of Object.entries(securityHeaders(host, ports.isHttps))) response.setHeader(name, value)
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('allow', 'GET, HEAD')
    return sendText(response, 405, 'Only GET and HEAD are answered here.\n')
  }
  const path = pathOf(request.url)
  switch (path) {
    case null:
      return sendText(response, 400, 'This address cannot be read.\n')
    case '/healthz':
      return ports.isHealthy() ? sendText(response, 200, 'ok\n') : sendText(response, 503, 'storage is failing\n')
    case '/challenge':
      return sendText(response, 200, ports.challenge())
    case '/metrics':
      return mayReadMetrics(ports, request)
        ? sendText(response, 200, ports.metrics())
        : sendText(response, 404, 'Not found.\n')
    default:
      return sendFile(ports, request, response, path)
  }
}

async function sendFile(
  ports: RequestPorts,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<void> {
  if (await ports.serveFile(request, response, path)) return
  if (path === '/' || path === '/index.html') return sendText(response, 503, NOT_BUILT)
  sendText(response, 404, 'Not found.\n')
}

/** A proxy on this machine makes every visitor look local: whoever comes through one is none. */
const mayReadMetrics = (ports: RequestPorts, { socket, headers }: IncomingMessage) =>
  ports.opensMetrics ||
  (isLoopback(socket.remoteAddress) && headers['x-forwarded-for'] === undefined && headers.forwarded === undefined)

function pathOf(url: string | undefined): string | null {
  const raw = (url ?? '/').split(/[?#]/)[0] ?? '/'
  try {
    const path = decodeURIComponent(raw)
    return path.startsWith('/') && !path.includes('\0') ? path : null
  } catch {
    return null
  }
}

function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
  })
  response.end(response.req.method === 'HEAD' ? undefined : text)
}
