import { createSharedView } from './sharedView.ts'
import type { TextPort } from './textPort.ts'

export type BindOptions = {
  readonly pauseMs: number
  /** Something was typed, then nothing for `pauseMs`. */
  readonly onPause: () => void
  /** The field was left, hidden or taken away with something typed since the last pause. */
  readonly onLeave: () => void
  /** The shown text changed, by whomever. */
  readonly onShown: () => void
}

/**
 * Ties a native field to a shared text. Typing becomes the smallest replacement; changes of others move caret and
 * selection along; during a composition (IME, most Android keyboards) the field is never rewritten; undo and redo go to
 * the port, because the browser's own would take back other people's words. Returns the way to untie.
 */
export function bindTextField(field: HTMLTextAreaElement, port: TextPort, options: BindOptions): () => void {
  const view = createSharedView(field, port, options.onShown)
  const debt = createDebt(options)
  const note = (isTyped: boolean) => {
    if (isTyped) debt.owe()
  }
  const leave = () => {
    note(view.endComposing())
    debt.settle(options.onLeave)
  }
  const undoOrRedo = (event: Event, direction: 'undo' | 'redo' | null) => {
    if (!direction) return
    event.preventDefault()
    note(view.step(direction))
  }
  const listeners = new AbortController()
  const { signal } = listeners
  const page = field.ownerDocument
  field.addEventListener('input', () => note(view.takeTyping()), { signal })
  field.addEventListener('keydown', (event) => undoOrRedo(event, stepOfKey(event)), { signal })
  field.addEventListener('beforeinput', (event) => undoOrRedo(event, stepOfInput(event)), { signal })
  field.addEventListener('compositionstart', view.startComposing, { signal })
  field.addEventListener('compositionend', () => note(view.endComposing()), { signal })
  field.addEventListener('blur', leave, { signal })
  page.addEventListener('visibilitychange', () => page.visibilityState === 'hidden' && leave(), { signal })
  const unsubscribe = port.subscribe(view.takeShared)
  return () => {
    leave()
    listeners.abort()
    unsubscribe()
  }
}

/** An edit that is not yet recorded, and the clock that runs until it is. */
function createDebt({ pauseMs, onPause }: Pick<BindOptions, 'pauseMs' | 'onPause'>) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let isOwed = false
  const settle = (tell: () => void) => {
    clearTimeout(timer)
    if (!isOwed) return
    isOwed = false
    tell()
  }
  const owe = () => {
    isOwed = true
    clearTimeout(timer)
    timer = setTimeout(() => settle(onPause), pauseMs)
  }
  return { owe, settle }
}

function stepOfKey({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): 'undo' | 'redo' | null {
  if (altKey || !(ctrlKey || metaKey)) return null
  const letter = key.toLowerCase()
  if (letter === 'z') return shiftKey ? 'redo' : 'undo'
  return letter === 'y' && ctrlKey ? 'redo' : null
}

function stepOfInput({ inputType }: InputEvent): 'undo' | 'redo' | null {
  if (inputType === 'historyUndo') return 'undo'
  return inputType === 'historyRedo' ? 'redo' : null
}
