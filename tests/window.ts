import { CompressionStream, DecompressionStream } from 'node:stream/web'

/** What a window has and its stand-in in tests has not, or does for real. */
if (typeof window !== 'undefined') {
  window.print ??= () => undefined
  // jsdom has it only to say that it has not.
  window.scrollTo = () => undefined
  // No hub listens behind a screen under test.
  window.fetch = () => Promise.reject(new TypeError('no network'))
  // Browsers know one kind of bytes. Here there may be two, and the structured clone of databases makes Node's: so all do.
  globalThis.Uint8Array = Object.getPrototypeOf(Buffer.prototype).constructor
  globalThis.ArrayBuffer = new Uint8Array().buffer.constructor as ArrayBufferConstructor
  Object.assign(globalThis, { CompressionStream, DecompressionStream })
  // Before Dexie, whichever file asks for it first.
  // @ts-expect-error: its types are not where its exports say
  await import('fake-indexeddb/auto')
}
