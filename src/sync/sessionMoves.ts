/** What the session knows when it asks where to write. */
export type MoveView = {
  readonly current: number
  readonly canWrite: boolean
  readonly isCurrentFull: boolean
  /** The entry that filled it was ours: we open the next one at once (L6). */
  readonly isFilledByUs: boolean
  /** A hub refuses the current generation and names this one. */
  readonly hubNames: number | null
  readonly hasHub: boolean
  /** The highest generation above the current one that equals hold and that has entries. */
  readonly named: number | null
  readonly isAlone: boolean
  isFull(generation: number): boolean
  areSynced(generations: readonly number[]): boolean
  isEmpty(generation: number): boolean
}

export type Pause = 'none' | 'short' | 'long'
export type Move =
  | { readonly type: 'stay' }
  /** Read `to` and the one before it, and ask again when something changed. */
  | { readonly type: 'read'; readonly to: number }
  /** Ready; ask again after the pause, and go if the answer is the same. */
  | { readonly type: 'join'; readonly to: number; readonly pause: Pause }
  /** Mark the current generation full: equals are ahead of the hub, which only ever moves on by one. */
  | { readonly type: 'fill'; readonly pause: Pause }

const STAY: Move = { type: 'stay' }
/** A hub is led up to where equals are, one generation at a time, but not without end. */
const MAX_CLIMB = 64

/** L6: where to write from now on. Pure. */
export const decideMove = (view: MoveView): Move => {
  const move = decide(view)
  if (view.canWrite) return move
  // Whoever only reads opens none, and looks at it until somebody has: to stay would be to miss it for good.
  if (move.type === 'join' && view.isEmpty(move.to)) return { type: 'read', to: move.to }
  return move.type === 'fill' ? STAY : move
}

const decide = (view: MoveView): Move => {
  const { current, isCurrentFull, isFilledByUs, hasHub, named, isAlone } = view
  if (isAlone) return isCurrentFull ? { type: 'join', to: current + 1, pause: 'none' } : STAY
  const ordered = orderOf(view)
  if (ordered !== null) return approach(view, ordered)
  if (named !== null && !hasHub) return approach(view, named)
  if (isCurrentFull) {
    if (!isFilledByUs) return approach(view, current + 1)
    return view.areSynced(keptAt(current)) ? { type: 'join', to: current + 1, pause: 'none' } : STAY
  }
  const isAhead = named !== null && named - current <= MAX_CLIMB
  return isAhead && view.areSynced(keptAt(current)) ? { type: 'fill', pause: 'long' } : STAY
}

const approach = (view: MoveView, to: number): Move => {
  if (!view.areSynced(keptAt(to))) return { type: 'read', to }
  return { type: 'join', to, pause: view.isEmpty(to) ? 'long' : 'short' }
}

/** The two generations that are kept by whoever writes in `generation`. */
export const keptAt = (generation: number): readonly number[] =>
  generation > 0 ? [generation, generation - 1] : [generation]

const orderOf = ({ current, hubNames, isFull }: MoveView): number | null => {
  if (hubNames === null || hubNames === current) return null
  // A hub at the generation before, which is full here: it only lacks what filled it, and gets it now.
  const isBehind = hubNames === current - 1 && isFull(current - 1)
  return isBehind ? null : hubNames
}
