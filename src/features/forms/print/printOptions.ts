import type { CircleKind } from '../../../method/circles.ts'

export type PrintOptions = {
  readonly what: 'blank' | 'filled'
  /** Who will read the paper: answers for fewer people stay off it. */
  readonly readers: CircleKind
  readonly withSensitive: boolean
}
