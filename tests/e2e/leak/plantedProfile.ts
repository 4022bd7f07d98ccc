import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from '@playwright/test'

/** An empty page on http://localhost, where every storage of the browser is allowed. */
export const servePlainPage = async (): Promise<{ url: string; stop(): Promise<void> }> => {
  const server: Server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end('<!doctype html><title>plain</title><h1>plain</h1>')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://localhost:${port}/`,
    stop: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

export type Controls = Readonly<
  Record<'text' | 'wideText' | 'bytes' | 'longText' | 'blob' | 'local' | 'session' | 'cache' | 'packed', string>
>

/**
 * Plants each control in a storage of its own, after enough else that LevelDB writes compressed tables too. `packed`
 * goes first, so that it ends up in a table.
 */
export const plantControls = (page: Page, controls: Controls): Promise<void> =>
  page.evaluate(async (planted) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('planted', 1)
      request.onupgradeneeded = () => request.result.createObjectStore('values')
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
    const put = (values: Readonly<Record<string, unknown>>) =>
      new Promise<void>((resolve, reject) => {
        const transaction = database.transaction('values', 'readwrite', { durability: 'strict' })
        for (const [key, value] of Object.entries(values)) transaction.objectStore('values').put(value, key)
        transaction.oncomplete = () => resolve()
        transaction.onabort = () => reject(transaction.error)
      })
    await put({ packed: planted.packed })
    const noise = () => btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(12_000))))
    for (let round = 0; round < 10; round++)
      await put(Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`noise ${round} ${i}`, noise()])))
    await put({
      text: planted.text,
      wideText: planted.wideText,
      bytes: new TextEncoder().encode(planted.bytes),
      longText: 'once upon a time '.repeat(20_000) + planted.longText,
      blob: new Blob([planted.blob]),
    })
    localStorage.setItem('planted', planted.local)
    sessionStorage.setItem('planted', planted.session)
    await (await caches.open('planted')).put('/planted', new Response(planted.cache))
    database.close()
  }, controls)
