/** Who may read, from narrow to wide (S54). `public` is a mark on items of `group` and no circle of its own. */
export const CIRCLES = ['me', 'talk', 'team', 'programme', 'group'] as const

export type CircleKind = (typeof CIRCLES)[number]

export const isCircle = (value: unknown): value is CircleKind => CIRCLES.some((circle) => circle === value)

/** Whether moving an item from one circle to another lets more people read it: ask before doing so (S54). */
export const isWider = (to: CircleKind, from: CircleKind): boolean => CIRCLES.indexOf(to) > CIRCLES.indexOf(from)
