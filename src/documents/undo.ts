import * as Y from 'yjs'
import { rootMap } from './layout.ts'
import { LOCAL } from './origins.ts'

/** One person's undo and redo on one document (D4). */
export type Undo = {
  undo(): void
  redo(): void
  canUndo(): boolean
  canRedo(): boolean
  /** Ends the current step: what is typed next is undone apart. */
  boundary(): void
  subscribe(listener: () => void): () => void
  destroy(): void
}

const managersByDoc = new WeakMap<Y.Doc, Set<Y.UndoManager>>()
const managersOf = (doc: Y.Doc) => managersByDoc.get(doc) ?? new Set<Y.UndoManager>()

/**
 * Undo over every root, whenever it comes into being, of what was done here with origin LOCAL. Typing within half a
 * second is one step. An erasure, here or elsewhere, empties the stacks: they hold what was erased (D3).
 */
export function createUndo(doc: Y.Doc): Undo {
  const manager = new Y.UndoManager(doc, { trackedOrigins: new Set([LOCAL]) })
  managersByDoc.set(doc, managersOf(doc).add(manager))
  const onValues = (event: Y.YMapEvent<unknown>) => {
    // Clearing opens a transaction of its own: not inside the one being observed.
    if ([...event.keysChanged].some((key) => String(key).startsWith('erased:'))) queueMicrotask(() => manager.clear())
  }
  rootMap(doc, 'values').observe(onValues)
  return {
    undo: () => void manager.undo(),
    redo: () => void manager.redo(),
    canUndo: () => manager.canUndo(),
    canRedo: () => manager.canRedo(),
    boundary: () => manager.stopCapturing(),
    subscribe: (listener) => {
      const events = ['stack-item-added', 'stack-item-popped', 'stack-cleared'] as const
      for (const event of events) manager.on(event, listener)
      return () => {
        for (const event of events) manager.off(event, listener)
      }
    },
    destroy: () => {
      rootMap(doc, 'values').unobserve(onValues)
      managersOf(doc).delete(manager)
      manager.destroy()
    },
  }
}

/** A command is a step of its own, whatever was typed just before it. */
export const stopCapturing = (doc: Y.Doc): void => {
  for (const manager of managersOf(doc)) manager.stopCapturing()
}

/** Forgets what could be undone: the stacks keep alive what was deleted. */
export const forgetUndo = (doc: Y.Doc): void => {
  for (const manager of managersOf(doc)) manager.clear()
}
