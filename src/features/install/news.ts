/** What is new, the latest first. To add one: its id here, `install.news.<id>.title` and `.text` in locales/. */
export const NEWS = ['findYourWay', 'firstRelease'] as const
export type NewsId = (typeof NEWS)[number]

const SEEN = 'passerelle.news'

/** What came after the news last seen on this device: none at the very first start, when everything is new. */
export function unseenNews(seen: string | null, news: readonly NewsId[] = NEWS): readonly NewsId[] {
  if (seen === null) return []
  const at = (news as readonly string[]).indexOf(seen)
  return at === -1 ? news.slice(0, 1) : news.slice(0, at)
}

// Storage can be denied; nothing is announced then, rather than the same thing every time.
export const readSeenNews = (): string | null => {
  try {
    return localStorage.getItem(SEEN)
  } catch {
    return null
  }
}
export const keepSeenNews = (): void => {
  try {
    localStorage.setItem(SEEN, NEWS[0])
  } catch {
    return
  }
}
