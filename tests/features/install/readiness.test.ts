import { describe, expect, it } from 'vitest'
import { placeOf } from '../../../src/features/install/launches.ts'
import { NEWS, unseenNews } from '../../../src/features/install/news.ts'
import { platformOf } from '../../../src/features/install/platform.ts'
import { filesIn, findMissingFiles, missingParts, type ReadyPort } from '../../../src/features/install/readiness.ts'

const yes = async () => true
const all: ReadyPort = {
  isAppKept: yes,
  missingFiles: async () => [],
  isStorageKept: yes,
  hasProfile: yes,
  areContentsHere: yes,
}
const list = {
  'index.html': { file: 'assets/index-a.js', css: ['assets/index-b.css'], assets: ['assets/font.woff2'] },
  'src/x.tsx': { file: 'assets/x.js' },
}
const kept = (files: readonly string[]) =>
  ({
    match: async (name: string) => (files.includes(name) ? { json: async () => list } : undefined),
  }) as unknown as CacheStorage

describe('ready without a network', () => {
  it('is yes when nothing is missing', async () => {
    expect(await missingParts(all)).toEqual([])
  })
  it('names what is missing; a check that fails counts as missing', async () => {
    const port = {
      ...all,
      missingFiles: async () => null,
      isStorageKept: async () => Promise.reject(new Error('denied')),
    }
    expect(await missingParts(port)).toEqual(['parts', 'storage'])
  })
  it('compares the list of the build with what is kept', async () => {
    const files = filesIn(list)
    expect(files).toEqual([
      '/index.html',
      '/assets/index-a.js',
      '/assets/index-b.css',
      '/assets/font.woff2',
      '/assets/x.js',
    ])
    expect(await findMissingFiles(kept(['/app-files.json', ...files]))).toEqual([])
    expect(await findMissingFiles(kept(['/app-files.json', ...files.slice(0, -1)]))).toEqual(['/assets/x.js'])
    expect(await findMissingFiles(kept(files))).toBeNull()
  })
  it.each([null, 7, [], { a: null }, { a: { file: 3, css: 'x' } }])(
    'a damaged list %o names the page alone',
    (damaged) => {
      expect(filesIn(damaged)).toEqual(['/index.html'])
    },
  )
})

describe('what is new', () => {
  it('is shown after an update only, and only what came since', () => {
    const [latest, ...older] = NEWS
    expect(unseenNews(null)).toEqual([])
    expect(unseenNews(latest)).toEqual([])
    expect(unseenNews(older.at(-1) ?? '')).toEqual(NEWS.slice(0, -1))
    expect(unseenNews('unknown')).toEqual([latest])
  })
})

describe('the kind of device', () => {
  it.each([
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Safari', 5, 'iphone'],
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Safari', 5, 'ipad'],
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Safari', 0, 'desktop'],
    ['Mozilla/5.0 (Linux; Android 15) Chrome', 5, 'android'],
    ['Mozilla/5.0 (X11; Linux x86_64) Firefox', 0, 'desktop'],
  ])('%s with %i touch points: %s', (userAgent, maxTouchPoints, platform) => {
    expect(platformOf({ userAgent, maxTouchPoints })).toBe(platform)
  })
})

const LINK = `w${'a'.repeat(43)}`

describe('[L2] what is launched into the app', () => {
  it('an address keeps its place, its keys apart', () => {
    expect(placeOf(`https://hub.example/#${LINK}`, 'https://hub.example')).toEqual({ path: '/join', link: LINK })
    expect(placeOf('https://hub.example/new', 'https://hub.example')).toEqual({ path: '/new', link: null })
    expect(placeOf('https://elsewhere.example/new', 'https://hub.example')).toBeNull()
    expect(placeOf('http://[', 'https://hub.example')).toBeNull()
  })
})
