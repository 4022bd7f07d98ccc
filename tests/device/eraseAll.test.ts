// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { createCarrierStore } from '../../src/device/carrierStore.ts'
import { openDatabases } from '../../src/device/db.ts'
import { keepSecret, openKeyring, recallSecret } from '../../src/device/keyring.ts'
import { beginErasing, finishErasing } from '../../src/device/workspace/eraseAll.ts'
import { heedErasing, isErasing, markErasing, wasErasing } from '../../src/device/workspace/erasing.ts'
import { createCircle } from '../../src/seal/circle.ts'

const onProblem = () => undefined
const names = async () => (await indexedDB.databases()).map(({ name }) => name)

/** A device as the app uses it: its databases, a carrier, texts, files. */
const used = async () => {
  const databases = openDatabases({ onProblem })
  const keyring = await openKeyring(databases.db, onProblem)
  if (!keyring.ok) throw new Error(keyring.error.type)
  await keepSecret(databases.db, keyring.value, 'decision', 'seed')
  await databases.outbox.open()
  const store = createCarrierStore({ db: databases.db, onProblem })
  const opened = await store.open(createCircle().id, 0, new Y.Doc())
  if (!opened.ok) throw new Error(opened.error.type)
  localStorage.setItem('passerelle.language', 'fr')
  localStorage.setItem('passerelle/lastWords/x/y', '{}')
  localStorage.setItem('somebody else’s', 'stays')
  return {
    ...{ ...databases, keyring: keyring.value },
    close: async () => {
      await opened.value.close()
      databases.close()
    },
  }
}
const withFiles = (held: string[]) => {
  const folder = {
    keys: async function* () {
      yield* [...held]
    },
    removeEntry: async (name: string) => void held.splice(held.indexOf(name), 1),
  }
  vi.stubGlobal('navigator', { storage: { getDirectory: async () => folder } })
}
afterEach(() => vi.unstubAllGlobals())

describe('[V3] erasing the device', () => {
  it('the keys go first and at once, while everything is still open', async () => {
    const device = await used()
    const leave = vi.fn(() => expect(isErasing()).toBe(true))
    expect(await recallSecret(device.db, device.keyring, 'decision')).toBe('seed')
    await beginErasing(leave)
    expect(leave).toHaveBeenCalledTimes(1)
    expect(await device.db.settings.toCollection().primaryKeys()).toEqual(['erasing'])
    expect(await device.db.circles.count()).toBe(0)
    await device.close()
    await finishErasing()
  })

  it('every tab leaves once, the one that erases too', async () => {
    const [own, other] = [vi.fn(), vi.fn()]
    heedErasing(own)
    vi.resetModules()
    const anotherTab = await import('../../src/device/workspace/erasing.ts')
    anotherTab.heedErasing(other)
    await beginErasing(own)
    await vi.waitFor(() => expect(other).toHaveBeenCalledTimes(1))
    expect(own).toHaveBeenCalledTimes(1)
    await finishErasing()
  })

  it('then every database, file and text of the app, and nothing of anybody else', async () => {
    const files = ['passerelle-ballast', 'another']
    withFiles(files)
    const device = await used()
    await device.close()
    expect((await names()).length).toBeGreaterThan(2)
    markErasing()
    await finishErasing()
    expect(await names()).toEqual([])
    expect(files).toEqual(['another'])
    expect(Object.keys(localStorage)).toEqual(['somebody else’s'])
    expect(isErasing()).toBe(false)
  })

  it('cut off in between, it is taken up at the next start; twice changes nothing more', async () => {
    const device = await used()
    await device.close()
    await beginErasing(() => undefined)
    expect((await names()).length).toBeGreaterThan(2)
    // Killed soon after, the browser has not written down what was in localStorage.
    localStorage.clear()
    const databases = openDatabases({ onProblem })
    expect(await wasErasing(databases.db)).toBe(true)
    databases.close()
    expect(await finishErasing()).toBe(true)
    expect(await names()).toEqual([])
    expect(await finishErasing()).toBe(true)
  })

  it('what a frozen page still holds is left for the next start, which is told so', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const device = await used()
    await device.close()
    const held = vi.spyOn(indexedDB, 'deleteDatabase').mockReturnValue(new EventTarget() as never)
    markErasing()
    const finished = finishErasing()
    await vi.waitFor(async () => {
      expect(held).toHaveBeenCalled()
      await vi.advanceTimersByTimeAsync(10_000)
    })
    expect(await finished).toBe(false)
    held.mockRestore()
    vi.useRealTimers()
    expect(isErasing()).toBe(true)
    expect(await finishErasing()).toBe(true)
    expect(await names()).toEqual([])
  })

  it('nothing happens at a start that nobody asked to erase', async () => {
    const device = await used()
    await device.close()
    await finishErasing()
    expect((await names()).length).toBeGreaterThan(2)
    markErasing()
    await finishErasing()
  })

  it('where the browser does not list its databases, those that were noted are deleted', async () => {
    const device = await used()
    await device.close()
    const list = vi.spyOn(indexedDB, 'databases').mockRejectedValue(new Error('unknown'))
    markErasing()
    await finishErasing()
    list.mockRestore()
    // Scratch databases hold nothing, and whoever makes one deletes it.
    expect((await names()).filter((name) => !name?.startsWith('passerelle-scratch'))).toEqual([])
  })
})
