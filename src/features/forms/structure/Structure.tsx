import type { FieldType } from '../../../method/forms/types.ts'
import { Address } from './Address.tsx'
import { Amount } from './Amount.tsx'
import { Choice } from './Choice.tsx'
import { Day, Period } from './Day.tsx'
import { Length } from './Length.tsx'
import { Links } from './Links.tsx'
import { Name } from './Name.tsx'
import type { StructureProps } from './parts.ts'
import { Scale } from './Scale.tsx'
import { Slot } from './Slot.tsx'
import styles from './structure.module.css'
import { YesNo } from './YesNo.tsx'

/** Types whose answer is more than words. Lists and groups are made of other fields. */
const inputs: Readonly<Partial<Record<FieldType, (props: StructureProps) => React.ReactNode>>> = {
  number: Amount,
  percent: Amount,
  money: Amount,
  choice: Choice,
  multiChoice: Choice,
  date: Day,
  dateRange: Period,
  dateTimeRange: Slot,
  duration: Length,
  person: Name,
  organisation: Name,
  scale: Scale,
  boolean: YesNo,
  url: Address,
  attachment: Address,
  link: Links,
}

export const hasStructure = (type: FieldType): boolean => type in inputs

/** What a typed answer holds beside its words. */
export function Structure(props: StructureProps) {
  const Input = inputs[props.field.type]
  return (
    Input && (
      <div className={styles.structure}>
        <Input {...props} />
      </div>
    )
  )
}
