import type { TextChange, TextPort } from '../text/textPort.ts'

export type MemoryPort = TextPort & {
  /** As if somebody else had typed. */
  receive(change: TextChange): void
}

/** A text without a document, for the components page and for tests. Undo takes back one's own changes only. */
export function createMemoryPort(initial: string): MemoryPort {
  let text = initial
  const listeners = new Set<Parameters<TextPort['subscribe']>[0]>()
  const undone: TextChange[] = []
  const done: TextChange[] = []
  const apply = (change: TextChange, isLocal: boolean): TextChange => {
    const removed = text.slice(change.at, change.at + change.deleteCount)
    text = text.slice(0, change.at) + change.insert + text.slice(change.at + change.deleteCount)
    for (const listener of listeners) listener([change], isLocal)
    return { at: change.at, deleteCount: change.insert.length, insert: removed }
  }
  const shift = (stack: TextChange[], other: TextChange) => {
    for (const [index, own] of stack.entries())
      if (other.at <= own.at) stack[index] = { ...own, at: own.at + other.insert.length - other.deleteCount }
  }
  const step = (from: TextChange[], to: TextChange[]) => {
    const change = from.pop()
    if (change) to.push(apply(change, true))
  }
  return {
    read: () => text,
    replace(at, deleteCount, insert) {
      done.push(apply({ at, deleteCount, insert }, true))
      undone.length = 0
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    undo: () => step(done, undone),
    redo: () => step(undone, done),
    receive(change) {
      shift(done, change)
      shift(undone, change)
      apply(change, false)
    },
  }
}
