import { type RefObject, useEffect, useRef } from 'react'

/** A dialog of one question: its field takes the focus from the title, unless somebody is in a field already. */
export function useFirstField(): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (form.current?.contains(document.activeElement)) return
    form.current?.querySelector<HTMLElement>('input, textarea')?.focus()
  }, [])
  return form
}
