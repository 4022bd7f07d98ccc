import { useEffect } from 'react'

/** The figure on the app's icon, where the platform shows one (iOS home screen, desktop). 0 takes it away. */
export function useBadge(count: number): void {
  useEffect(() => {
    // Refused where notifications are: the app says it inside too.
    const ignore = () => undefined
    if (count > 0) void navigator.setAppBadge?.(count).catch(ignore)
    else void navigator.clearAppBadge?.().catch(ignore)
  }, [count])
}
