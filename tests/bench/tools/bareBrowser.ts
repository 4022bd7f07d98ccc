import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { CHROMIUM_ARGS, chromiumPath } from '../../e2e/chromiumPath.ts'
import { untilThere } from './waiting.ts'

/** A page of a new browser process that is watched as little as can be. */
export type BarePage = {
  send(method: string, params?: object): Promise<Record<string, unknown>>
  /** Of something that JSON can carry. */
  evaluate(expression: string): Promise<unknown>
  close(): Promise<void>
}

const ARGS = [
  '--headless',
  '--remote-debugging-port=0',
  '--window-size=1280,800',
  '--hide-scrollbars',
  '--lang=en-GB',
  '--disable-extensions',
  '--disable-field-trial-config',
  '--no-default-browser-check',
  '--password-store=basic',
  '--use-mock-keychain',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
]

/**
 * A page on a profile that holds an app and its data. Playwright asks every page for all that it says and throws, and
 * puts a script of its own into each: with the processor slowed down that takes some 90 ms of a start, of any app alike.
 * Here nothing is switched on but what is needed.
 */
export const openBarePage = async (profile: string): Promise<BarePage> => {
  const portFile = join(profile, 'DevToolsActivePort')
  rmSync(portFile, { force: true })
  const child = spawn(
    chromiumPath() ?? chromium.executablePath(),
    [...CHROMIUM_ARGS, ...ARGS, `--user-data-dir=${profile}`, 'about:blank'],
    { stdio: 'ignore' },
  )
  const port = await untilThere(() => portIn(portFile), 'the browser listens')
  const talk = await connect(await untilThere(() => pageAt(port), 'the browser has a page'))
  return {
    send: talk.send,
    evaluate: async (expression) => {
      const { result } = await talk.send('Runtime.evaluate', { expression, returnByValue: true })
      return (result as { value?: unknown }).value
    },
    close: async () => {
      const gone = exited(child)
      await talk.send('Browser.close').catch(() => undefined)
      await gone
      talk.end()
    },
  }
}

/** Its first line, once it is whole. */
const portIn = (file: string) => (existsSync(file) ? /^(\d+)\n/.exec(readFileSync(file, 'utf8'))?.[1] : undefined)

type Target = { readonly type: string; readonly webSocketDebuggerUrl: string }

const pageAt = async (port: string) => {
  const targets = (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as readonly Target[]
  return targets.find(({ type }) => type === 'page')?.webSocketDebuggerUrl
}

const exited = (child: ChildProcess) =>
  new Promise<void>((resolve) => {
    if (child.exitCode !== null) resolve()
    else child.once('exit', () => resolve())
  })

/** Chromium's own protocol, of one page. */
const connect = async (address: string) => {
  const socket = new WebSocket(address)
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve)
    socket.addEventListener('error', reject)
  })
  const waiting = new Map<number, { resolve(answer: Answer): void; reject(why: Error): void }>()
  socket.addEventListener('message', ({ data }) => {
    const answer = JSON.parse(String(data)) as Answer
    waiting.get(answer.id)?.resolve(answer)
    waiting.delete(answer.id)
  })
  socket.addEventListener('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('the browser is gone'))
  })
  let last = 0
  const send = async (method: string, params: object = {}) => {
    const id = ++last
    const { result, error } = await new Promise<Answer>((resolve, reject) => {
      waiting.set(id, { resolve, reject })
      socket.send(JSON.stringify({ id, method, params }))
    })
    if (error) throw new Error(`${method}: ${error.message}`)
    return result ?? {}
  }
  return { send, end: () => socket.close() }
}

type Answer = {
  readonly id: number
  readonly result?: Record<string, unknown>
  readonly error?: { readonly message: string }
}
