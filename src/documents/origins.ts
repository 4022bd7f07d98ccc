/** A change that a person makes on this device and may undo (D4). */
export const LOCAL = Symbol('local change')

/**
 * A change made here that undo leaves alone: records of what somebody wrote or decided, members, links, new rows.
 * Undoing a new row would take away what others have since written in it; it is deleted by a mark instead (D3).
 */
export const LASTING = Symbol('lasting local change')
