import { type ReactNode, useId } from 'react'
import { classes } from '../classes.ts'
import styles from './DataTable.module.css'

export type Column = {
  readonly key: string
  readonly label: string
  /** Least width; `wide` for cells in which one writes. */
  readonly width?: 'narrow' | 'normal' | 'wide'
  readonly isNumeric?: boolean
}
export type DataTableProps<T> = {
  readonly caption: string
  readonly isCaptionHidden?: boolean
  /** The first column heads its row and stays in sight while scrolling sideways. */
  readonly columns: readonly Column[]
  readonly rows: readonly T[]
  readonly rowKey: (row: T) => string
  readonly cell: (row: T, column: Column) => ReactNode
  readonly empty: ReactNode
}

export function DataTable<T>({ caption, isCaptionHidden, columns, rows, rowKey, cell, empty }: DataTableProps<T>) {
  const id = useId()
  if (rows.length === 0) return empty
  const look = (column: Column) => classes(styles[column.width ?? 'normal'], column.isNumeric && styles.numeric)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={styles.region} aria-labelledby={`${id}-caption`} tabIndex={0}>
      <table className={styles.table}>
        <caption id={`${id}-caption`} className={isCaptionHidden ? styles.hidden : styles.caption}>
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={look(column)}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column, index) =>
                index === 0 ? (
                  <th key={column.key} scope="row" className={look(column)}>
                    {cell(row, column)}
                  </th>
                ) : (
                  <td key={column.key} className={look(column)}>
                    {cell(row, column)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
