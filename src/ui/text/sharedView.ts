import { applyChange, diffText, movePosition, rebase } from './textDiff.ts'
import type { TextChange, TextPort } from './textPort.ts'

/** What a field shows of a shared text, and the two ways between them. */
export type SharedView = {
  /** Hands over what was typed; says whether there was anything. Waits while others' changes are held back. */
  takeTyping(): boolean
  /** Shows what others, or undo, changed; during a composition it is held back. */
  takeShared(changes: readonly TextChange[]): void
  startComposing(): void
  /** Both sides enter now. Says whether anything was typed. */
  endComposing(): boolean
  /** Undo or redo; the caret goes to what changed. Says whether it was tried. */
  step(direction: 'undo' | 'redo'): boolean
}

type State = {
  shown: string
  isComposing: boolean
  /** Our own change is on its way through the port, which tells us of it too. */
  isReplacing: boolean
  isStepping: boolean
  /** Changes of others that wait for the end of a composition. */
  held: readonly TextChange[]
}
type View = {
  readonly field: HTMLTextAreaElement
  readonly port: TextPort
  readonly onShown: () => void
  readonly state: State
}

export function createSharedView(field: HTMLTextAreaElement, port: TextPort, onShown: () => void): SharedView {
  const shown = asShown(port.read())
  const state: State = { shown, isComposing: false, isReplacing: false, isStepping: false, held: [] }
  const view: View = { field, port, onShown, state }
  field.value = shown
  onShown()
  return {
    takeTyping: () => !(state.isComposing && state.held.length > 0) && takeTyping(view),
    takeShared: (changes) => takeShared(view, changes),
    startComposing() {
      state.isComposing = true
    },
    endComposing() {
      if (!state.isComposing) return false
      state.isComposing = false
      return takeTyping(view)
    },
    step: (direction) => step(view, direction),
  }
}

function takeTyping(view: View): boolean {
  const { field, port, state, onShown } = view
  const own = diffText(state.shown, field.value, field.selectionEnd)
  const changes = own ? rebase(own, state.held) : []
  const caret = caretAfter(view, own, changes)
  for (const change of changes) replace(view, change)
  state.held = []
  if (state.isComposing) state.shown = field.value
  else show(view, asShown(port.read()), [caret, caret])
  if (own) onShown()
  return own !== null
}

function caretAfter({ field, state }: View, own: TextChange | null, changes: readonly TextChange[]): number {
  const last = changes.at(-1)
  if (!own || !last) return state.held.reduce(movePosition, field.selectionEnd)
  return last.at + Math.min(Math.max(0, field.selectionEnd - own.at), last.insert.length)
}

function replace({ port, state }: View, { at, deleteCount, insert }: TextChange): void {
  const stored = port.read()
  const from = storedOffset(stored, at)
  const to = storedOffset(stored, at + deleteCount)
  state.isReplacing = true
  try {
    port.replace(from, to - from, insert)
  } finally {
    state.isReplacing = false
  }
}

function takeShared(view: View, told: readonly TextChange[]): void {
  const { field, port, state } = view
  if (state.isReplacing) return
  const text = asShown(port.read())
  const changes = changesTo(text, state.held.reduce(applyChange, state.shown), told)
  if (state.isComposing) {
    state.held = [...state.held, ...changes]
    return
  }
  const last = changes.at(-1)
  const end = last ? last.at + last.insert.length : 0
  const follow = (position: number) => (state.isStepping ? end : changes.reduce(movePosition, position))
  show(view, text, [follow(field.selectionStart), follow(field.selectionEnd)])
}

/** What we were told if it leads to the text, else the smallest change that does (line ends, changes in between). */
function changesTo(text: string, known: string, told: readonly TextChange[]): readonly TextChange[] {
  if (told.reduce(applyChange, known) === text) return told
  const change = diffText(known, text, text.length)
  return change ? [change] : []
}

function show({ field, state, onShown }: View, text: string, [start, end]: readonly [number, number]): void {
  state.shown = text
  if (field.value === text) return
  const isActive = field.ownerDocument.activeElement === field
  const { scrollTop, selectionDirection } = field
  field.value = text
  if (isActive) field.setSelectionRange(start, end, selectionDirection)
  field.scrollTop = scrollTop
  onShown()
}

function step({ field, port, state }: View, direction: 'undo' | 'redo'): boolean {
  if (state.isComposing || field.readOnly) return false
  state.isStepping = true
  try {
    port[direction]()
  } finally {
    state.isStepping = false
  }
  return true
}

// A textarea shows every line end as \n, a stored text may have \r\n: offsets differ by one per line.
const asShown = (text: string) => text.replace(/\r\n?/g, '\n')

function storedOffset(stored: string, shownOffset: number): number {
  if (!stored.includes('\r\n')) return shownOffset
  let at = 0
  for (let shown = 0; shown < shownOffset; shown++) at += stored.startsWith('\r\n', at) ? 2 : 1
  return at
}
