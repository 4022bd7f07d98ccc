import type { KeyboardEvent } from 'react'

const FIELDS =
  'textarea:not([readonly]), input:not([type=date]):not([type=checkbox]):not([disabled]):not([readonly]), select:not([disabled])'

/** Enter goes to the next field, Shift and Enter make a new line: for typing in what was written on paper. */
export function enterGoesOn(event: KeyboardEvent<HTMLElement>): void {
  const { target } = event
  const isField =
    target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement || target instanceof HTMLSelectElement
  if (event.key !== 'Enter' || event.shiftKey || event.altKey || event.nativeEvent.isComposing || !isField) return
  const fields = [...event.currentTarget.querySelectorAll<HTMLElement>(FIELDS)].filter(isNext(target))
  const next = fields[fields.indexOf(target) + 1]
  if (!next) return
  event.preventDefault()
  next.focus()
}

/** Of radio buttons that belong together one is enough. */
const isNext = (current: HTMLElement) => {
  const seen = new Set<string>()
  return (field: HTMLElement): boolean => {
    if (field === current) return true
    if (!(field instanceof HTMLInputElement) || field.type !== 'radio') return true
    const isFirst = !seen.has(field.name)
    seen.add(field.name)
    return isFirst && !(current instanceof HTMLInputElement && current.name === field.name)
  }
}
