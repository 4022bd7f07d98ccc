import type { ReactNode } from 'react'
import { AnswerText } from '../AnswerText.tsx'
import type { Placed } from './answerStore.ts'
import { type Spot, useForm } from './FormContext.ts'

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

/** The one open box of a question. */
export function Words({ spot, placed: { home, answer }, ...look }: WordsProps) {
  const { place, instance, commands } = useForm()
  return (
    <AnswerText
      {...look}
      {...{ place, instance }}
      circle={home && place.circles[home]}
      owner={spot.owner}
      field={spot.field.id}
      words={answer.words}
      prepare={() => void commands.prepare(spot)}
    />
  )
}
