/** The value that `share` (0 to 1) of the sorted values do not exceed. NaN of nothing. */
export const percentile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? Number.NaN)
    : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2
}

const ROUNDS = 6

/** A figure of the round with the lowest: what the code takes, not what else runs on a noisy machine meanwhile. */
export const calmest = (values: readonly number[], figure: (round: readonly number[]) => number): number => {
  const length = Math.ceil(values.length / ROUNDS)
  const rounds = Array.from({ length: ROUNDS }, (_, i) => values.slice(i * length, (i + 1) * length))
  return Math.min(...rounds.filter((round) => round.length > 0).map(figure))
}
