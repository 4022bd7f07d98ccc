import { GOALS_IN, GOALS_LATER } from '../../documents/scope.ts'
import { useTexts } from '../../ui/Texts.tsx'
import type { HeldItem } from '../formHere.ts'
import paper from '../Paper.module.css'
import { Paper, PaperPart } from '../Paper.tsx'
import { useUnder } from '../useUnder.ts'
import { wordsOf } from './blockItems.ts'
import type { ScopeBoard } from './board.ts'
import { useAgreed } from './useAgreed.ts'

type SheetProps = {
  readonly board: ScopeBoard
  readonly sentence: { readonly text: string; readonly language: string }
  readonly wording: string
}

/** The scope on one page for those who decide: what both sides agree to and how far, without the way there (S156). */
export function ScopeSheet({ board, sentence, wording }: SheetProps) {
  const { t } = useTexts()
  const { here } = board
  const { sides } = useAgreed(board, null, wording)
  const under = useUnder(here.place.circles.group)
  return (
    <Paper title={t('scope.page.title')} under={under}>
      <p dir="auto" lang={sentence.language || undefined} className={paper.words}>
        <strong>{sentence.text}</strong>
      </p>
      <Goals title={t('scope.goals.in')} goals={here.items(GOALS_IN)} />
      <Goals title={t('scope.goals.notNow')} goals={here.items(GOALS_LATER)} />
      <PaperPart title={t('scope.sentence.agreement')}>
        <ul>
          {sides.map(({ side, words }) => (
            <li key={side}>{words}</li>
          ))}
        </ul>
      </PaperPart>
    </Paper>
  )
}

function Goals({ title, goals }: { readonly title: string; readonly goals: readonly HeldItem[] }) {
  const worded = goals.filter((goal) => wordsOf(goal) !== '')
  if (worded.length === 0) return null
  return (
    <PaperPart title={title}>
      <ul>
        {worded.map((goal) => (
          <li key={goal.id} dir="auto" lang={goal.answer?.words.language || undefined}>
            {wordsOf(goal)}
            {goal.answer?.value?.comment && <div className={paper.small}>{goal.answer.value.comment}</div>}
          </li>
        ))}
      </ul>
    </PaperPart>
  )
}
