import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { carrierDatabaseName } from '../../src/device/carrierDatabases.ts'
import { forgetCircle } from '../../src/device/forget.ts'
import { createOutbox, waitingCount } from '../../src/device/outbox.ts'
import { createRegistry } from '../../src/device/registry.ts'
import { copyDatabase, rawFile, salvageUpdates, typedJsonFile, typedTextFile } from '../../src/device/rescue.ts'
import { fromBase64url } from '../../src/seal/bytes.ts'
import { append, circle, textsOf } from './carriers.ts'
import { recordsOf, rewrite, tablet } from './tablet.ts'

const { id } = circle
const namesOf = async (namespace: string) =>
  (await indexedDB.databases()).flatMap(({ name }) => (name?.startsWith(namespace) ? name : []))

async function withLog() {
  const device = await tablet()
  const carrier = new Y.Doc()
  const opened = await device.store.open(id, 0, carrier)
  for (const text of ['one', 'two', 'three']) append(carrier, 0, text)
  if (opened.ok) await opened.value.close()
  return { ...device, name: carrierDatabaseName(device.namespace, { circleId: id, generation: 0, attempt: 0 }) }
}

describe('rescue', () => {
  it('[V7] a damaged database becomes a file with every byte of it, and stays as it was', async () => {
    const { name } = await withLog()
    const damaged = [...(await recordsOf(name)), new Uint8Array([9, 9, 9]), { odd: true }]
    await rewrite(name, damaged)
    const copy = await copyDatabase(name)
    const updates = copy?.stores.find((store) => store.name === 'updates')
    expect(
      updates?.records.map((record) =>
        'bytes' in record ? fromBase64url(record.bytes) : 'value' in record && record.value,
      ),
    ).toEqual(damaged)
    expect(await recordsOf(name)).toEqual(damaged)
    const file = await rawFile(name, 'circle.json')
    expect(JSON.parse(file!.text)).toMatchObject({ format: 'passerelle-raw/1', database: name })
  })

  it('[V7] what does not exist is not made by looking', async () => {
    const { namespace } = await tablet()
    const before = await namesOf(namespace)
    expect(await copyDatabase(`${namespace}nothing`)).toBeNull()
    expect(await salvageUpdates(`${namespace}nothing`)).toEqual([])
    expect(await namesOf(namespace)).toEqual(before)
  })

  it('[V7] what can still be read of a damaged log is offered again', async () => {
    const { name } = await withLog()
    const whole = await recordsOf(name)
    await rewrite(name, [...whole.slice(0, -1), new Uint8Array([255, 255, 1]), 'text', whole.at(-1)])
    const carrier = new Y.Doc()
    for (const update of await salvageUpdates(name)) Y.applyUpdate(carrier, update)
    expect(textsOf(carrier)).toEqual(['one', 'two', 'three'])
  })

  it('[V1] what was typed and not stored becomes a text that any editor opens', () => {
    const items = [{ heading: 'Visit 1, remarks', lines: ['Les bénévoles parlent letton', 'Второй язык'] }]
    const file = typedTextFile('typed.txt', 'Not stored', items)
    expect(file.text).toBe(
      '\ufeffNot stored\r\n\r\nVisit 1, remarks\r\nLes bénévoles parlent letton\r\nВторой язык\r\n',
    )
    expect(JSON.parse(typedJsonFile('typed.json', 'Not stored', items).text)).toEqual({
      format: 'passerelle-typed/1',
      title: 'Not stored',
      items,
    })
  })
})

describe('forgetting', () => {
  it('asks before entries go that are nowhere else, then leaves nothing of the circle', async () => {
    const { db, outbox, close, keyring, store, onProblem, namespace } = await withLog()
    const registry = createRegistry(db, keyring)
    await registry.add({
      circleId: id,
      kind: 'team',
      programmeId: null,
      face: { title: 'team' },
      secrets: { fragment: 'w' },
    })
    await createOutbox(outbox, onProblem).add({
      circleId: id,
      generation: 0,
      client: 1,
      clock: 0,
      entry: new Uint8Array(200),
    })
    const databases = { db, outbox, close }
    expect(await forgetCircle(databases, registry, store, id)).toEqual({
      ok: false,
      error: { type: 'waiting', count: 1 },
    })
    expect(await registry.list()).toHaveLength(1)
    expect(await forgetCircle(databases, registry, store, id, { evenIfWaiting: true })).toEqual({
      ok: true,
      value: undefined,
    })
    expect(await registry.list()).toEqual([])
    expect(await waitingCount(outbox)).toBe(0)
    expect((await namesOf(namespace)).filter((name) => name.includes('carrier/'))).toEqual([])
  })
})
