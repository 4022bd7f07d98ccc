import { type Dexie, liveQuery } from 'dexie'

export type RememberedTables = {
  /**
   * `opened`: the database, or its handle while it is being opened. Puts back what was remembered, if the tables are all empty: the database was deleted and nobody has begun anew.
   * Resolves with whether there was anything to put back.
   */
  restore(opened: Dexie): Promise<boolean>
  stop(): void
}

type Rows = Readonly<Record<string, readonly unknown[]>>
const isEmpty = (rows: Rows) => Object.values(rows).every((held) => held.length === 0)

/** Keeps a copy in memory of small tables that nobody else could give back: keys and links. */
export function rememberTables(db: Dexie, names: readonly string[]): RememberedTables {
  let remembered: Rows = {}
  const read = async (from: Dexie): Promise<Rows> => {
    const rows = await Promise.all(names.map(async (name) => [name, await from.table(name).toArray()] as const))
    return Object.fromEntries(rows)
  }
  const watching = liveQuery(() => db.transaction('r', [...names], () => read(db))).subscribe({
    next: (rows) => {
      if (!isEmpty(rows)) remembered = rows
    },
    // What was remembered stays; the connection's own watch tells of the trouble.
    error: () => undefined,
  })
  return {
    restore: async (opened) => {
      if (isEmpty(remembered)) return false
      return opened.transaction('rw', [...names], async () => {
        if (!isEmpty(await read(opened))) return false
        for (const [name, rows] of Object.entries(remembered)) await opened.table(name).bulkPut([...rows])
        return true
      })
    },
    stop: () => watching.unsubscribe(),
  }
}
