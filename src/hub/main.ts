import { type HubConfig, readConfig } from './config.ts'
import { startHub } from './hub.ts'
import { createLog } from './log.ts'

const log = createLog((line) => console.info(line))

// The library prints whole errors, with names that a client chose, for every bad frame: count them, say nothing of them.
for (const method of ['error', 'warn', 'log'] as const) console[method] = () => log.write('library', { method })

const config = readConfig(process.env)
if (!config.ok) stopWith(`${config.error.name} should be ${config.error.wants}.`)
else await run(config.value)

async function run(settings: HubConfig): Promise<void> {
  const hub = await startHub(settings, { log }).catch((error: unknown) => {
    stopWith(whyNotStarted(error, settings))
  })
  if (!hub) return
  // Nothing that a client sends may end the process (H4); what is stored is only ever appended, so going on is safe.
  process.on('unhandledRejection', hub.onUnexpected)
  process.on('uncaughtException', hub.onUnexpected)
  process.on('SIGHUP', hub.reloadTls)
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void hub.stop().then(() => process.exit(0)))
  console.info(`Passerelle is ready: ${hub.url}`)
}

/** What happened, and what to do, for whoever runs the hub. */
function whyNotStarted(error: unknown, { port, host }: HubConfig): string {
  const { code, syscall, message } = error as NodeJS.ErrnoException
  const another = 'Set the variable PORT to another one, for example PORT=8788.'
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken: a hub may be running here already, or another program uses it. ${another}`
  if (code === 'EACCES' && syscall === 'listen') return `Port ${port} is not allowed to this user. ${another}`
  if (syscall === 'listen' || syscall === 'getaddrinfo')
    return `HOST should be an address of this machine, not ${host}.`
  return `The hub could not start: ${message ?? 'unknown'}. Nothing that is stored was changed.`
}

function stopWith(text: string): void {
  process.stderr.write(`${text}\n`)
  process.exitCode = 1
}
