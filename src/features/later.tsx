import { type ComponentType, useEffect, useState } from 'react'

type Loaded<P> = { readonly part: ComponentType<P> } | { readonly error: unknown }

export type Later<P> = ComponentType<P> & {
  /** Brings it here before it is shown; again after it failed. */
  readonly fetchAhead: () => Promise<unknown>
}

/**
 * A part of the app in a chunk of its own. Drawn as soon as it is here, and nothing until then: behind React's `Suspense`
 * it would be held back for 300 ms, however soon it came. What cannot be fetched is thrown to whoever guards the page.
 */
export function later<P extends object>(load: () => Promise<{ readonly default: ComponentType<P> }>): Later<P> {
  let here: ComponentType<P> | null = null
  const bring = async () => {
    here ??= (await load()).default
    return here
  }
  function Content(props: P) {
    const [loaded, setLoaded] = useState<Loaded<P> | null>(() => here && { part: here })
    const isThere = loaded !== null
    useEffect(() => {
      if (isThere) return
      let isCurrent = true
      const show = (next: Loaded<P>) => isCurrent && setLoaded(next)
      bring().then(
        (part) => show({ part }),
        (error: unknown) => show({ error }),
      )
      return () => {
        isCurrent = false
      }
    }, [isThere])
    if (!loaded) return null
    if ('error' in loaded) throw loaded.error
    return <loaded.part {...props} />
  }
  return Object.assign(Content, { fetchAhead: bring })
}
