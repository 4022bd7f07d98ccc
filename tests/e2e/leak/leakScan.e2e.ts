import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'
import { expect, test } from '@playwright/test'
import { createTablet } from '../world/tablet.ts'
import { type Controls, plantControls, servePlainPage } from './plantedProfile.ts'
import { scanForText } from './scanForText.ts'
import { unsnappy } from './snappy.ts'

const NEEDLE = 'Le jardin d’été ouvre après l’automne à Ķekava'
const LATIN = 'Le marché couvert est fermé le lundi'

let dir = ''
test.beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'leak-'))
})
test.afterEach(() => rmSync(dir, { recursive: true, force: true }))

const around = (bytes: Uint8Array, before = 'once: ') =>
  Buffer.concat([Buffer.from(before), bytes, Buffer.from(' and more')])
const utf8 = Buffer.from(NEEDLE)
const planted: Readonly<Record<string, Buffer>> = {
  'UTF-8': around(utf8),
  'UTF-16LE': around(Buffer.from(NEEDLE, 'utf16le')),
  'UTF-16BE': around(Buffer.from(NEEDLE, 'utf16le').swap16()),
  'base64, first alignment': Buffer.from(Buffer.concat([utf8, utf8]).toString('base64')),
  'base64, second alignment': Buffer.from(around(utf8, '1').toString('base64')),
  'base64, third alignment': Buffer.from(around(utf8, '12').toString('base64')),
  base64url: Buffer.from(around(utf8, '1').toString('base64url')),
  'base64 of UTF-16': Buffer.from(around(Buffer.from(NEEDLE, 'utf16le'), '1').toString('base64')),
  'base64 kept as UTF-16': Buffer.from(around(utf8, '12').toString('base64'), 'utf16le'),
  hex: Buffer.from(utf8.toString('hex')),
  URL: Buffer.from(`https://localhost/?q=${encodeURIComponent(NEEDLE)}`),
  'JSON, ASCII': Buffer.from(
    '"Le jardin d\\u2019\\u00e9t\\u00e9 ouvre apr\\u00e8s l\\u2019automne \\u00e0 \\u0136ekava"',
  ),
  'small letters without accents': Buffer.from('le jardin d’ete ouvre apres l’automne a kekava'),
  gzip: Buffer.concat([Buffer.from('head'), gzipSync(around(utf8))]),
  zlib: Buffer.concat([Buffer.from('head'), deflateSync(around(utf8))]),
  zstd: Buffer.concat([Buffer.from('head'), zstdCompressSync(around(utf8))]),
  'gzip in gzip': gzipSync(gzipSync(around(utf8))),
}

test.describe('scanForText finds a planted sentence', () => {
  for (const [encoding, bytes] of Object.entries(planted))
    test(`as ${encoding}`, async () => {
      writeFileSync(join(dir, 'some file'), bytes)
      expect(await scanForText([dir], [NEEDLE])).not.toEqual([])
    })

  test('as Latin-1, the way V8 stores Western strings', async () => {
    writeFileSync(join(dir, 'some file'), Buffer.from(`x${LATIN}x`, 'latin1'))
    expect(await scanForText([dir], [LATIN])).toMatchObject([{ encoding: 'Latin-1', how: 'raw', offset: 1 }])
  })

  test('in a brotli file, in the name of a file, below several folders', async () => {
    mkdirSync(join(dir, 'a', 'b'), { recursive: true })
    writeFileSync(
      join(dir, 'a', 'b', 'page.html.br'),
      brotliCompressSync(around(utf8, 'ouvre après l’été, '.repeat(20))),
    )
    writeFileSync(join(dir, 'a', `${NEEDLE}.txt`), 'nothing')
    expect((await scanForText([dir], [NEEDLE])).map(({ how }) => how).sort()).toEqual(['brotli', 'name'])
  })

  test('in a SQLite value that page ends cut apart, and in its write-ahead log', async () => {
    const database = new DatabaseSync(join(dir, 'store.db'))
    database.exec('PRAGMA journal_mode = WAL; CREATE TABLE "odd ""name" (value)')
    const insert = database.prepare('INSERT INTO "odd ""name" VALUES (?)')
    // One of these lengths puts a page end within the sentence.
    for (let before = 3_900; before < 4_100; before += 20) insert.run(around(utf8, '.'.repeat(before)))
    const found = await scanForText([dir], [NEEDLE])
    database.close()
    expect(found.map(({ how }) => how)).toContain('SQLite value')
  })

  test('in a LevelDB log where a block ends within it', async () => {
    writeFileSync(join(dir, '000003.log'), levelDbLog(around(utf8, '.'.repeat(32_768 - 7 - 20))))
    expect(await scanForText([dir], [NEEDLE])).toMatchObject([{ how: 'LevelDB log' }])
  })

  test('nothing where there is nothing, and refuses what chance could give', async () => {
    writeFileSync(join(dir, 'some file'), around(Buffer.from('Le jardin d’hiver')))
    expect(await scanForText([dir], [NEEDLE])).toEqual([])
    await expect(scanForText([dir], ['short'])).rejects.toThrow('too short')
    await expect(scanForText([join(dir, 'absent')], [NEEDLE])).rejects.toThrow('ENOENT')
  })
})

test('unsnappy: literals, copies that overlap, long lengths; refuses what is not snappy', () => {
  // "ab" then a copy of 8 from 2 back, then the literal "!".
  expect(unsnappy(Uint8Array.of(11, 4, 97, 98, 0b0001_0001, 2, 0, 33))?.toString()).toBe('ababababab!')
  const long = Buffer.alloc(70_000, 'x')
  expect(
    unsnappy(Buffer.concat([Buffer.from([0xf0, 0xa2, 0x04, 62 << 2, 0x6f, 0x11, 0x01]), long]))?.equals(long),
  ).toBe(true)
  expect(unsnappy(Uint8Array.of(11, 0b0001_0001, 2))).toBeNull()
  expect(unsnappy(Uint8Array.of(200, 4, 97))).toBeNull()
})

test('scanForText finds a control in every storage of a real browser profile, killed or closed', async () => {
  const page = await servePlainPage()
  const tablet = createTablet(dir, 'planted', { isWhole: true })
  try {
    await (await tablet.start()).goto(page.url)
    await plantControls(tablet.page(), controls)
    await tablet.kill()
    const afterKill = await missing(tablet.profile)
    await (await tablet.start()).goto(page.url)
    await plantControls(tablet.page(), controls)
    await tablet.close()
    // Chromium writes local and session storage seconds later: only a browser that was closed must have them.
    expect(afterKill.filter((name) => name !== 'session' && name !== 'local')).toEqual([])
    expect(await missing(tablet.profile)).toEqual([])
    const compressed = await scanForText([tablet.profile], [controls.packed])
    expect(compressed.map(({ how }) => how)).toContain('LevelDB table')
    expect(execFileSync('find', [tablet.profile, '-name', '*.ldb'], { encoding: 'utf8' })).not.toBe('')
  } finally {
    await tablet.kill()
    await page.stop()
  }
})

const controls: Controls = {
  text: 'planted text: le marché est fermé',
  wideText: 'planted wide text: Ķekava, 城市',
  bytes: 'planted bytes: après l’été',
  longText: 'planted at the end of a long text',
  blob: 'planted in a blob, in a file of its own',
  local: 'planted in local storage: été',
  session: 'planted in session storage: été',
  cache: 'planted in a cache of responses',
  packed: `planted in a table, ${'again and '.repeat(30)}at last`,
}

const missing = async (profile: string): Promise<readonly string[]> => {
  const found = new Set((await scanForText([profile], Object.values(controls))).map(({ needle }) => needle))
  return Object.keys(controls).filter((name) => !found.has(controls[name as keyof Controls]))
}

/** One record over as many 32 KB blocks as it needs; checksums are left at 0, nobody here checks them. */
const levelDbLog = (record: Buffer): Buffer => {
  const room = 32_768 - 7
  const parts = Array.from({ length: Math.ceil(record.length / room) }, (_, i) =>
    record.subarray(i * room, (i + 1) * room),
  )
  return Buffer.concat(
    parts.flatMap((part, i) => {
      const header = Buffer.alloc(7)
      header.writeUInt16LE(part.length, 4)
      header[6] = parts.length === 1 ? 1 : i === 0 ? 2 : i === parts.length - 1 ? 4 : 3
      return [header, part]
    }),
  )
}
