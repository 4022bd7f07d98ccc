import { describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { HUB, listHolders } from '../../src/device/workspace/holders.ts'
import { fileWay } from '../../src/sync/transports/file.ts'
import { until } from '../until.ts'
import { blob, type FileTablet, fileTablets, NEW, stateOf, type } from './fileWorld.ts'
import { deleteUnder, tablet } from './tablet.ts'

/** Argon2id with the cost of a device takes seconds in these tests and adds nothing; its own tests try it. */
vi.mock('../../src/seal/passphrase.ts', async (original) => {
  const real = await original<typeof import('../../src/seal/passphrase.ts')>()
  const cost = { memoryKib: 64, passes: 1 }
  const sealWithPassphrase: typeof real.sealWithPassphrase = (words, plain, options) =>
    real.sealWithPassphrase(words, plain, { ...options, cost })
  return { ...real, sealWithPassphrase }
})

const WORDS = 'seven boats under a bridge'
const device = fileTablets()

/** A disk that takes its time: what a log receives is given to it that much later. */
const slowDown = (store: FileTablet['device']['store'], delayMs: number) => {
  const { open } = store
  vi.spyOn(store, 'open').mockImplementation(async (circleId, generation, carrier) => {
    const written = new Y.Doc()
    const write = () => Y.applyUpdate(written, Y.encodeStateAsUpdate(carrier))
    carrier.on('update', () => setTimeout(write, delayMs))
    const opened = await open(circleId, generation, written)
    Y.applyUpdate(carrier, Y.encodeStateAsUpdate(written))
    return opened
  })
}

describe('[V4] a backup', () => {
  const backedUp = async () => {
    const officer = await device('Officer')
    const id = await officer.create()
    const programme = await officer.open(id)
    const circles = () => Object.values(programme.getCircles())
    await until(() => !circles().includes(null) && programme.signer() !== null, 'all circles and the decision key')
    for (let i = 0; i < 4; i++) await type(officer, programme, 'a hall for everybody '.repeat(500))
    const { bytes, leftOut } = await officer.files.exportBackup(WORDS)
    expect(leftOut).toBe(0)
    return { officer, id, bytes }
  }
  const unlock = async ({ files }: FileTablet, bytes: Uint8Array, words = WORDS) => {
    const read = await files.readFile(blob(bytes))
    if (!read.ok || read.value.type !== 'backup') throw new Error(JSON.stringify(read))
    return files.openBackup(read.value, words)
  }

  it('restored on an empty device: equal state, the same person, the decision key', async () => {
    const { officer, id, bytes } = await backedUp()
    const fresh = await device(null)
    const backup = await unlock(fresh, bytes)
    if (!backup.ok) throw new Error(backup.error.type)
    expect(backup.value).toMatchObject({ from: 'Officer', titles: [NEW.title] })
    expect((await fresh.files.restore(backup.value)).ok).toBe(true)
    const before = stateOf(officer)
    expect(stateOf(fresh)).toEqual(new Map([...before].filter(([circleId]) => stateOf(fresh).has(circleId))))
    expect(stateOf(fresh).size).toBe((await officer.registry.list()).length)
    expect(await fresh.profile()).toEqual(await officer.profile())
    expect((await fresh.open(id)).signer()?.key).toBe((await officer.open(id)).signer()?.key)
  }, 20_000)

  it('what it brings back is not said to be on a hub: for each circle it is noted when it came', async () => {
    const { bytes } = await backedUp()
    const fresh = await device(null)
    const backup = await unlock(fresh, bytes)
    if (!backup.ok) throw new Error(backup.error.type)
    const { content } = backup.value
    const nothing = { ...content, parts: { ...content.parts, parts: [] } }
    const hubRows = async () => {
      const { db, keyring } = fresh.device
      const rows = [...(await listHolders(db, keyring)).values()].flat()
      return rows.map(({ deviceId, heldAt, fileAt }) => ({ deviceId, heldAt, fileAt }))
    }
    // Cut off before anything of it has come.
    await fresh.files.restore({ ...backup.value, content: nothing })
    expect((await hubRows()).length).toBe(content.manifest.circles.length)
    await fresh.files.restore(backup.value)
    const rows = await hubRows()
    expect(rows.length).toBe((await fresh.registry.list()).length)
    for (const row of rows) expect(row).toEqual({ deviceId: HUB, heldAt: null, fileAt: expect.any(Number) })
    // Once more it brings nothing.
    await fresh.files.restore(backup.value)
    expect(await hubRows()).toEqual(rows)
  }, 20_000)

  it('[V1] what was restored stands on the disk by the time it is said', async () => {
    const { bytes } = await backedUp()
    const fresh = await device(null)
    slowDown(fresh.device.store, 300)
    const backup = await unlock(fresh, bytes)
    if (!backup.ok) throw new Error(backup.error.type)
    const restored = await fresh.files.restore(backup.value)
    // Looked at from outside, at once.
    const { store } = await tablet(fresh.device.namespace)
    for (const { id, session } of fresh.opener.all())
      for (const { generation, update } of fileWay.collectParts(session)) {
        const stored = new Y.Doc()
        await store.read(id, generation, stored)
        expect(Y.encodeStateVector(stored)).toEqual(Y.encodeStateVectorFromUpdate(update))
      }
    expect(restored).toMatchObject({ ok: true, value: { unkept: 0, leftOut: 0 } })
  }, 20_000)

  it('holds no readable text, and opens with its passphrase alone', async () => {
    const { bytes } = await backedUp()
    for (const text of ['everybody', 'Officer', NEW.title]) expect(Buffer.from(bytes).includes(text)).toBe(false)
    const fresh = await device(null)
    expect(await unlock(fresh, bytes, 'seven boats under the bridge')).toEqual({
      ok: false,
      error: { type: 'cannotOpen' },
    })
    const damaged = bytes.map((byte, i) => (i === bytes.length - 5 ? byte ^ 1 : byte))
    expect(await unlock(fresh, damaged)).toEqual({ ok: false, error: { type: 'cannotOpen' } })
    expect(await fresh.registry.list()).toEqual([])
    expect(await fresh.profile()).toBeNull()
  })

  it('cut off half-way, the restore is done again and ends the same', async () => {
    const { officer, bytes } = await backedUp()
    const namespace = `restored-${Math.random()}:`
    const first = await device('Somebody new', namespace)
    const backup = await unlock(first, bytes)
    if (!backup.ok) throw new Error(backup.error.type)
    const half = {
      ...backup.value.content,
      parts: { ...backup.value.content.parts, parts: backup.value.content.parts.parts.slice(0, 2) },
    }
    await first.files.restore({ ...backup.value, content: half })
    await first.close()
    const again = await device(null, namespace)
    for (let i = 0; i < 2; i++) expect((await again.files.restore(backup.value)).ok).toBe(true)
    expect(await again.profile()).toEqual(await officer.profile())
    for (const [circleId, clocks] of stateOf(again)) expect(clocks).toEqual(stateOf(officer).get(circleId))
  }, 20_000)

  it('[V1] holds what only the outbox has: the log was lost, what was said to be on this device is in it', async () => {
    const { officer, id } = await backedUp()
    const namespace = officer.device.namespace
    await officer.close()
    const names = (await indexedDB.databases()).flatMap(({ name }) => (name?.startsWith(namespace) ? name : []))
    for (const name of names) if (!name.includes('passerelle')) await deleteUnder(name)
    const restarted = await device(null, namespace)
    const { bytes } = await restarted.files.exportBackup(WORDS)
    const fresh = await device(null)
    const backup = await unlock(fresh, bytes)
    if (!backup.ok) throw new Error(backup.error.type)
    await fresh.files.restore(backup.value)
    const text = (await fresh.open(id)).getCircles().group?.doc.getText('text:shared').toString()
    expect(text?.length).toBe(4 * 500 * 21)
  }, 20_000)

  it('remembers when it was last saved', async () => {
    const tablet = await device('Officer')
    expect(await tablet.files.times()).toEqual({ backupAt: null, exchangeAt: null })
    await tablet.files.noteSaved('backup')
    expect((await tablet.files.times()).backupAt).toBeGreaterThan(0)
  })
})
