import type { OpenCircle } from '../../device/workspace/workspace.ts'
import type { Author } from '../../documents/command.ts'
import type { FormInstance } from '../../documents/forms/instances.ts'
import type { FormHere } from '../formHere.ts'

/** What the parts of the training page work with: the form that was begun, and the circle of all teams. */
export type TrainingBoard = {
  readonly here: FormHere
  readonly instance: FormInstance
  /** Null: this device holds the group's circle alone. */
  readonly circle: OpenCircle | null
  readonly mayWrite: boolean
  author(): Author
}
