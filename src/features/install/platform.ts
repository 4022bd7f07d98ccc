export const PLATFORMS = ['iphone', 'ipad', 'android', 'desktop'] as const
export type Platform = (typeof PLATFORMS)[number]

/** Which steps to show first. iPads call themselves Macs and are told apart by their touch screen. */
export function platformOf({ userAgent, maxTouchPoints }: Pick<Navigator, 'userAgent' | 'maxTouchPoints'>): Platform {
  if (/iPhone|iPod/.test(userAgent)) return 'iphone'
  if (/iPad/.test(userAgent) || (/Macintosh/.test(userAgent) && maxTouchPoints > 1)) return 'ipad'
  return /Android/.test(userAgent) ? 'android' : 'desktop'
}
