import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { until } from './waiting.ts'

export type ServerProcess = { readonly url: string; kill(): Promise<void> }

/** A TypeScript server in a process of its own, once it has said "ready". It finds `PORT` and `DATA_DIR` in its environment. */
export const startServerProcess = async (script: string, dataDir: string): Promise<ServerProcess> => {
  const port = await freePort()
  const env = { ...process.env, PORT: String(port), HOST: '127.0.0.1', DATA_DIR: dataDir }
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script], { env })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      said += String(chunk)
    })
  await until(() => said.includes('ready') || child.exitCode !== null, `${script} is ready`)
  if (child.exitCode !== null) throw new Error(`${script} ended: ${said}`)
  return {
    url: `http://127.0.0.1:${port}`,
    kill: async () => {
      const gone = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGKILL')
      await gone
    },
  }
}

const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer()
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
