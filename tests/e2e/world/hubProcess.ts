import { type ChildProcess, spawn } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { HUB_COMMAND, HUB_ENV } from '../../hub/command.ts'

export type HubProcess = {
  readonly url: string
  kill(): Promise<void>
  start(): Promise<void>
  readonly logFile: string
  readonly dataDir: string
}

/** The built app behind a real hub in its own process, on a port that stays the same across restarts. */
export const createHubProcess = async (
  dir: string,
  env: Readonly<Record<string, string>> = {},
): Promise<HubProcess> => {
  const port = await freePort()
  const url = `http://localhost:${port}`
  const logFile = join(dir, 'hub.log')
  const dataDir = join(dir, 'hub-data')
  let running: ChildProcess | null = null

  const start = async () => {
    const log = createWriteStream(logFile, { flags: 'a' })
    running = spawn(process.execPath, HUB_COMMAND, {
      env: { ...process.env, ...HUB_ENV, PORT: String(port), DATA_DIR: dataDir, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    running.stdout?.pipe(log)
    running.stderr?.pipe(log)
    await answers(`${url}/healthz`)
  }
  const kill = async () => {
    const child = running
    running = null
    if (!child || child.exitCode !== null) return
    const gone = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGKILL')
    await gone
  }
  return { url, start, kill, logFile, dataDir }
}

const answers = async (url: string) => {
  const until = Date.now() + 20_000
  while (Date.now() < until) {
    const response = await fetch(url).catch(() => null)
    if (response?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`no answer from ${url}`)
}

const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer()
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = typeof address === 'object' && address ? address.port : 0
      probe.close(() => resolve(port))
    })
  })
