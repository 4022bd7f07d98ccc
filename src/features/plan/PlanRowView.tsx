import { memo, useRef } from 'react'
import type { PlanRow } from '../../documents/readPlan.ts'
import { PLAN_COLUMNS, type PlanColumn } from '../../method/plan.ts'
import { classes } from '../../ui/classes.ts'
import { useTexts } from '../../ui/Texts.tsx'
import type { ColumnLabels } from './columnLabels.ts'
import { DistantRow } from './DistantRow.tsx'
import { foreignLanguage } from './languages.ts'
import { PlanCell } from './PlanCell.tsx'
import { usePlan } from './PlanContext.tsx'
import styles from './PlanTable.module.css'
import type { Person } from './presence.ts'
import { RowHead } from './RowHead.tsx'
import { useNear } from './useNear.ts'

export type PlanRowViewProps = {
  readonly row: PlanRow
  readonly number: number
  readonly labels: ColumnLabels
  readonly openColumn: PlanColumn | null
  readonly people: ReadonlyMap<string, readonly Person[]> | undefined
  readonly isNearAtFirst: boolean
}

/** A row has all its words from the start and its controls once it comes near the screen. */
export const PlanRowView = memo(function PlanRowView(props: PlanRowViewProps) {
  const { row, number, labels, openColumn, people, isNearAtFirst } = props
  const { language } = useTexts()
  const { rightsOn } = usePlan()
  const place = useRef<HTMLTableRowElement>(null)
  const isNear = useNear(place, isNearAtFirst || openColumn !== null) || openColumn !== null
  const foreign = foreignLanguage(row.cells, language)
  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: `display` takes the native role away
    <tr
      ref={place}
      role="row"
      className={classes(styles.row, row.state === 'dropped' && styles.dropped)}
      data-row={row.id}
    >
      {isNear ? (
        <>
          <RowHead row={row} number={number} language={foreign} />
          {PLAN_COLUMNS.map((column) => (
            <PlanCell
              key={column}
              row={row.id}
              column={column}
              label={labels[column]}
              cell={row.cells[column]}
              hasMark={foreign === null}
              mayWrite={rightsOn(row.city).write}
              isOpen={openColumn === column}
              people={people?.get(column)}
            />
          ))}
        </>
      ) : (
        <DistantRow row={row} number={number} labels={labels} />
      )}
    </tr>
    // biome-ignore-end lint/a11y/noRedundantRoles: as above
  )
})
