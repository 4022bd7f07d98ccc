/** What is needed to work for days without a network. */
export const READY_PARTS = ['app', 'parts', 'storage', 'profile', 'contents'] as const
export type ReadyPart = (typeof READY_PARTS)[number]

/** What the checks ask; each answer may need the browser. */
export type ReadyPort = {
  /** The app starts without a network: a service worker is active. */
  isAppKept(): Promise<boolean>
  /** Addresses of the app's files that are not on the device; null if their list is not there either. */
  missingFiles(): Promise<readonly string[] | null>
  isStorageKept(): Promise<boolean>
  hasProfile(): Promise<boolean>
  areContentsHere(): Promise<boolean>
}

/** The parts that are missing, in the order in which to mend them. A check that fails counts as missing. */
export async function missingParts(port: ReadyPort): Promise<readonly ReadyPart[]> {
  const checks: Readonly<Record<ReadyPart, () => Promise<boolean>>> = {
    app: port.isAppKept,
    parts: async () => (await port.missingFiles())?.length === 0,
    storage: port.isStorageKept,
    profile: port.hasProfile,
    contents: port.areContentsHere,
  }
  const isThere = await Promise.all(READY_PARTS.map((part) => checks[part]().catch(() => false)))
  return READY_PARTS.filter((_, index) => !isThere[index])
}

/** The list of the app's files as the build leaves it: chunks, with their styles and fonts. */
const APP_FILES = '/app-files.json'

/** Every file the list names, and the page itself. Empty parts of a damaged list are left out. */
export function filesIn(list: unknown): readonly string[] {
  const chunks = typeof list === 'object' && list !== null ? Object.values(list) : []
  const named = chunks.flatMap((chunk: unknown) => {
    if (typeof chunk !== 'object' || chunk === null) return []
    const { file, css, assets } = chunk as { file?: unknown; css?: unknown; assets?: unknown }
    return [file, ...(Array.isArray(css) ? css : []), ...(Array.isArray(assets) ? assets : [])]
  })
  const files = named.filter((name): name is string => typeof name === 'string')
  return ['/index.html', ...new Set(files.map((name) => `/${name}`))]
}

/** Compares the list with what the service worker keeps. Kept names may carry a revision after "?". */
export async function findMissingFiles(kept: CacheStorage): Promise<readonly string[] | null> {
  const anyRevision = { ignoreSearch: true }
  const list = await kept.match(APP_FILES, anyRevision)
  if (!list) return null
  const files = filesIn(await list.json())
  const found = await Promise.all(files.map((file) => kept.match(file, anyRevision)))
  return files.filter((_, index) => !found[index])
}
