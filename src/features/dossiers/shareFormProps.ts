import type { OpenCircle } from '../../device/workspace/workspace.ts'
import type { FormInstance } from '../../documents/forms/instances.ts'
import type { FormSheet } from '../useFormSheet.ts'

export type ShareFormProps = {
  readonly sheet: FormSheet
  readonly instance: FormInstance
  readonly team: OpenCircle
  /** The circle of the programme that will hold them. */
  readonly target: OpenCircle
  readonly programmeId: string
  readonly title: string
  readonly isClosed: boolean
}
