import { useCallback, useMemo } from 'react'
import type { OpenCircle } from '../device/workspace/workspace.ts'
import { recordEdit } from '../documents/edits.ts'
import { cellOf } from '../documents/ids.ts'
import { textPort } from '../documents/textPort.ts'
import type { FieldTexts } from '../ui/form/Field.tsx'
import { BoundText } from '../ui/text/BoundText.tsx'
import { useProgramme } from './workspace.ts'

export type SharedTextProps = Omit<FieldTexts, 'circle'> & {
  readonly circle: OpenCircle
  readonly item: string
  readonly column: string
  readonly lang?: string | undefined
  readonly placeholder?: string
  readonly isReadOnly?: boolean
}

/** One long text of an item, written together letter by letter; what is left in it is kept as an edit (D7). */
export function SharedText({ circle, item, column, ...field }: SharedTextProps) {
  const programme = useProgramme()
  const id = cellOf(item, column)
  const port = useMemo(() => textPort(circle.doc, id, () => programme.author(), circle.undo), [circle, programme, id])
  const record = useCallback(() => {
    recordEdit(circle.doc, programme.author(), { text: id })
  }, [circle, programme, id])
  return <BoundText {...field} port={port} onPause={record} onLeave={record} />
}
