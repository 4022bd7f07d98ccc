/** `auto` follows the device; `sunlight` is black on white with thick lines for reading outdoors. */
export type Theme = 'auto' | 'light' | 'dark' | 'sunlight'
export type TextSize = 'normal' | 'large'
export type Appearance = { readonly theme: Theme; readonly textSize: TextSize }

const darkScheme = () => globalThis.matchMedia?.('(prefers-color-scheme: dark)')

/**
 * Marks the document so that the tokens follow, and keeps following the device while the theme is `auto`.
 * Returns the way to stop; call it before applying another appearance.
 */
export function applyAppearance(
  { theme, textSize }: Appearance,
  root: HTMLElement = document.documentElement,
): () => void {
  const scheme = theme === 'auto' ? darkScheme() : undefined
  const show = () => {
    root.dataset.theme = theme === 'auto' ? (scheme?.matches ? 'dark' : 'light') : theme
  }
  show()
  root.dataset.text = textSize
  scheme?.addEventListener('change', show)
  return () => scheme?.removeEventListener('change', show)
}
