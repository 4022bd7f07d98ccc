import type { OpenCircle } from '../device/workspace/workspace.ts'
import { recordEdit } from '../documents/edits.ts'
import { ensureForm, type FormInstance } from '../documents/forms/instances.ts'
import { answerText } from '../documents/forms/keys.ts'
import type { Cell } from '../documents/rows.ts'
import { useTexts } from '../ui/Texts.tsx'
import { OpenText, type OpenTextProps } from '../ui/text/OpenText.tsx'
import type { FormPlace } from './formPlace.ts'
import { useMayWrite } from './useMayWrite.ts'
import { wordsPort } from './wordsPort.ts'

type Look = 'label' | 'isLabelHidden' | 'help' | 'look' | 'placeholder' | 'aside' | 'isReadOnly' | 'onLinesPasted'
export type AnswerTextProps = Pick<OpenTextProps, Look> & {
  readonly place: FormPlace
  readonly instance: FormInstance
  /** Where the words live; null: not on this device. */
  readonly circle: OpenCircle | null
  /** The form itself unless told: an item of one of its lists. */
  readonly owner?: string
  readonly field: string
  readonly words: Cell | null
  readonly isCircleShown?: boolean
  /** Before the first letter, where it is not enough that the circle knows the form. */
  readonly prepare?: (() => void) | undefined
  readonly onLeave?: (() => void) | undefined
}

/** The open box of one answer: its words, tied to the shared text only while somebody writes in it (D7). */
export function AnswerText(props: AnswerTextProps) {
  const { place, instance, circle, owner, field, words, isCircleShown, isReadOnly, prepare, onLeave, ...look } = props
  const { t, language } = useTexts()
  const mayWrite = useMayWrite(circle)
  const id = answerText(owner ?? instance.id, field)
  const author = () => place.author()
  const record = () => {
    if (circle) recordEdit(circle.doc, author(), { text: id })
  }
  const connect = () => {
    if (!circle) throw new Error('a text without a circle is not opened')
    return wordsPort(circle, id, author, prepare ?? (() => void ensureForm(circle.doc, author(), instance)))
  }
  return (
    <OpenText
      // Another circle is another text.
      key={circle?.id}
      {...look}
      circle={
        isCircleShown && circle ? { circle: circle.kind, label: t(`common.circles.${circle.kind}.name`) } : undefined
      }
      text={words?.text ?? ''}
      lang={words?.language || language}
      isReadOnly={isReadOnly || !mayWrite}
      connect={connect}
      onPause={record}
      onLeave={() => {
        record()
        onLeave?.()
      }}
    />
  )
}
