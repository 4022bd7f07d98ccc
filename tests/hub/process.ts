import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { onTestFinished } from 'vitest'
import { until } from '../until.ts'
import { HUB_COMMAND, HUB_ENV } from './command.ts'

/** The hub as it is really run: a process of its own on a fixed port, so that devices find it again. */
export async function openHubProcess(dataDir: string, env: Readonly<Record<string, string>> = {}) {
  const port = await freePort()
  let child: ChildProcess | null = null
  const output: string[] = []
  const start = async () => {
    const started = spawn(process.execPath, HUB_COMMAND, {
      env: {
        ...HUB_ENV,
        PATH: process.env.PATH ?? '',
        PORT: String(port),
        HOST: '127.0.0.1',
        DATA_DIR: dataDir,
        STATIC_DIR: '/nowhere',
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    child = started
    let text = ''
    const take = (chunk: Buffer) => {
      text += String(chunk)
      output.push(String(chunk))
    }
    started.stdout.on('data', take)
    started.stderr.on('data', take)
    await until(() => text.includes('is ready') || started.exitCode !== null, 'the hub process is ready', 30_000)
    if (started.exitCode !== null) throw new Error(`the hub did not start: ${text}`)
  }
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    const ending = child
    if (!ending || ending.exitCode !== null || ending.signalCode !== null) return ending?.exitCode ?? null
    const exit = new Promise<number | null>((resolve) => ending.once('exit', resolve))
    ending.kill(signal)
    return exit
  }
  await start()
  // A test that failed half-way leaves no process behind.
  process.once('exit', () => child?.kill('SIGKILL'))
  onTestFinished(async () => {
    await end('SIGKILL')
  })
  return {
    url: `http://127.0.0.1:${port}`,
    start,
    /** `kill -9`. */
    kill: () => end('SIGKILL'),
    /** Answers the exit code. */
    stop: () => end('SIGTERM'),
    output: () => output.join(''),
    isRunning: () => child?.exitCode === null && child.signalCode === null,
  }
}
export type HubProcess = Awaited<ReturnType<typeof openHubProcess>>

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
