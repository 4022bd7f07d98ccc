import type { ReactNode } from 'react'
import { recordEdit } from '../../documents/edits.ts'
import { answerText } from '../../documents/forms/keys.ts'
import { useTexts } from '../../ui/Texts.tsx'
import { OpenText } from '../../ui/text/OpenText.tsx'
import type { Placed } from './answerStore.ts'
import { type Spot, useForm } from './FormContext.ts'
import { useHomeAccess } from './useHomeAccess.ts'
import { wordsPort } from './wordsPort.ts'

export type WordsProps = {
  readonly spot: Spot
  readonly placed: Placed
  readonly label: string
  readonly isLabelHidden?: boolean
  readonly look?: 'box' | 'line'
  readonly help?: ReactNode
  readonly aside?: ReactNode
  readonly placeholder?: string | undefined
  readonly onLinesPasted?: (lines: readonly string[]) => void
}

/** The one open box of a question: its words, tied to the shared text only while somebody writes in it. */
export function Words({ spot, placed, ...field }: WordsProps) {
  const { language } = useTexts()
  const { place, commands } = useForm()
  const { owner } = spot
  const { home, answer } = placed
  const isOpen = useHomeAccess(home) === 'open'
  const circle = home && place.circles[home]
  const id = answerText(owner, spot.field.id)
  const record = () => {
    if (circle) recordEdit(circle.doc, place.author(), { text: id })
  }
  const connect = () => {
    if (!circle) throw new Error('a text without a circle is not opened')
    return wordsPort(
      circle,
      id,
      () => place.author(),
      () => void commands.prepare(spot),
    )
  }
  return (
    <OpenText
      // Another circle is another text.
      key={home}
      {...field}
      text={answer.words.text}
      lang={answer.words.language || language}
      isReadOnly={!isOpen}
      connect={connect}
      onPause={record}
      onLeave={record}
    />
  )
}
