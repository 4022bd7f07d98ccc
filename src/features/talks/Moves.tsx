import type { ReactNode } from 'react'
import { useTexts } from '../../ui/Texts.tsx'
import { Intention } from './Intention.tsx'
import { NoteField } from './NoteField.tsx'
import { Options } from './Options.tsx'
import { Risks } from './Risks.tsx'
import styles from './talk.module.css'

const MOVES = ['change', 'options', 'risks', 'choice'] as const
type Move = (typeof MOVES)[number]

const CONTENT: Readonly<Record<Move, () => ReactNode>> = {
  change: () => (
    <>
      <NoteField field="me.c.heard" asks={['clarify']} />
      <NoteField field="me.c.change" />
    </>
  ),
  options: () => <Options />,
  risks: () => <Risks />,
  choice: () => (
    <>
      <NoteField field="me.c.choice" asks={['will']} />
      <Intention />
    </>
  ),
}

/** The four moves, in the order in which they are usually made; each may stay empty (S15, S65). */
export function Moves() {
  const { t } = useTexts()
  return (
    <ol className={styles.moves} aria-label={t('talks.moves.title')}>
      {MOVES.map((move, index) => (
        <li key={move} className={styles.move}>
          <section aria-labelledby={`move-${move}`}>
            <h2 id={`move-${move}`} className={styles.moveTitle}>
              <span className={styles.number} aria-hidden="true">
                {index + 1}
              </span>
              {t(`talks.moves.${move}`)}
            </h2>
            <div className={styles.moveBody}>{CONTENT[move]()}</div>
          </section>
        </li>
      ))}
    </ol>
  )
}
