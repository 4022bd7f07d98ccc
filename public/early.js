// First of all in the service worker, which starts before the page: the browser opens what it keeps of this origin, which
// takes as long as the app's own script does. Asking which databases there are makes none.
globalThis.indexedDB?.databases?.().catch(() => undefined)
