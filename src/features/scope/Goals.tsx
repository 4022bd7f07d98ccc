import { useState } from 'react'
import { GOALS_IN, GOALS_LATER } from '../../documents/scope.ts'
import { Button } from '../../ui/form/Button.tsx'
import { TextInput } from '../../ui/form/TextInput.tsx'
import { Icon } from '../../ui/icons/Icon.tsx'
import { Section } from '../../ui/layout/Section.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import type { ScopeBoard } from './board.ts'
import { GoalInScope } from './GoalInScope.tsx'
import { GoalLater } from './GoalLater.tsx'
import styles from './scope.module.css'
import { useChooseGoal } from './useChooseGoal.ts'

/** The common goals, inside the frame, and what can wait, outside it, with the reason (S5, S154). */
export function Goals({ board }: { readonly board: ScopeBoard }) {
  const { t } = useTexts()
  const { here, mayChoose } = board
  const inScope = here.items(GOALS_IN)
  const later = here.items(GOALS_LATER)
  return (
    <Section title={t('scope.goals.title')} lead={t(mayChoose ? 'scope.goals.lead' : 'scope.goals.leadOthers')}>
      <div className={styles.frame}>
        <h3>
          <Icon name="check" /> {t('scope.goals.in')}
        </h3>
        {inScope.length === 0 && <p className={styles.quiet}>{t('scope.goals.noneIn')}</p>}
        <ul className={styles.rows} aria-label={t('scope.goals.in')}>
          {inScope.map((goal, index) => (
            <GoalInScope key={goal.id} board={board} goal={goal} number={index + 1} />
          ))}
        </ul>
        {inScope.length > 3 && <p className={styles.quiet}>{t('scope.goals.many')}</p>}
        {mayChoose && <NewGoal board={board} />}
      </div>
      <div className={styles.outside}>
        <h3>
          <Icon name="clock" /> {t('scope.goals.notNow')}
        </h3>
        {later.length === 0 && <p className={styles.quiet}>{t('scope.goals.noneLater')}</p>}
        <ul className={styles.rows} aria-label={t('scope.goals.notNow')}>
          {later.map((goal, index) => (
            <GoalLater key={goal.id} board={board} goal={goal} number={index + 1} />
          ))}
        </ul>
      </div>
    </Section>
  )
}

function NewGoal({ board }: { readonly board: ScopeBoard }) {
  const { t } = useTexts()
  const choose = useChooseGoal(board)
  const [typed, setTyped] = useState('')
  return (
    <form
      className={styles.adding}
      onSubmit={(event) => {
        event.preventDefault()
        if (typed.trim() === '') return
        if (choose({ id: null, words: typed, from: '' }, { list: GOALS_IN })) setTyped('')
      }}
    >
      <TextInput label={t('scope.goals.own')} value={typed} onChange={setTyped} />
      <Button type="submit" icon="plus" isDisabled={typed.trim() === ''}>
        {t('scope.goals.addOwn')}
      </Button>
    </form>
  )
}
