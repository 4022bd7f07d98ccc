import { useState } from 'react'
import type { OpenCircle } from '../../device/workspace/workspace.ts'
import { FURTHER, FURTHER_OFFERS } from '../../method/training.ts'
import { Button, IconButton } from '../../ui/form/Button.tsx'
import { TextInput } from '../../ui/form/TextInput.tsx'
import { Section } from '../../ui/layout/Section.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import type { TrainingBoard } from './board.ts'
import { RowText } from './RowText.tsx'
import styles from './training.module.css'
import { useAgenda } from './useAgenda.ts'

/** Further learning for whoever likes: offered, never counted as missing (S152). */
export function Further({ board }: { readonly board: TrainingBoard }) {
  const { circle } = board
  return circle && <FurtherOf board={board} circle={circle} />
}

function FurtherOf({ board, circle }: { readonly board: TrainingBoard; readonly circle: OpenCircle }) {
  const { t } = useTexts()
  const { further, commands } = useAgenda(board, circle)
  const { mayWrite, author } = board
  const [typed, setTyped] = useState('')
  const taken = new Set(further.map(({ title }) => title.text))
  const offers = FURTHER_OFFERS.filter((offer) => !taken.has(t(`training.offer.${offer}`)))
  const addTyped = () => {
    if (commands.add(FURTHER, typed.trim())) setTyped('')
  }
  return (
    <Section title={t('training.further.title')} lead={t('training.further.lead')}>
      {further.length > 0 && (
        <ul className={styles.rows} aria-label={t('training.further.title')}>
          {further.map((point, index) => {
            const name = t('training.further.item', { number: index + 1 })
            return (
              <li key={point.id} className={styles.row} data-item={point.id}>
                <div className={styles.grow}>
                  <RowText
                    {...{ circle, author }}
                    item={point.id}
                    cell={point.title}
                    label={name}
                    isReadOnly={!mayWrite}
                  />
                </div>
                {mayWrite && (
                  <IconButton
                    icon="trash"
                    label={t('training.further.remove', { name: point.title.text || name })}
                    onClick={() => commands.remove(point.id)}
                  />
                )}
              </li>
            )
          })}
        </ul>
      )}
      {mayWrite && (
        <>
          {offers.length > 0 && (
            <div className={styles.chips}>
              {offers.map((offer) => (
                <Button key={offer} icon="plus" onClick={() => commands.add(FURTHER, t(`training.offer.${offer}`))}>
                  {t(`training.offer.${offer}`)}
                </Button>
              ))}
            </div>
          )}
          <div className={styles.adding}>
            <TextInput label={t('training.further.own')} value={typed} onChange={setTyped} />
            <Button icon="plus" isDisabled={typed.trim() === ''} onClick={addTyped}>
              {t('training.further.add')}
            </Button>
          </div>
        </>
      )}
    </Section>
  )
}
