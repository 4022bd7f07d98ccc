import type { PlanRow } from '../../documents/readPlan.ts'
import { PLAN_COLUMNS } from '../../method/plan.ts'
import { classes } from '../../ui/classes.ts'
import { CityMark } from './CityMark.tsx'
import type { ColumnLabels } from './columnLabels.ts'
import cellStyles from './PlanCell.module.css'
import headStyles from './RowHead.module.css'
import { StateMark } from './StateChoice.tsx'

export type DistantRowProps = { readonly row: PlanRow; readonly number: number; readonly labels: ColumnLabels }

/** A row far from the screen: its words alone, for searching, reading aloud and printing. */
export function DistantRow({ row, number, labels }: DistantRowProps) {
  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: `display` takes the native roles away
    <>
      <th role="rowheader" scope="row" className={headStyles.head}>
        <div className={headStyles.line}>
          <span className={headStyles.number}>{number}</span>
          <StateMark state={row.state} />
          <CityMark city={row.city} />
        </div>
      </th>
      {PLAN_COLUMNS.map((column) => (
        <td
          key={column}
          role="cell"
          className={classes(cellStyles.cell, cellStyles[column])}
          data-label={labels[column]}
          lang={row.cells[column].language || undefined}
        >
          <p className={cellStyles.words} dir="auto">
            {row.cells[column].text}
          </p>
        </td>
      ))}
    </>
    // biome-ignore-end lint/a11y/noRedundantRoles: as above
  )
}
