import type { OpenCircle } from '../device/workspace/workspace.ts'
import type { Author } from '../documents/command.ts'
import type { TextId } from '../documents/ids.ts'
import { type TextPort, textPort } from '../documents/textPort.ts'

/** A text of a form; `prepare` makes sure, before the first letter, that its circle knows the form. */
export function wordsPort(circle: OpenCircle, id: TextId, author: () => Author, prepare: () => void): TextPort {
  const port = textPort(circle.doc, id, author, circle.undo)
  let isPrepared = false
  return {
    ...port,
    replace(at, deleteCount, insert) {
      if (!isPrepared) prepare()
      isPrepared = true
      port.replace(at, deleteCount, insert)
    },
  }
}
