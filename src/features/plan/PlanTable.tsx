import { type KeyboardEvent, useDeferredValue, useMemo } from 'react'
import type { PlanRow } from '../../documents/readPlan.ts'
import { PLAN_COLUMNS } from '../../method/plan.ts'
import { VisuallyHidden } from '../../ui/layout/VisuallyHidden.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { besides, type CellPlace, nextInOrder, placeName } from './cellFocus.ts'
import { columnLabels } from './columnLabels.ts'
import { usePlan } from './PlanContext.tsx'
import { PrintedOwner } from './PlanOwner.tsx'
import { PlanRowView } from './PlanRowView.tsx'
import styles from './PlanTable.module.css'
import type { PeopleByRow } from './presence.ts'

/** About two screens: drawn at once; the rest a moment later, without holding up the first tap. */
const AT_ONCE = 12

export type PlanTableProps = {
  /** The whole plan, which numbers them, and what of it is shown. */
  readonly rows: readonly PlanRow[]
  readonly shown: readonly PlanRow[]
  readonly opened: CellPlace | null
  readonly people: PeopleByRow
}

/** One table, shown as cards where there is no room for six columns (portrait, phones): the same cells either way. */
export function PlanTable({ rows: all, shown: rows, opened, people }: PlanTableProps) {
  const { t } = useTexts()
  const labels = useMemo(() => columnLabels(t), [t])
  const { circle, open, commands, rights } = usePlan()
  const isWhole = useDeferredValue(true, false)
  const shown = isWhole ? rows : rows.slice(0, AT_ONCE)
  const numbers = useMemo(() => new Map(all.map(({ id }, index) => [id, index + 1])), [all])

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const from = placeOf(event.target as HTMLElement)
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && rights.write) {
      event.preventDefault()
      commands.add(rows.find(({ id }) => id === rowOf(event.target as HTMLElement))?.id)
      return
    }
    if (!from || event.nativeEvent.isComposing) return
    const isOpen = event.target instanceof HTMLTextAreaElement
    if (event.key === 'Tab' && isOpen) {
      const next = nextInOrder(rows, from, event.shiftKey ? -1 : 1)
      if (!next) return
      event.preventDefault()
      open(next)
    } else if (!isOpen && !event.altKey && !event.ctrlKey && !event.metaKey) {
      const next = besides(rows, from, event.key)
      if (!next) return
      event.preventDefault()
      focusCell(event.currentTarget, next)
    }
  }
  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: `display` takes the native roles away
    <table role="table" className={styles.table} onKeyDown={onKeyDown} aria-rowcount={rows.length + 1}>
      <caption>
        <VisuallyHidden>{t('plan.table.caption')}</VisuallyHidden>
      </caption>
      {/* On paper the first row spans them all and tells no width. */}
      <colgroup className={styles.widths}>
        <col className={styles.firstWidth} />
        <col span={PLAN_COLUMNS.length} />
      </colgroup>
      <thead role="rowgroup" className={styles.columns}>
        <PrintedOwner group={circle} />
        <tr role="row" className={styles.columnRow}>
          <th role="columnheader" scope="col" className={styles.firstColumn}>
            <VisuallyHidden>{t('plan.table.rowColumn')}</VisuallyHidden>
          </th>
          {PLAN_COLUMNS.map((column) => (
            <th key={column} role="columnheader" scope="col" title={t(`method.planColumn.${column}.help`)}>
              {labels[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" className={styles.rows}>
        {shown.map((row, index) => (
          <PlanRowView
            key={row.id}
            row={row}
            number={numbers.get(row.id) ?? index + 1}
            labels={labels}
            isNearAtFirst={index < AT_ONCE}
            openColumn={opened?.row === row.id ? opened.column : null}
            people={people.get(row.id)}
          />
        ))}
      </tbody>
    </table>
    // biome-ignore-end lint/a11y/noRedundantRoles: as above
  )
}

const rowOf = (target: HTMLElement): string | undefined => target.closest<HTMLElement>('[data-row]')?.dataset.row

function placeOf(target: HTMLElement): CellPlace | null {
  const [row, name] = target.closest<HTMLElement>('[data-cell]')?.dataset.cell?.split('.') ?? []
  const column = PLAN_COLUMNS.find((one) => one === name)
  return row && column ? { row, column } : null
}

function focusCell(table: HTMLElement, place: CellPlace): void {
  const cell = table.querySelector<HTMLElement>(`[data-cell="${CSS.escape(placeName(place))}"]`)
  cell?.querySelector<HTMLElement>('textarea, button')?.focus()
}
