/** V6: of the tabs of one device, one per circle runs y-indexeddb and the outside transports. */
export type Election = { isElected(): boolean; resign(): void }
export type ElectionEvents = {
  onElected(): void
  /** Another tab took over, because this one did not answer. */
  onDemoted(): void
}
export type ElectionPorts = {
  /** Null: a browser without Web Locks. */
  readonly locks: LockManager | null
  openChannel(name: string): ElectionChannel | null
  isVisible(): boolean
  onVisible(listener: () => void): () => void
  setTimeout(run: () => void, delayMs: number): unknown
  clearTimeout(timer: unknown): void
  random(): number
}
export type ElectionChannel = {
  post(message: string): void
  onMessage(listener: (message: unknown) => void): void
  close(): void
}

/** An elected tab that does not answer for this long, while the other is visible, is taken to be frozen. */
const ANSWER_MS = 2000
const ASK_AGAIN_MS = 10_000

/**
 * Stands for election of the circle. Waits in line for its Web Lock; a visible tab whose elected sister is silent takes the
 * lock from it. Without Web Locks whoever hears nobody is elected, and of two the lower name stays. Two elected tabs for a
 * moment do no harm: logs only merge.
 */
export function elect(circleId: string, events: ElectionEvents, ports: ElectionPorts = browserPorts()): Election {
  const name = `passerelle/elected/${circleId}`
  const channel = ports.openChannel(name)
  return ports.locks ? electByLock(name, ports.locks, channel, events, ports) : electByTalk(channel, events, ports)
}

type State = { isElected: boolean; isOver: boolean }

function transitions(state: State, { onElected, onDemoted }: ElectionEvents) {
  return {
    win: () => {
      if (state.isElected || state.isOver) return
      state.isElected = true
      onElected()
    },
    lose: () => {
      if (!state.isElected) return
      state.isElected = false
      if (!state.isOver) onDemoted()
    },
  }
}

function electByLock(
  name: string,
  locks: LockManager,
  channel: ElectionChannel | null,
  events: ElectionEvents,
  ports: ElectionPorts,
): Election {
  const state: State = { isElected: false, isOver: false }
  const { win, lose } = transitions(state, events)
  const over = new AbortController()
  let release: (() => void) | null = null
  let isInLine = false
  const held = () => {
    if (state.isOver) return undefined
    win()
    return new Promise<void>((resolve) => {
      release = resolve
    })
  }
  /** Rejected when another tab steals the lock, or when this one resigns while in line. */
  const isTaken = () => {
    lose()
    if (!state.isOver) wait()
  }
  const wait = () => {
    if (isInLine) return
    isInLine = true
    void locks
      .request(name, { signal: over.signal }, held)
      .finally(() => {
        isInLine = false
      })
      .catch(isTaken)
  }
  const steal = () => {
    if (!state.isElected && !state.isOver && ports.isVisible())
      void locks.request(name, { steal: true }, held).catch(isTaken)
  }
  const stopAsking = askElected(channel, state, ports, steal)
  wait()
  return {
    isElected: () => state.isElected,
    resign: () => {
      if (state.isOver) return
      state.isOver = true
      state.isElected = false
      stopAsking()
      release?.()
      over.abort()
      channel?.close()
    },
  }
}

/** A visible tab asks now and then whether the elected one is awake; an elected one answers. */
function askElected(
  channel: ElectionChannel | null,
  state: State,
  ports: ElectionPorts,
  onSilence: () => void,
): () => void {
  if (!channel) return () => {}
  let timer: unknown
  const later = (run: () => void, delayMs: number) => {
    ports.clearTimeout(timer)
    timer = ports.setTimeout(run, delayMs)
  }
  const ask = () => {
    if (state.isOver) return
    if (state.isElected || !ports.isVisible()) return later(ask, ASK_AGAIN_MS)
    later(() => {
      onSilence()
      later(ask, ASK_AGAIN_MS)
    }, ANSWER_MS)
    channel.post('awake?')
  }
  channel.onMessage((message) => {
    if (message === 'awake?' && state.isElected) channel.post('awake')
    if (message === 'awake' && !state.isElected) later(ask, ASK_AGAIN_MS)
  })
  const stopWatching = ports.onVisible(ask)
  ask()
  return () => {
    ports.clearTimeout(timer)
    stopWatching()
  }
}

const ALONE_MS = 500

function electByTalk(channel: ElectionChannel | null, events: ElectionEvents, ports: ElectionPorts): Election {
  const state: State = { isElected: false, isOver: false }
  const { win, lose } = transitions(state, events)
  const me = String(ports.random()).slice(2)
  let timer: unknown
  const stand = () => {
    if (state.isOver) return
    ports.clearTimeout(timer)
    timer = ports.setTimeout(
      () => {
        if (state.isElected || state.isOver) return
        win()
        channel?.post(`elected ${me}`)
      },
      ALONE_MS * (1 + ports.random()),
    )
    channel?.post('awake?')
  }
  channel?.onMessage((message) => {
    if (message === 'resigned') return stand()
    if (message === 'awake?' && state.isElected) return channel.post(`elected ${me}`)
    const other = typeof message === 'string' && message.startsWith('elected ') ? message.slice(8) : null
    if (other === null) return
    if (!state.isElected) {
      ports.clearTimeout(timer)
      timer = ports.setTimeout(stand, ASK_AGAIN_MS)
    } else if (other < me) {
      lose()
      timer = ports.setTimeout(stand, ASK_AGAIN_MS)
    } else if (other > me) channel.post(`elected ${me}`)
  })
  if (channel) stand()
  else timer = ports.setTimeout(win, 0)
  return {
    isElected: () => state.isElected,
    resign: () => {
      if (state.isOver) return
      const wasElected = state.isElected
      state.isOver = true
      state.isElected = false
      if (wasElected) channel?.post('resigned')
      ports.clearTimeout(timer)
      channel?.close()
    },
  }
}

export function browserPorts(): ElectionPorts {
  return {
    locks: globalThis.navigator?.locks ?? null,
    openChannel,
    isVisible: () => globalThis.document?.visibilityState !== 'hidden',
    onVisible: (listener) => {
      const heard = () => {
        if (document.visibilityState === 'visible') listener()
      }
      globalThis.document?.addEventListener('visibilitychange', heard)
      return () => globalThis.document?.removeEventListener('visibilitychange', heard)
    },
    setTimeout: (run, delayMs) => setTimeout(run, delayMs),
    clearTimeout: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout> | undefined),
    random: Math.random,
  }
}

function openChannel(name: string): ElectionChannel | null {
  if (typeof BroadcastChannel === 'undefined') return null
  const channel = new BroadcastChannel(name)
  return {
    post: (message) => channel.postMessage(message),
    onMessage: (listener) => {
      channel.onmessage = (event: MessageEvent) => listener(event.data)
    },
    close: () => channel.close(),
  }
}
