import { vi } from 'vitest'
import * as Y from 'yjs'
import { carrierDatabaseName } from '../../src/device/carrierDatabases.ts'
import { append, circle } from './carriers.ts'
import { tablet } from './tablet.ts'

/** Devices with the log of one circle on their disks. */

export type Tablet = Awaited<ReturnType<typeof tablet>>
const { id } = circle
export const nameAt = (device: Tablet, generation = 0, attempt = 0) =>
  carrierDatabaseName(device.namespace, { circleId: id, generation, attempt })

/** What was told of databases; the disk itself is told of beside them. */
export const typesOf = ({ problems, namespace }: Tablet) =>
  problems.flatMap((one) => ('database' in one && one.database === `${namespace}passerelle-room` ? [] : one.type))

export async function open(device: Tablet, generation = 0) {
  const carrier = new Y.Doc()
  const opened = await device.store.open(id, generation, carrier)
  return { carrier, opened, close: async () => (opened.ok ? opened.value.close() : undefined) }
}
export async function withLog(texts: readonly string[] = ['one', 'two', 'three']) {
  const device = await tablet()
  const { carrier, close } = await open(device)
  for (const text of texts) append(carrier, 0, text)
  await close()
  return device
}
export const fillDisk = () =>
  vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
