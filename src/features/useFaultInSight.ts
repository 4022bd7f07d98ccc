import { type RefObject, useEffect, useRef } from 'react'

/** Puts the focus on the first field of the form that is marked as wrong, as soon as there is a problem. */
export function useFaultInSight(problem: string | null): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (problem) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [problem])
  return form
}
