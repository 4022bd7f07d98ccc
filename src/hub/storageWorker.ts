import { DatabaseSync } from 'node:sqlite'
import { parentPort, workerData } from 'node:worker_threads'

export type StorageRequest =
  | { readonly id: number; readonly type: 'open' | 'close' }
  | { readonly id: number; readonly type: 'fetch'; readonly circleId: string; readonly generation: number }
  | {
      readonly id: number
      readonly type: 'append'
      readonly circleId: string
      readonly generation: number
      readonly update: Uint8Array
    }
  | { readonly id: number; readonly type: 'retire'; readonly circleId: string; readonly below: number }
  | { readonly id: number; readonly type: 'generations'; readonly circleId: string }
export type StorageReply =
  | { readonly id: number; readonly isWrite: boolean; readonly value: unknown }
  | { readonly id: number; readonly error: string }

/** `secure_delete`: what an erasure retired must not linger in free pages. `FULL`: each commit is fsynced. */
const SCHEMA = `
  PRAGMA auto_vacuum = INCREMENTAL;
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA secure_delete = ON;
  PRAGMA journal_size_limit = 16777216;
  CREATE TABLE IF NOT EXISTS entries (
    seq INTEGER PRIMARY KEY,
    circle TEXT NOT NULL,
    generation INTEGER NOT NULL,
    data BLOB NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS entries_of_carrier ON entries (circle, generation);
`
const path = (workerData as { path: string }).path
const port = parentPort
if (!port) throw new Error('storageWorker runs as a worker')

const database = new DatabaseSync(path)
database.exec(SCHEMA)
const insert = database.prepare('INSERT INTO entries (circle, generation, data) VALUES (?, ?, ?)')
const remove = database.prepare('DELETE FROM entries WHERE circle = ? AND generation < ?')
const select = database.prepare('SELECT data FROM entries WHERE circle = ? AND generation = ? ORDER BY seq')
const weigh = database.prepare(
  'SELECT generation, SUM(LENGTH(data)) AS bytes FROM entries WHERE circle = ? GROUP BY generation ORDER BY generation',
)

type Write = Extract<StorageRequest, { type: 'append' | 'retire' }>
let batch: Write[] = []

/** Group commit: whatever arrived while the last commit was being fsynced goes into the next one. */
function commit(): void {
  const writes = batch
  batch = []
  if (writes.length === 0) return
  try {
    writeAll(writes)
    for (const { id } of writes) port?.postMessage({ id, isWrite: true, value: undefined })
  } catch (error) {
    for (const { id } of writes) port?.postMessage({ id, error: nameOf(error) })
  }
}

function writeAll(writes: readonly Write[]): void {
  database.exec('BEGIN IMMEDIATE')
  try {
    for (const write of writes) {
      if (write.type === 'append') insert.run(write.circleId, write.generation, write.update)
      else remove.run(write.circleId, write.below)
    }
    database.exec('COMMIT')
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK')
    throw error
  }
  if (writes.some(({ type }) => type === 'retire')) database.exec('PRAGMA incremental_vacuum(1000)')
}

function read(request: Exclude<StorageRequest, Write>): unknown {
  switch (request.type) {
    case 'fetch':
      return select.all(request.circleId, request.generation).map((row) => row.data)
    case 'generations':
      return weigh.all(request.circleId).map(({ generation, bytes }) => ({ generation, bytes }))
    case 'close':
      database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
      database.close()
      return undefined
    case 'open':
      return undefined
  }
}

port.on('message', (request: StorageRequest) => {
  if (request.type === 'append' || request.type === 'retire') {
    batch.push(request)
    if (batch.length === 1) setImmediate(commit)
    return
  }
  commit()
  try {
    port.postMessage({ id: request.id, isWrite: false, value: read(request) })
  } catch (error) {
    port.postMessage({ id: request.id, error: nameOf(error) })
  }
})

const nameOf = (error: unknown) => (error instanceof Error ? error.message : 'storage failed')
