import type { OpenCircle } from '../../device/workspace/workspace.ts'
import type { AgendaPoint } from '../../documents/training.ts'
import { Menu, type MenuItem } from '../../ui/feedback/Menu.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { PlainField } from '../PlainField.tsx'
import type { TrainingBoard } from './board.ts'
import { RowText } from './RowText.tsx'
import styles from './training.module.css'
import type { AgendaCommands } from './useAgenda.ts'

type RowProps = {
  readonly point: AgendaPoint
  readonly number: number
  readonly circle: OpenCircle
  readonly mayWrite: boolean
  readonly commands: AgendaCommands
  readonly author: TrainingBoard['author']
  readonly onMove: (by: -1 | 1) => void
  readonly moves: { readonly up: boolean; readonly down: boolean }
  /** Half-days that it may go to. */
  readonly others: readonly number[]
}

/** One point: its words, its minutes, and its place. */
export function AgendaPointRow(props: RowProps) {
  const { point, number, circle, mayWrite, commands, author, onMove, moves, others } = props
  const { t } = useTexts()
  const name = t('training.agenda.point', { number })
  const items: readonly (MenuItem | false)[] = [
    moves.up && { id: 'up', label: t('training.agenda.up'), icon: 'up', onChoose: () => onMove(-1) },
    moves.down && { id: 'down', label: t('training.agenda.down'), icon: 'down', onChoose: () => onMove(1) },
    ...others.map((part) => ({
      id: `part${part}`,
      label: t('training.agenda.toPart', { part: t('training.agenda.part', { number: part }) }),
      icon: 'arrow' as const,
      onChoose: () => commands.set(point.id, { part }),
    })),
    {
      id: 'remove',
      label: t('training.agenda.remove'),
      icon: 'trash',
      isDangerous: true,
      onChoose: () => commands.remove(point.id),
    },
  ]
  return (
    <li className={styles.point} data-item={point.id}>
      <RowText {...{ circle, author }} item={point.id} cell={point.title} label={name} isReadOnly={!mayWrite} />
      <div className={styles.minutes}>
        <PlainField
          label={t('training.agenda.minutes')}
          isLabelHidden
          value={String(point.minutes)}
          isReadOnly={!mayWrite}
          onCommit={(typed) => commands.set(point.id, { minutes: toMinutes(typed) ?? point.minutes })}
        />
        <span aria-hidden="true">{t('training.agenda.unit')}</span>
      </div>
      {mayWrite && (
        <Menu
          label={t('training.agenda.menu', { point: point.title.text || name })}
          items={items.filter((item) => item !== false)}
        />
      )}
    </li>
  )
}

/** Whole minutes of a day; null for anything else. */
const toMinutes = (typed: string): number | null => {
  const minutes = Number(typed.trim())
  return typed.trim() !== '' && Number.isInteger(minutes) && minutes >= 0 && minutes <= 1440 ? minutes : null
}
