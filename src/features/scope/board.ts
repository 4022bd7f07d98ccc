import type { OpenCircle } from '../../device/workspace/workspace.ts'
import type { Author } from '../../documents/command.ts'
import type { FormInstance } from '../../documents/forms/instances.ts'
import type { FormHere } from '../formHere.ts'

/** What the parts of the scope page work with. */
export type ScopeBoard = {
  readonly here: FormHere
  readonly instance: FormInstance
  /** The circle of all teams, where the scope lives. */
  readonly circle: OpenCircle
  readonly mayWrite: boolean
  /** Whether this person's side says which goals are in scope (S42). */
  readonly mayChoose: boolean
  author(): Author
}
