import type { Placed } from './answerStore.ts'
import { Comments } from './Comments.tsx'
import { Contributions } from './Contributions.tsx'
import type { Spot } from './FormContext.ts'
import type { BesidePart } from './QuestionMenu.tsx'
import { Translations } from './Translations.tsx'

export type BesideProps = {
  readonly spot: Spot
  readonly placed: Placed
  readonly shown: BesidePart | null
  readonly onClose: () => void
}

/** What stands beside an answer: what others contributed, comments, translations. Nothing while there is none. */
export function Beside({ spot, placed, shown, onClose }: BesideProps) {
  const { contributions, comments, translations } = placed.answer
  const common = { spot, placed, onClose }
  return (
    <>
      {(contributions.length > 0 || shown === 'contribution') && (
        <Contributions {...common} isAdding={shown === 'contribution'} />
      )}
      {(translations.length > 0 || shown === 'translation') && (
        <Translations {...common} isAdding={shown === 'translation'} />
      )}
      {(comments.length > 0 || shown === 'comment') && <Comments {...common} isAdding={shown === 'comment'} />}
    </>
  )
}
