import { useState } from 'react'
import { setAnswer } from '../../documents/forms/setAnswer.ts'
import { addMarkedItem } from '../../documents/itemMarks.ts'
import { ASPECTS, GOALS_IN } from '../../documents/scope.ts'
import { EmptyState } from '../../ui/data/EmptyState.tsx'
import { Button } from '../../ui/form/Button.tsx'
import { SuggestInput } from '../../ui/form/SuggestInput.tsx'
import { Section } from '../../ui/layout/Section.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import type { HeldItem } from '../formHere.ts'
import { useReport } from '../useReport.ts'
import { wordsOf } from './blockItems.ts'
import type { ScopeBoard } from './board.ts'
import { PracticeItem } from './PracticeItem.tsx'
import styles from './scope.module.css'
import { usePractices } from './usePractices.ts'

/** For each goal in scope, what to see of the mentor's practice (S155). */
export function Practices({ board }: { readonly board: ScopeBoard }) {
  const { t } = useTexts()
  const { here } = board
  const goals = here.items(GOALS_IN).filter((goal) => wordsOf(goal) !== '')
  const aspects = here.items(ASPECTS)
  const known = new Set<string>(goals.map(({ id }) => id))
  const others = aspects.filter(({ marks }) => !known.has(marks.of))
  return (
    <Section title={t('scope.practices.title')} lead={t('scope.practices.lead')}>
      {goals.length === 0 && <EmptyState icon="visit" title={t('scope.practices.empty')} />}
      {goals.map((goal) => (
        <ForGoal
          key={goal.id}
          board={board}
          goal={goal}
          aspects={aspects.filter(({ marks }) => marks.of === goal.id)}
        />
      ))}
      {others.length > 0 && (
        <section className={styles.block} aria-label={t('scope.practices.others')}>
          <h3>{t('scope.practices.others')}</h3>
          <ul className={styles.rows}>
            {others.map((aspect, index) => (
              <PracticeItem key={aspect.id} board={board} aspect={aspect} number={index + 1} />
            ))}
          </ul>
        </section>
      )}
    </Section>
  )
}

type GoalProps = { readonly board: ScopeBoard; readonly goal: HeldItem; readonly aspects: readonly HeldItem[] }

function ForGoal({ board, goal, aspects }: GoalProps) {
  const { t } = useTexts()
  const report = useReport('scope')
  const practices = usePractices()
  const [typed, setTyped] = useState('')
  const { circle, instance, mayWrite, author } = board
  const words = wordsOf(goal)
  const add = () => {
    const name = typed.trim()
    const input = { instance: instance.id, owner: instance.id, field: ASPECTS, words: name }
    const added = report(addMarkedItem(circle.doc, author(), input, { of: goal.id }))
    if (!added.ok) return
    const practice = practices.find((one) => one.name === name)
    const place = { owner: added.value, field: { id: ASPECTS, type: 'text' as const } }
    if (practice) report(setAnswer(circle.doc, author(), place, { ids: [practice.id] }))
    setTyped('')
  }
  return (
    <section className={styles.block} aria-label={words}>
      <h3 dir="auto">{words}</h3>
      {aspects.length > 0 && (
        <ul className={styles.rows}>
          {aspects.map((aspect, index) => (
            <PracticeItem key={aspect.id} board={board} aspect={aspect} number={index + 1} />
          ))}
        </ul>
      )}
      {mayWrite && (
        <form
          className={styles.adding}
          onSubmit={(event) => {
            event.preventDefault()
            if (typed.trim() !== '') add()
          }}
        >
          <SuggestInput
            label={t('scope.practices.own')}
            value={typed}
            onChange={setTyped}
            suggestions={practices.map(({ name }) => name)}
          />
          <Button type="submit" icon="plus" isDisabled={typed.trim() === ''}>
            {t('scope.practices.add')}
          </Button>
        </form>
      )}
    </section>
  )
}
