import type { OpenCircle } from '../../device/workspace/workspace.ts'
import { recordEdit } from '../../documents/edits.ts'
import { cellOf } from '../../documents/ids.ts'
import type { Cell } from '../../documents/rows.ts'
import { textPort } from '../../documents/textPort.ts'
import { useTexts } from '../../ui/Texts.tsx'
import { OpenText } from '../../ui/text/OpenText.tsx'
import type { TrainingBoard } from './board.ts'

type RowTextProps = {
  readonly circle: OpenCircle
  readonly item: string
  readonly cell: Cell
  readonly label: string
  readonly isReadOnly: boolean
  readonly author: TrainingBoard['author']
}

/** The title of a point of the agenda, one of many on the page. */
export function RowText({ circle, item, cell, label, isReadOnly, author }: RowTextProps) {
  const { language } = useTexts()
  const id = cellOf(item, 'title')
  const record = () => {
    if (!isReadOnly) recordEdit(circle.doc, author(), { text: id })
  }
  return (
    <OpenText
      label={label}
      isLabelHidden
      look="line"
      text={cell.text}
      lang={cell.language || language}
      isReadOnly={isReadOnly}
      connect={() => textPort(circle.doc, id, author, circle.undo)}
      onPause={record}
      onLeave={record}
    />
  )
}
