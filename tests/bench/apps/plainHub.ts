/** What the sealed hub is compared with: stock Hocuspocus, plain Yjs, and the same storage awaited before applying. */
import { join } from 'node:path'
import { Server } from '@hocuspocus/server'
import { createSqliteStorage } from '../../../src/hub/storage.ts'

const storage = await createSqliteStorage(join(process.env.DATA_DIR ?? '.', 'plain.sqlite'))
const QUERY = 0

const server = new Server({
  port: Number(process.env.PORT),
  address: '127.0.0.1',
  quiet: true,
  stopOnSignals: false,
  async beforeSync({ type, payload, documentName }) {
    if (type !== QUERY) await storage.append(documentName, 0, payload)
  },
})
await server.listen()
console.log('ready')
