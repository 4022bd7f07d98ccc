type LaunchParams = { readonly targetURL?: string; readonly files?: readonly { getFile(): Promise<File> }[] }
type LaunchQueue = { setConsumer(consume: (params: LaunchParams) => void): void }

const LINK = /#([wr][A-Za-z0-9_-]{43,}(?:\.[A-Za-z0-9_-]+)?)/

/** Where an address leads inside the app; its link, if any, apart from it. Null for foreign addresses. */
export function placeOf(
  address: string,
  origin: string,
): { readonly path: string; readonly link: string | null } | null {
  if (!URL.canParse(address, origin)) return null
  const url = new URL(address, origin)
  if (url.origin !== origin) return null
  const link = LINK.exec(url.hash)?.[1] ?? null
  return { path: link ? '/join' : url.pathname, link }
}

/**
 * Desktop Chromium hands an open window what was launched (a shortcut, a link, a `.passerelle` file) and does not load
 * it anew: what is being written stays. `onFiles` gets the files opened with the app.
 */
export function captureLaunches(onFiles: (files: readonly File[]) => void): void {
  const { launchQueue } = window as { launchQueue?: LaunchQueue }
  launchQueue?.setConsumer(({ targetURL, files = [] }) => {
    const place = targetURL ? placeOf(targetURL, location.origin) : null
    const isElsewhere = place && (place.link !== null || place.path !== location.pathname)
    if (isElsewhere) go(place.path, place.link)
    if (files.length > 0) void Promise.all(files.map((file) => file.getFile())).then(onFiles)
  })
}

/** The router hears of it as of a step back or forward. */
const go = (path: string, link: string | null) => {
  const state = link ? { link } : null
  history.pushState(state, '', path)
  dispatchEvent(new PopStateEvent('popstate', { state }))
}
