import type Dexie from 'dexie'
import { describe, expect, it, vi } from 'vitest'
import { createOutbox, type OutboxEntry, waitingCount } from '../../src/device/outbox.ts'
import { createCircle } from '../../src/seal/circle.ts'
import { until } from '../until.ts'
import { deleteUnder, tablet, upgradeUnder } from './tablet.ts'

const circleId = createCircle().id
const entry = (clock: number): OutboxEntry => ({
  circleId,
  generation: 0,
  client: 7,
  clock,
  entry: new Uint8Array([clock]),
})
const clocks = (records: readonly { clock: number }[]) => records.map((record) => record.clock)

/** The next `times` writes to the outbox fail with this error, as those of a full disk do. */
const failWrites = (db: Dexie, error: DOMException, times: number) => {
  let left = times
  db.use({
    stack: 'dbcore',
    name: 'failing',
    create: (core) => ({
      ...core,
      table: (name) => {
        const table = core.table(name)
        return { ...table, mutate: (request) => (left-- > 0 ? Promise.reject(error) : table.mutate(request)) }
      },
    }),
  })
}

describe('outbox', () => {
  it('[V1] its transactions are strict', async () => {
    const { outbox } = await tablet()
    const begin = vi.spyOn(IDBDatabase.prototype, 'transaction')
    await createOutbox(outbox, () => {}).add(entry(0))
    const asked = begin.mock.calls.flatMap(([, mode, options]) => (mode === 'readwrite' ? [options] : []))
    begin.mockRestore()
    expect(asked).toEqual([{ durability: 'strict' }])
  })

  it('[V1] entries wait until they are settled, over a restart too', async () => {
    const before = await tablet()
    const outbox = createOutbox(before.outbox, before.onProblem)
    for (const clock of [0, 1, 2]) expect(await outbox.add(entry(clock))).toEqual({ ok: true, value: undefined })
    before.close()
    const after = await tablet(before.namespace)
    const again = createOutbox(after.outbox, after.onProblem)
    const waiting = await again.waiting(circleId)
    expect(clocks(waiting)).toEqual([0, 1, 2])
    expect(waiting[1]?.entry).toEqual(new Uint8Array([1]))
    await again.settle(circleId, [waiting[0]!.id, waiting[1]!.id])
    expect(clocks(await again.waiting(circleId))).toEqual([2])
    expect(await waitingCount(after.outbox)).toBe(1)
    expect(await waitingCount(after.outbox, 'other')).toBe(0)
  })

  it('[V1] a full disk is a value and is told, and so is room again', async () => {
    const { outbox, problems, onProblem } = await tablet()
    outbox.close()
    failWrites(outbox, new DOMException('full', 'QuotaExceededError'), 1)
    await outbox.open()
    const kept = createOutbox(outbox, onProblem)
    expect(await kept.add(entry(0))).toEqual({ ok: false, error: { type: 'diskFull' } })
    expect(await kept.waiting(circleId)).toEqual([])
    expect(await kept.add(entry(0))).toEqual({ ok: true, value: undefined })
    const told = problems.flatMap((one) => ('database' in one && one.database === outbox.name ? one.type : []))
    expect(told).toEqual(['diskFull', 'recovered'])
  })

  it('[V1] a lost connection is opened once more; lost again it is unavailable', async () => {
    const { outbox, onProblem } = await tablet()
    outbox.close()
    failWrites(outbox, new DOMException('closing', 'InvalidStateError'), 3)
    await outbox.open()
    const kept = createOutbox(outbox, onProblem)
    expect(await kept.add(entry(0))).toEqual({ ok: false, error: { type: 'unavailable' } })
    expect(await kept.add(entry(0))).toEqual({ ok: true, value: undefined })
  })

  it('[V1] deleted under the app: told, and what waits is written again', async () => {
    const { outbox, problems, onProblem } = await tablet()
    const kept = createOutbox(outbox, onProblem)
    await kept.add(entry(0))
    await kept.add(entry(1))
    await deleteUnder(outbox.name)
    expect(problems).toEqual([{ type: 'deleted', database: outbox.name }])
    await until(async () => (await waitingCount(outbox)) === 2)
    await kept.add(entry(2))
    expect(clocks(await kept.waiting(circleId))).toEqual([0, 1, 2])
  })

  it('[V1] upgraded by a newer app: told, and this one goes on writing', async () => {
    const { outbox, problems, onProblem } = await tablet()
    const kept = createOutbox(outbox, onProblem)
    await kept.add(entry(0))
    await upgradeUnder(outbox.name, 20)
    expect(problems).toEqual([{ type: 'outdated', database: outbox.name }])
    expect(await kept.add(entry(1))).toEqual({ ok: true, value: undefined })
    expect(clocks(await kept.waiting(circleId))).toEqual([0, 1])
  })
})
