// Before Dexie, which looks once, when it is loaded, whether there is an IndexedDB for live queries.
import 'fake-indexeddb/auto'
import { liveQuery } from 'dexie'
import { describe, expect, it } from 'vitest'
import type { DeviceDb } from '../../src/device/db.ts'
import { createRegistry } from '../../src/device/registry.ts'
import { createCircle } from '../../src/seal/circle.ts'
import { until } from '../until.ts'
import { deleteUnder, tablet } from './tablet.ts'

const circleId = createCircle().id
/** Until a live query that was subscribed after the copy in memory has seen what was written. */
const remembered = (db: DeviceDb) =>
  new Promise<void>((resolve) => {
    const counted = () =>
      db.transaction('r', ['settings', 'circles'], async () => {
        await db.settings.toArray()
        return (await db.circles.toArray()).length
      })
    liveQuery(counted).subscribe((count) => count > 0 && resolve())
  })

describe('keys and links', () => {
  it('[V3] deleted under the app: told, and put back', async () => {
    const { db, keyring, problems, namespace, close } = await tablet()
    const registry = createRegistry(db, keyring)
    await registry.add({
      ...{ circleId, kind: 'programme', programmeId: circleId },
      ...{ face: { title: 'Language learning' }, secrets: { fragment: 'w' } },
    })
    await remembered(db)
    const counts: number[] = []
    const watching = liveQuery(() => db.circles.count()).subscribe((count) => void counts.push(count))
    await deleteUnder(db.name)
    await until(() => problems.some(({ type }) => type === 'missing'))
    await until(() => counts.length > 0)
    watching.unsubscribe()
    // Seen empty for a moment, the app would begin as on a new device.
    expect(new Set(counts)).toEqual(new Set([1]))
    close()
    const again = await tablet(namespace)
    const restored = createRegistry(again.db, again.keyring)
    expect((await restored.list()).map(({ face }) => face?.title)).toEqual(['Language learning'])
    expect(await restored.secrets(circleId)).toEqual({ ok: true, value: { fragment: 'w' } })
    expect(again.problems).toEqual([])
  })
})
