import * as Y from 'yjs'
import { toBase64url } from '../seal/bytes.ts'
import { openExisting, settled } from './carrierDatabases.ts'
import { isBytes } from './columns.ts'

/** A file for the person to keep. */
export type RescueFile = { readonly name: string; readonly mediaType: string; readonly text: string }

/** One database as it is: sealed bytes as base64url, whatever cannot be read named. Nothing in it is readable without the link. */
export type RawCopy = {
  readonly format: 'passerelle-raw/1'
  readonly database: string
  readonly version: number
  readonly stores: readonly { readonly name: string; readonly records: readonly RawRecord[] }[]
}
export type RawRecord =
  | { readonly key: unknown; readonly bytes: string }
  | { readonly key: unknown; readonly value: unknown }
  | { readonly key: unknown; readonly unreadable: true }

/** Copies a damaged database record by record, writing nothing (V7). Null if there is no such database. */
export async function copyDatabase(name: string): Promise<RawCopy | null> {
  const database = await openExisting(name)
  if (!database) return null
  try {
    const stores = []
    for (const store of database.objectStoreNames)
      stores.push({ name: store, records: await recordsOf(database, store) })
    return { format: 'passerelle-raw/1', database: name, version: database.version, stores }
  } finally {
    database.close()
  }
}

export async function rawFile(databaseName: string, fileName: string): Promise<RescueFile | null> {
  const copy = await copyDatabase(databaseName)
  return copy && { name: fileName, mediaType: 'application/json', text: JSON.stringify(copy) }
}

/**
 * The updates of a damaged carrier that are still updates, for `receive` to try: the gate decides on each (L4).
 * Empty if there is none, or no such database.
 */
export async function salvageUpdates(databaseName: string): Promise<readonly Uint8Array[]> {
  const database = await openExisting(databaseName)
  if (!database) return []
  try {
    if (!database.objectStoreNames.contains('updates')) return []
    const values = await valuesOf(database, 'updates')
    return values.flatMap(({ value }) => (isBytes(value) && isUpdate(value) ? [value] : []))
  } finally {
    database.close()
  }
}

/** What was typed, for the file that is offered when it cannot be stored: headings come from locales/. */
export type TypedItem = { readonly heading: string; readonly lines: readonly string[] }

/** Plain text that opens anywhere: a byte order mark for old editors, CRLF line ends. */
export const typedTextFile = (name: string, title: string, items: readonly TypedItem[]): RescueFile => {
  const blocks = items.map(({ heading, lines }) => [heading, ...lines].join('\r\n'))
  return { name, mediaType: 'text/plain;charset=utf-8', text: `\ufeff${[title, ...blocks].join('\r\n\r\n')}\r\n` }
}

/** The same for programs. */
export const typedJsonFile = (name: string, title: string, items: readonly TypedItem[]): RescueFile => ({
  name,
  mediaType: 'application/json',
  text: JSON.stringify({ format: 'passerelle-typed/1', title, items }, null, 2),
})

type Found = { readonly key: IDBValidKey; readonly value: unknown; readonly isReadable: boolean }

/** Record by record: where one cannot be read, its neighbours still can. */
async function valuesOf(database: IDBDatabase, store: string): Promise<readonly Found[]> {
  const keys = await settled(database.transaction(store, 'readonly').objectStore(store).getAllKeys())
  const found: Found[] = []
  for (const key of keys) {
    try {
      const value: unknown = await settled(database.transaction(store, 'readonly').objectStore(store).get(key))
      found.push({ key, value, isReadable: true })
    } catch {
      found.push({ key, value: null, isReadable: false })
    }
  }
  return found
}

async function recordsOf(database: IDBDatabase, store: string): Promise<readonly RawRecord[]> {
  const found = await valuesOf(database, store)
  return found.map(({ key, value, isReadable }): RawRecord => {
    if (!isReadable) return { key, unreadable: true }
    return isBytes(value) ? { key, bytes: toBase64url(value) } : { key, value }
  })
}

function isUpdate(bytes: Uint8Array): boolean {
  try {
    Y.decodeUpdate(bytes)
    return true
  } catch {
    return false
  }
}
