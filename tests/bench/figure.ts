/** One measured number and what it may be at most (design §9). Without a budget it is shown for comparison only. */
export type Figure = {
  readonly name: string
  readonly value: number
  readonly unit: 'ms' | 'KB' | 'MB' | '×' | 'lost'
  readonly budget?: number
}

/** A bench measures; the first of its figures stands for it in the last line. */
export type Bench = () => Promise<readonly [Figure, ...Figure[]]>

export const isPastBudget = ({ value, budget }: Figure): boolean => budget !== undefined && !(value <= budget)

export const table = (figures: readonly Figure[]): string => {
  const rows = figures.map((figure) => [
    figure.name,
    amount(figure.value, figure.unit),
    figure.budget === undefined ? '' : `≤ ${amount(figure.budget, figure.unit)}`,
    isPastBudget(figure) ? 'PAST BUDGET' : '',
  ])
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** `boot: 0.62 × (0.75 ×)`: the figure that stands for the bench, or the first one past its budget. */
export const lastLine = (bench: string, figures: readonly [Figure, ...Figure[]]): string => {
  const shown = figures.find(isPastBudget) ?? figures[0]
  const budget = shown.budget === undefined ? 'no budget' : amount(shown.budget, shown.unit)
  return `${bench}: ${amount(shown.value, shown.unit)} (${budget})`
}

const amount = (value: number, unit: Figure['unit']) => `${value.toFixed(decimals(value, unit))} ${unit}`
const decimals = (value: number, unit: Figure['unit']) => {
  if (unit === 'lost') return 0
  return unit === '×' || Math.abs(value) < 10 ? 2 : Math.abs(value) < 100 ? 1 : 0
}
