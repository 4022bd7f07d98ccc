import { describe, expect, it, vi } from 'vitest'
import { type UpdatePort, watchUpdates } from '../../../src/serviceWorker.ts'

type Listener = () => void
const emitter = () => {
  const listeners = new Map<string, Listener[]>()
  return {
    addEventListener: (type: string, listener: Listener) =>
      void listeners.set(type, [...(listeners.get(type) ?? []), listener]),
    emit: (type: string) => {
      for (const listener of listeners.get(type) ?? []) listener()
    },
  }
}
const fakeWorker = () => {
  const events = emitter()
  const worker = { ...events, state: 'installing', postMessage: vi.fn() }
  return Object.assign(worker, {
    become: (state: string) => {
      worker.state = state
      events.emit('statechange')
    },
  })
}
type FakeWorker = ReturnType<typeof fakeWorker>

/** A browser in this process. `isControlled`: an older version of the app already runs. */
const browser = ({ isControlled = true, isAway = false } = {}) => {
  const events = emitter()
  const found = {
    ...emitter(),
    active: (isControlled ? fakeWorker() : null) as FakeWorker | null,
    waiting: null as FakeWorker | null,
    installing: null as FakeWorker | null,
    update: vi.fn(async () => undefined),
  }
  const register = vi.fn(async () => (isAway ? Promise.reject(new Error('away')) : found))
  let look: Listener = () => undefined
  let now = 0
  const port = {
    container: { ...events, controller: isControlled ? {} : null, register },
    loaded: async () => undefined,
    onOccasion: (listener: Listener) => {
      look = listener
    },
    loadParts: vi.fn(),
    now: () => now,
    reload: vi.fn(),
  }
  const newVersion = () => {
    const worker = fakeWorker()
    found.installing = worker
    found.emit('updatefound')
    return worker
  }
  const installed = (worker: FakeWorker) => {
    found.installing = null
    found.waiting = worker
    worker.become('installed')
  }
  const start = async (beforeStart = async () => undefined) => {
    const update = watchUpdates(beforeStart, port as unknown as UpdatePort)
    await vi.waitFor(() => expect(register).toHaveBeenCalled())
    await new Promise((resolve) => setTimeout(resolve))
    return update
  }
  const lookAfter = (ms: number) => {
    now += ms
    look()
  }
  return {
    ...port,
    found,
    register,
    newVersion,
    installed,
    start,
    lookAfter,
    controllerChange: () => events.emit('controllerchange'),
  }
}

describe('[design §8] a new version', () => {
  it('waits until the person says so, and seals what was typed before it starts', async () => {
    const world = browser()
    const order: string[] = []
    const update = await world.start(async () => void order.push('sealed'))
    const worker = world.newVersion()
    expect(update.get()).toBe('none')
    world.installed(worker)
    expect(update.get()).toBe('waiting')
    expect(world.loadParts).toHaveBeenCalledTimes(1)
    expect(world.reload).not.toHaveBeenCalled()
    worker.postMessage.mockImplementation(() => void order.push('started'))
    update.start()
    await vi.waitFor(() => expect(order).toEqual(['sealed', 'started']))
    expect(worker.postMessage).toHaveBeenCalledWith({ type: 'SKIP_WAITING' })
    world.controllerChange()
    expect(world.reload).toHaveBeenCalledTimes(1)
  })

  it('that fails to install disturbs nobody, and the next one is noticed', async () => {
    const world = browser()
    const update = await world.start()
    const told = vi.fn()
    update.subscribe(told)
    world.newVersion().become('redundant')
    expect(update.get()).toBe('none')
    expect(told).not.toHaveBeenCalled()
    world.installed(world.newVersion())
    expect(update.get()).toBe('waiting')
  })

  it('started in another tab reloads nothing here: starting is offered', async () => {
    const world = browser()
    const update = await world.start()
    world.controllerChange()
    expect(world.reload).not.toHaveBeenCalled()
    expect(update.get()).toBe('waiting')
    update.start()
    await vi.waitFor(() => expect(world.reload).toHaveBeenCalledTimes(1))
  })

  it('starts even if sealing failed: the last words are left on the way out (L7)', async () => {
    const world = browser()
    const update = await world.start(async () => Promise.reject(new Error('no engine')))
    const worker = world.newVersion()
    world.installed(worker)
    update.start()
    await vi.waitFor(() => expect(worker.postMessage).toHaveBeenCalled())
  })

  it('that waited before the app was opened is offered at once', async () => {
    const world = browser()
    world.found.waiting = fakeWorker()
    expect((await world.start()).get()).toBe('waiting')
  })

  it('is looked for when the app comes into sight, at most once a minute', async () => {
    const world = browser()
    await world.start()
    world.lookAfter(30_000)
    expect(world.found.update).toHaveBeenCalledTimes(0)
    world.lookAfter(31_000)
    expect(world.found.update).toHaveBeenCalledTimes(1)
    world.found.update.mockRejectedValueOnce(new Error('no network'))
    world.lookAfter(3_600_000)
    world.lookAfter(3_600_000)
    expect(world.found.update).toHaveBeenCalledTimes(3)
  })
})

describe('the first installation', () => {
  it('says when all is on the device, and reloads nothing', async () => {
    const world = browser({ isControlled: false })
    const update = await world.start()
    const worker = world.newVersion()
    expect(update.get()).toBe('installing')
    worker.become('activated')
    world.controllerChange()
    expect(update.get()).toBe('ready')
    expect(world.reload).not.toHaveBeenCalled()
  })

  it('that fails is told, and tried again with the next look', async () => {
    const world = browser({ isControlled: false, isAway: true })
    const update = await world.start()
    await vi.waitFor(() => expect(update.get()).toBe('failed'))
    world.lookAfter(61_000)
    expect(world.register).toHaveBeenCalledTimes(2)
  })

  it('a browser without service workers works as it is', () => {
    const { reload } = browser()
    const update = watchUpdates(async () => undefined, {
      ...browser(),
      container: null,
      reload,
    } as unknown as UpdatePort)
    expect(update.get()).toBe('none')
  })
})
