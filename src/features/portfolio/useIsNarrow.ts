import { useSyncExternalStore } from 'react'

/** Six columns and the page’s edges need more. */
const NARROW = '(max-width: 66rem)'
const narrow = () => globalThis.matchMedia?.(NARROW) ?? null

/** Too narrow for the table: it would have to be pushed sideways. */
export const useIsNarrow = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      const query = narrow()
      query?.addEventListener('change', listener)
      return () => query?.removeEventListener('change', listener)
    },
    () => narrow()?.matches ?? false,
  )
