import { describe, expect, it, vi } from 'vitest'
import { type StoragePort, watchStorage } from '../../src/device/storage.ts'
import { until } from '../until.ts'

function world({ usage = 10, quota = 100, isGranted = true } = {}) {
  const disk = { usage, quota, isPersisted: false, time: 0 }
  const port = {
    persist: vi.fn(async () => {
      disk.isPersisted = isGranted
      return isGranted
    }),
    persisted: async () => disk.isPersisted,
    estimate: async () => ({ usage: disk.usage, quota: disk.quota }),
  } satisfies StoragePort
  const refusal = { isRefused: false, get: () => refusal.isRefused, set: (is: boolean) => (refusal.isRefused = is) }
  const start = () => watchStorage(port, () => disk.time, refusal)
  return { disk, port, watch: start(), start }
}

describe('storage', () => {
  it('[V4] persistence is asked for at the first save, once', async () => {
    const { port, watch } = world()
    expect(watch.getState().persistence).toBe('unasked')
    expect(port.persist).not.toHaveBeenCalled()
    watch.saved()
    watch.saved()
    await until(() => watch.getState().persistence === 'granted')
    expect(port.persist).toHaveBeenCalledTimes(1)
  })

  it('[V4] a refusal and a browser that cannot are told apart', async () => {
    const { watch } = world({ isGranted: false })
    watch.saved()
    await until(() => watch.getState().persistence === 'refused')
    expect(watchStorage({}).getState().persistence).toBe('unavailable')
    expect(watchStorage(undefined).getState().room).toBe('unknown')
  })

  it('[V4] a refusal is remembered over a restart, until the browser changes its mind', async () => {
    const { disk, watch, start } = world({ isGranted: false })
    watch.saved()
    await until(() => watch.getState().persistence === 'refused')
    const again = start()
    expect(again.getState().persistence).toBe('refused')
    disk.isPersisted = true
    again.saved()
    await until(() => again.getState().persistence === 'granted')
    expect(start().getState().persistence).toBe('unasked')
  })

  it('[V4] 80 % used is low', async () => {
    const { disk, watch } = world({ usage: 79 })
    await watch.refresh()
    expect(watch.getState()).toMatchObject({ room: 'fine', usedBytes: 79, freeBytes: 21 })
    disk.usage = 80
    disk.time = 61_000
    watch.saved()
    await until(() => watch.getState().room === 'low')
  })

  it('[V4] a full disk stays full, whatever the estimate says, until something is saved again', async () => {
    const { watch } = world()
    const changes = vi.fn()
    watch.subscribe(changes)
    watch.diskFull()
    expect(watch.getState().room).toBe('full')
    await watch.refresh()
    expect(watch.getState().room).toBe('full')
    watch.saved()
    await until(() => watch.getState().room === 'fine')
    expect(changes).toHaveBeenCalled()
  })
})
