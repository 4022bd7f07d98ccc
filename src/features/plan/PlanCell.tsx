import { type KeyboardEvent, useLayoutEffect, useRef } from 'react'
import type { Cell } from '../../documents/rows.ts'
import type { PlanColumn } from '../../method/plan.ts'
import { PersonChip } from '../../ui/circles/PersonChip.tsx'
import { classes } from '../../ui/classes.ts'
import { Icon } from '../../ui/icons/Icon.tsx'
import { VisuallyHidden } from '../../ui/layout/VisuallyHidden.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { CellField } from './CellField.tsx'
import { isWriting, placeName } from './cellFocus.ts'
import { LanguageMark } from './LanguageMark.tsx'
import { LeaderNote } from './LeaderNote.tsx'
import styles from './PlanCell.module.css'
import { usePlan } from './PlanContext.tsx'
import type { Person } from './presence.ts'

export type PlanCellProps = {
  readonly row: string
  readonly column: PlanColumn
  readonly label: string
  readonly cell: Cell
  readonly isOpen: boolean
  readonly people: readonly Person[] | undefined
  /** False where the row as a whole is marked with its language. */
  readonly hasMark: boolean
  readonly mayWrite: boolean
}

/** Plain words until somebody writes in it: a plan of 200 actions would otherwise be 1 200 fields. */
export function PlanCell({ row, column, label, cell, isOpen, people = [], hasMark, mayWrite }: PlanCellProps) {
  const { t, language } = useTexts()
  const { ask } = usePlan()
  const isForeign = hasMark && cell.language !== '' && cell.language !== language
  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: `display` takes the native role away
    <td
      role="cell"
      className={classes(styles.cell, styles[column])}
      data-cell={placeName({ row, column })}
      data-label={label}
    >
      {isOpen ? (
        <CellField row={row} column={column} label={label} lang={cell.language || language} people={people} />
      ) : (
        <>
          {mayWrite ? <CellButton row={row} column={column} cell={cell} label={label} /> : <CellWords cell={cell} />}
          {people.map(({ id, name }) => (
            <PersonChip key={id} name={name || t('common.people.unknown')} size="small" isHere />
          ))}
        </>
      )}
      {isForeign && cell.text !== '' && <LanguageMark code={cell.language} />}
      {column === 'leader' && <LeaderNote leader={cell.text} isOpen={isOpen} />}
      {cell.isContested && (
        <button
          type="button"
          className={styles.contested}
          onClick={() => ask({ type: 'versions', place: { row, column } })}
        >
          <Icon name="warning" />
          {t('plan.cell.contested')}
        </button>
      )}
    </td>
    // biome-ignore-end lint/a11y/noRedundantRoles: as above
  )
}

function CellWords({ cell }: { readonly cell: Cell }) {
  return (
    <p className={styles.words} lang={cell.language || undefined} dir="auto">
      {cell.text}
    </p>
  )
}

type CellButtonProps = Pick<PlanCellProps, 'row' | 'column' | 'cell' | 'label'>

function CellButton({ row, column, cell, label }: CellButtonProps) {
  const { open, leaving } = usePlan()
  const { t } = useTexts()
  const button = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => {
    // The field that had the focus has just given way to this button (Escape).
    if (leaving.current !== placeName({ row, column })) return
    leaving.current = null
    button.current?.focus()
  }, [leaving, row, column])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'F2' || isWriting(event)) open({ row, column })
  }
  return (
    <button
      ref={button}
      type="button"
      className={classes(styles.words, styles.button)}
      onClick={() => open({ row, column })}
      onKeyDown={onKeyDown}
    >
      <VisuallyHidden>{label} </VisuallyHidden>
      {cell.text === '' ? (
        <span className={styles.empty}>{t('plan.cell.empty')}</span>
      ) : (
        <span lang={cell.language || undefined} dir="auto" className={styles.text}>
          {cell.text}
        </span>
      )}
    </button>
  )
}
