import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

export const isSqlite = (file: Buffer) => file.subarray(0, 15).toString('latin1') === 'SQLite format 3'

/**
 * Every text and blob in every row, whole (in the raw file a long value is cut by page ends). Reads a copy, with its
 * write-ahead log, so that the original stays as it was. Null when SQLite cannot read it: only the raw file is scanned.
 */
export const sqliteValues = (path: string): readonly Buffer[] | null => {
  const dir = mkdtempSync(join(tmpdir(), 'leak-sqlite-'))
  try {
    for (const suffix of ['', '-wal', '-journal'])
      if (existsSync(path + suffix)) copyFileSync(path + suffix, join(dir, `copy${suffix}`))
    const database = new DatabaseSync(join(dir, 'copy'))
    try {
      return tablesOf(database).flatMap((table) => valuesOf(database, table))
    } finally {
      database.close()
    }
  } catch {
    return null
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

const tablesOf = (database: DatabaseSync) =>
  database
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table'")
    .all()
    .map(({ name }) => String(name))

const valuesOf = (database: DatabaseSync, table: string): readonly Buffer[] => {
  try {
    const select = database.prepare(`SELECT * FROM "${table.replace(/"/g, '""')}"`)
    select.setReadBigInts(true)
    return select.all().flatMap((row) =>
      Object.values(row).flatMap((value) => {
        if (typeof value === 'string') return [Buffer.from(value, 'utf8')]
        return value instanceof Uint8Array ? [Buffer.from(value)] : []
      }),
    )
  } catch {
    // A virtual table of a module that is not built in: its shadow tables are read like any other.
    return []
  }
}
