import type { BallastAnswer, BallastQuestion } from './ballastWorker.ts'

/** The reserve of bytes as a tab sees it. Null: nobody can tell here, and all goes on without. */
export type Ballast = {
  /** Whether so much could be written now, beyond the reserve. */
  hasRoom(sizeBytes: number): Promise<boolean | null>
  /** Gives back all but `keepBytes`; resolves with how much that was. */
  release(keepBytes: number): Promise<number>
  /** Makes the reserve whole, if there is room enough; resolves with whether it is. */
  refill(): Promise<boolean | null>
  close(): void
}

export type BallastPort = Pick<Worker, 'postMessage' | 'terminate'> & {
  onmessage: ((event: MessageEvent<BallastAnswer>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
}

const FIRST_MS = 3000
const LATER_MS = 1000

/** Started at the first question: nothing of it stands in the way of the first screen. */
export function openBallast(start: () => BallastPort | null = startWorker): Ballast {
  const asked = new Map<number, (answer: BallastAnswer['answer']) => void>()
  let port: BallastPort | null | undefined
  let hasAnswered = false
  let count = 0

  const stop = () => {
    port?.terminate()
    port = null
    for (const answer of asked.values()) answer(null)
    asked.clear()
  }
  const connect = (): BallastPort | null => {
    const started = start()
    if (!started) return null
    started.onmessage = ({ data }) => {
      hasAnswered = true
      asked.get(data.id)?.(data.answer)
      asked.delete(data.id)
    }
    started.onerror = stop
    return started
  }
  const ask = (question: Omit<BallastQuestion, 'id'>): Promise<BallastAnswer['answer']> => {
    if (port === undefined) port = connect()
    const current = port
    if (!current) return Promise.resolve(null)
    const id = ++count
    return new Promise((resolve) => {
      // A worker that does not answer in time says nothing about the disk.
      const timer = setTimeout(() => asked.get(id)?.(null), hasAnswered ? LATER_MS : FIRST_MS)
      asked.set(id, (answer) => {
        clearTimeout(timer)
        resolve(answer)
      })
      current.postMessage({ id, ...question } satisfies BallastQuestion)
    })
  }
  const isTrue = (answer: BallastAnswer['answer']) => (answer === null ? null : answer === true)
  return {
    hasRoom: async (sizeBytes) => isTrue(await ask({ ask: 'hasRoom', sizeBytes })),
    release: async (keepBytes) => Number(await ask({ ask: 'release', sizeBytes: keepBytes })),
    refill: async () => isTrue(await ask({ ask: 'refill', sizeBytes: 0 })),
    close: stop,
  }
}

function startWorker(): BallastPort | null {
  if (typeof Worker === 'undefined' || !globalThis.navigator?.storage?.getDirectory) return null
  try {
    return new Worker(new URL('./ballastWorker.ts', import.meta.url), { type: 'module', name: 'ballast' })
  } catch {
    return null
  }
}
