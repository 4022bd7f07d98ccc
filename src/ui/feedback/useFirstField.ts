import { type RefObject, useEffect, useRef } from 'react'

/** A dialog of one question: its field takes the focus from the title. */
export function useFirstField(): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector<HTMLElement>('input, textarea')?.focus(), [])
  return form
}
