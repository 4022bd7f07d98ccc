import { earlyRead } from './earlyRead.ts'

// Built into index.html (vite.config.ts), where it runs before anything else.
globalThis.earlyReadBegun = earlyRead()

// Fonts, where the app answers for itself: over a network they would delay its script.
if (navigator.serviceWorker?.controller)
  for (const font of document.querySelectorAll<HTMLLinkElement>('link[rel=preload]')) font.media = 'all'
