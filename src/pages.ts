import { type ComponentType, useEffect } from 'react'
import { matchRoute, useLocation, useRouter } from 'wouter'
import { type Later, later } from './features/later.tsx'
import { moreTexts } from './i18n.ts'

export type PageAt = { readonly path: string; readonly Content: Later<object> }

/** A page in a chunk of its own, with the words that it says. */
export const page = <P extends object>(load: () => Promise<{ readonly default: ComponentType<P> }>): Later<P> =>
  later(async () => (await Promise.all([load(), moreTexts()]))[0])

/** Fetches the page that was asked for while its circles are being opened. */
export function useAskedPage(pages: readonly PageAt[]): void {
  const { parser } = useRouter()
  const [location] = useLocation()
  const asked = pages.find(({ path }) => matchRoute(parser, path, location)[0])?.Content
  useEffect(() => {
    // If it cannot be had, that is told when it is to be shown.
    void asked?.fetchAhead().catch(() => undefined)
  }, [asked])
}
