/** What LevelDB's two kinds of file hold, for reading only. https://github.com/google/leveldb/tree/main/doc */
import { zstdDecompressSync } from 'node:zlib'
import { readVarint, unsnappy } from './snappy.ts'

const LOG_BLOCK = 32 * 1024
const LOG_HEADER = 7
const FIRST = 2
const LAST = 4
const TABLE_MAGIC = Buffer.from('57fb808b247547db', 'hex')
const FOOTER = 48

/** The records of a `.log` file, joined where 32 KB blocks cut them. Zeroed and torn ends are left out. */
export const logRecords = (file: Buffer): readonly Buffer[] => {
  const records: Buffer[] = []
  let parts: Buffer[] = []
  for (let at = 0; at + LOG_HEADER <= file.length; ) {
    const left = LOG_BLOCK - (at % LOG_BLOCK)
    const length = left < LOG_HEADER ? 0 : file.readUInt16LE(at + 4)
    const type = left < LOG_HEADER ? 0 : (file[at + 6] ?? 0)
    if (left < LOG_HEADER || type === 0 || type > LAST || length > left - LOG_HEADER) {
      at += left
      continue
    }
    if (type <= FIRST) parts = []
    parts.push(file.subarray(at + LOG_HEADER, at + LOG_HEADER + length))
    if (type === 1 || type === LAST) records.push(Buffer.concat(parts))
    at += LOG_HEADER + length
  }
  if (parts.length > 0) records.push(Buffer.concat(parts))
  return records
}

export const isTable = (file: Buffer) => file.length >= FOOTER && file.subarray(-8).equals(TABLE_MAGIC)

/** Every data block of a table (`.ldb`, `.sst`), unpacked, with its keys written out in full. */
export const tableBlocks = (file: Buffer): readonly Buffer[] => {
  const footer = file.length - FOOTER
  const metaIndex = readHandle(file, footer)
  const index = metaIndex && readHandle(file, metaIndex.next)
  const entries = index && entriesOf(readBlock(file, index))
  return (entries ?? []).flatMap(({ value }) => {
    const handle = readHandle(value, 0)
    const block = handle && readBlock(file, handle)
    return block ? [Buffer.concat(entriesOf(block).flatMap((entry) => [entry.key, entry.value]))] : []
  })
}

type Handle = { readonly offset: number; readonly size: number; readonly next: number }

const readHandle = (bytes: Buffer, at: number): Handle | null => {
  const offset = readVarint(bytes, at)
  const size = offset && readVarint(bytes, offset.next)
  return offset && size ? { offset: offset.value, size: size.value, next: size.next } : null
}

const readBlock = (file: Buffer, { offset, size }: Handle): Buffer | null => {
  const packed = file.subarray(offset, offset + size)
  switch (file[offset + size]) {
    case 0:
      return packed
    case 1:
      return unsnappy(packed)
    case 2:
      return unzstd(packed)
    default:
      return null
  }
}

/** LevelDB puts the unpacked size as a varint before the zstd frame in some versions; the frame is found by its magic. */
const unzstd = (packed: Buffer): Buffer | null => {
  const start = packed.indexOf('28b52ffd', 0, 'hex')
  try {
    return start < 0 ? null : zstdDecompressSync(packed.subarray(start))
  } catch {
    return null
  }
}

const entriesOf = (block: Buffer | null): readonly { key: Buffer; value: Buffer }[] => {
  if (!block || block.length < 4) return []
  const end = block.length - 4 - 4 * block.readUInt32LE(block.length - 4)
  const entries: { key: Buffer; value: Buffer }[] = []
  let lastKey = Buffer.alloc(0)
  for (let at = 0; at < end; ) {
    const shared = readVarint(block, at)
    const rest = shared && readVarint(block, shared.next)
    const size = rest && readVarint(block, rest.next)
    if (!shared || !rest || !size) break
    const keyEnd = size.next + rest.value
    lastKey = Buffer.concat([lastKey.subarray(0, shared.value), block.subarray(size.next, keyEnd)])
    entries.push({ key: lastKey, value: block.subarray(keyEnd, keyEnd + size.value) })
    at = keyEnd + size.value
  }
  return entries
}
