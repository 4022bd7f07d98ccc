import type { ReactNode } from 'react'
import type { OpenCircle } from '../device/workspace/workspace.ts'
import { recordEdit } from '../documents/edits.ts'
import { ensureForm, type FormInstance } from '../documents/forms/instances.ts'
import { answerText } from '../documents/forms/keys.ts'
import type { Cell } from '../documents/rows.ts'
import { type TextPort, textPort } from '../documents/textPort.ts'
import { useTexts } from '../ui/Texts.tsx'
import { OpenText } from '../ui/text/OpenText.tsx'
import type { FormPlace } from './formPlace.ts'
import { useMayWrite } from './useMayWrite.ts'

export type AnswerTextProps = {
  readonly place: FormPlace
  readonly instance: FormInstance
  /** Where the words live; null: not on this device. */
  readonly circle: OpenCircle | null
  /** The form itself unless told: an item of one of its lists. */
  readonly owner?: string
  readonly field: string
  readonly words: Cell | null
  readonly label: string
  readonly isLabelHidden?: boolean
  readonly help?: ReactNode
  readonly look?: 'box' | 'line'
  readonly placeholder?: string
  readonly isReadOnly?: boolean
}

/** The words of one answer of a form, outside the form's own page: the same shared text, with the same edits (D7). */
export function AnswerText({ place, instance, circle, owner, field, words, isReadOnly, ...look }: AnswerTextProps) {
  const { language } = useTexts()
  const mayWrite = useMayWrite(circle)
  const id = answerText(owner ?? instance.id, field)
  const record = () => {
    if (circle && mayWrite) recordEdit(circle.doc, place.author(), { text: id })
  }
  const connect = (): TextPort => {
    if (!circle) throw new Error('a text without a circle is not opened')
    const port = textPort(circle.doc, id, () => place.author(), circle.undo)
    return {
      ...port,
      // Before the first letter its circle knows the form.
      replace: (at, deleteCount, insert) => {
        ensureForm(circle.doc, place.author(), instance)
        port.replace(at, deleteCount, insert)
      },
    }
  }
  return (
    <OpenText
      key={circle?.kind}
      {...look}
      text={words?.text ?? ''}
      lang={words?.language || language}
      isReadOnly={isReadOnly || !mayWrite}
      connect={connect}
      onPause={record}
      onLeave={record}
    />
  )
}
