const growsByItself = (): boolean => globalThis.CSS?.supports?.('field-sizing', 'content') ?? false

/** As high as its text, where CSS cannot do it. */
export function grow(field: HTMLTextAreaElement): void {
  if (growsByItself()) return
  field.style.blockSize = 'auto'
  field.style.blockSize = `${field.scrollHeight + field.offsetHeight - field.clientHeight}px`
}

/** Keeps it so while its width changes. Returns the way to stop. */
export function growWithWidth(field: HTMLTextAreaElement): (() => void) | undefined {
  if (growsByItself() || !globalThis.ResizeObserver) return undefined
  let width = field.clientWidth
  const observer = new ResizeObserver(() => {
    if (field.clientWidth === width) return
    width = field.clientWidth
    grow(field)
  })
  observer.observe(field)
  return () => observer.disconnect()
}
