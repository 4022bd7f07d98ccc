import { type RefObject, useCallback, useEffect, useRef } from 'react'

/** Puts the focus into an item that was just added, once it is there. */
export function useNewItem(list: RefObject<HTMLElement | null>): (id: string) => void {
  const wanted = useRef<string | null>(null)
  const look = useCallback(() => {
    const all = wanted.current === null ? [] : [...(list.current?.querySelectorAll<HTMLElement>('[data-item]') ?? [])]
    const item = all.find(({ dataset }) => dataset.item === wanted.current)
    if (!item) return
    wanted.current = null
    const field = item.querySelector<HTMLElement>('textarea, input') ?? item.querySelector('button')
    field?.focus()
  }, [list])
  useEffect(look)
  return useCallback(
    (id) => {
      wanted.current = id
      look()
    },
    [look],
  )
}
