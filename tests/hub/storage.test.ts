import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createSqliteStorage, type Storage } from '../../src/hub/storage.ts'
import { createCircle } from '../../src/seal/circle.ts'
import { until } from '../until.ts'
import { openHub, tempDir } from './world.ts'

const bytes = (...numbers: readonly number[]) => Uint8Array.from(numbers)

/** Frames that end a transaction, by SQLite's format of its write-ahead log. */
const commitsIn = (wal: string): number => {
  const log = readFileSync(wal)
  const pageBytes = log.readUInt32BE(8)
  let commits = 0
  for (let at = 32; at + 24 + pageBytes <= log.length; at += 24 + pageBytes)
    if (log.readUInt32BE(at + 4) !== 0) commits++
  return commits
}

describe('[H2] storage', () => {
  let dir: string
  let storage: Storage
  beforeEach(async () => {
    dir = tempDir()
    storage = await createSqliteStorage(join(dir, 'hub.sqlite'))
  })
  afterEach(async () => {
    await storage.close()
    rmSync(dir, { recursive: true, force: true })
  })

  it('gives back what was appended, in order, circles and generations apart, after a restart too', async () => {
    await Promise.all([
      storage.append('a', 0, bytes(1)),
      storage.append('a', 0, bytes(2, 2)),
      storage.append('a', 1, bytes(3)),
      storage.append('b', 0, bytes(4)),
    ])
    const look = async () => ({
      a0: await storage.fetch('a', 0),
      a1: await storage.fetch('a', 1),
      b: await storage.generations('b'),
    })
    const held = { a0: [bytes(1), bytes(2, 2)], a1: [bytes(3)], b: [{ generation: 0, bytes: 1 }] }
    expect(await look()).toEqual(held)
    expect(await storage.generations('a')).toEqual([
      { generation: 0, bytes: 3 },
      { generation: 1, bytes: 1 },
    ])
    await storage.close()
    storage = await createSqliteStorage(join(dir, 'hub.sqlite'))
    expect(await look()).toEqual(held)
  })

  it('[L6] retires what is below a generation, of one circle only', async () => {
    for (const generation of [0, 1, 2]) await storage.append('a', generation, bytes(generation))
    await storage.append('b', 0, bytes(9))
    await storage.retire('a', 2)
    expect(await storage.generations('a')).toEqual([{ generation: 2, bytes: 1 }])
    expect(await storage.fetch('a', 1)).toEqual([])
    expect(await storage.fetch('b', 0)).toEqual([bytes(9)])
  })

  it('commits in groups: 2000 appends at once take few commits', async () => {
    const before = commitsIn(join(dir, 'hub.sqlite-wal'))
    await Promise.all(Array.from({ length: 2000 }, (_, index) => storage.append('a', 0, bytes(index % 256))))
    expect((await storage.fetch('a', 0)).length).toBe(2000)
    expect(commitsIn(join(dir, 'hub.sqlite-wal')) - before).toBeGreaterThan(0)
    expect(commitsIn(join(dir, 'hub.sqlite-wal')) - before).toBeLessThan(50)
  })

  it('refuses to open what is no database', async () => {
    writeFileSync(join(dir, 'other.sqlite'), 'this is no database, whatever its name says'.repeat(50))
    await expect(createSqliteStorage(join(dir, 'other.sqlite'))).rejects.toThrow()
  })

  it('rejects after it was closed, and never hangs', async () => {
    await storage.close()
    await expect(storage.append('a', 0, bytes(1))).rejects.toThrow()
    expect(storage.isHealthy()).toBe(false)
  })
})

describe('[H2] a disk that fails', () => {
  it('acknowledges nothing, shows nothing to others, says so, and takes it once the disk is well', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    let isFull = false
    const openStorage = async (path: string): Promise<Storage> => {
      const storage = await createSqliteStorage(path)
      const append: Storage['append'] = async (...args) => {
        if (isFull) throw new Error('database or disk is full')
        return storage.append(...args)
      }
      return { ...storage, append, isHealthy: () => !isFull && storage.isHealthy() }
    }
    const hub = await openHub({ openStorage })
    const circle = createCircle()
    const [a, b] = [hub.join(circle), hub.join(circle)]
    a.append('before')
    await until(() => b.texts().length === 1 && a.seen.durable.size > 0, 'seen')
    isFull = true
    a.append('while full')
    await until(() => a.seen.refused.includes('hubFull'), 'refused')
    expect((await fetch(`${hub.url}/healthz`)).status).toBe(503)
    expect(b.texts()).toEqual(['before'])
    expect(a.seen.durable.get(a.carrier.clientID)).toBe(1)
    isFull = false
    await until(() => a.seen.durable.get(a.carrier.clientID) === 2, 'durable once there is room')
    await until(() => b.texts().length === 2, 'and seen')
    expect((await fetch(`${hub.url}/healthz`)).status).toBe(200)
    expect(hub.lines.some((line) => line.includes('storageFailed'))).toBe(true)
    await hub.close()
    vi.restoreAllMocks()
  })
})
