import { useRef, useState } from 'react'
import { readPath } from '../../documents/path.ts'
import { EXPECTATION_THEMES } from '../../method/training.ts'
import { classes } from '../../ui/classes.ts'
import { EmptyState } from '../../ui/data/EmptyState.tsx'
import { Button } from '../../ui/form/Button.tsx'
import { Section } from '../../ui/layout/Section.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useNames } from '../useNames.ts'
import type { TrainingBoard } from './board.ts'
import { ExpectationCard } from './ExpectationCard.tsx'
import { NewExpectation } from './NewExpectation.tsx'
import { OutcomeBar } from './OutcomeBar.tsx'
import styles from './training.module.css'
import { circlesFor, EXPECTATIONS, outcomeOf, themeOf, useExpectations } from './useExpectations.ts'

/** What everybody expects, gathered from all devices and shown in groups; looked at again at the end (S49, S149). */
export function Expectations({ board }: { readonly board: TrainingBoard }) {
  const { t } = useTexts()
  const commands = useExpectations(board)
  const nameOf = useNames(board.circle ?? board.here.place.circles.group)
  const items = board.here.items(EXPECTATIONS).filter(({ answer }) => answer && answer.words.text.trim() !== '')
  const [chosen, setLooking] = useState<boolean | null>(null)
  const isLooking = chosen ?? (isNearEnd(board) || items.some(outcomeOf))
  const wall = useRef<HTMLDivElement>(null)
  const circles = circlesFor(board)
  // What the guide has no group for, or nobody has sorted yet, stands at the end.
  const groups = [...EXPECTATION_THEMES, null].map((theme) => ({
    theme,
    items: items.filter((item) => themeOf(item) === theme),
  }))
  return (
    <>
      {circles.length > 0 && <NewExpectation circles={circles} onAdd={commands.add} />}
      <Section
        title={t('training.expect.title')}
        lead={t('training.expect.lead')}
        actions={
          items.length > 0 && (
            <>
              <Button icon="clock" onClick={() => setLooking(!isLooking)}>
                {t(isLooking ? 'training.expect.stopLooking' : 'training.expect.look')}
              </Button>
              <Button icon="bigScreen" onClick={() => void wall.current?.requestFullscreen?.()}>
                {t('training.expect.big')}
              </Button>
            </>
          )
        }
      >
        {items.length === 0 && (
          <EmptyState icon="talk" title={t('training.expect.empty')}>
            {t('training.expect.emptyText')}
          </EmptyState>
        )}
        {isLooking && items.length > 0 && <OutcomeBar outcomes={items.map(outcomeOf)} />}
        <div ref={wall} className={classes(styles.wall, styles.screen)}>
          {groups.map(
            (group) =>
              group.items.length > 0 && (
                <section key={group.theme ?? ''} className={styles.theme} aria-label={t(themeKey(group.theme))}>
                  <h3>{t(themeKey(group.theme))}</h3>
                  <ul className={styles.notes}>
                    {group.items.map((item) => (
                      <ExpectationCard key={item.id} {...{ board, item, commands, nameOf, isLooking }} />
                    ))}
                  </ul>
                </section>
              ),
          )}
        </div>
      </Section>
    </>
  )
}

const themeKey = (theme: (typeof EXPECTATION_THEMES)[number] | null): string => `training.theme.${theme ?? 'none'}`

/** The evaluation has begun: then they are looked at again by themselves. */
const isNearEnd = ({ circle }: TrainingBoard): boolean => {
  const state = circle ? readPath(circle.doc).states.evaluation : undefined
  return state === 'going' || state === 'done'
}
