import type { Watched } from './workspace.ts'

let files: readonly File[] = []
const listeners = new Set<() => void>()
const set = (next: readonly File[]) => {
  files = next
  for (const listener of listeners) listener()
}

/** Files that the system opened with the app (desktop Chromium); the safety page takes them. */
export const launchedFiles: Watched<readonly File[]> & { offer(opened: readonly File[]): void; taken(): void } = {
  get: () => files,
  subscribe: (listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  offer: set,
  taken: () => set([]),
}
