export type Vitals = {
  readonly fcpMs: number
  readonly lcpMs: number
  readonly tbtMs: number
  /** Without a unit. */
  readonly cls: number
}

/** Lighthouse 10 and later, mobile: where the score is 0.9 and 0.5, and the weight. Speed Index (0.1) is not measured. */
const CURVES: Readonly<
  Record<keyof Vitals, { readonly p10: number; readonly median: number; readonly weight: number }>
> = {
  fcpMs: { p10: 1800, median: 3000, weight: 0.1 },
  lcpMs: { p10: 2500, median: 4000, weight: 0.25 },
  tbtMs: { p10: 200, median: 600, weight: 0.3 },
  cls: { p10: 0.1, median: 0.25, weight: 0.25 },
}

/** From 0 to 1, as Lighthouse weighs it. */
export const performanceScore = (vitals: Vitals): number => {
  let [sum, weights] = [0, 0]
  for (const [name, { p10, median, weight }] of Object.entries(CURVES)) {
    sum += weight * score(vitals[name as keyof Vitals], p10, median)
    weights += weight
  }
  return sum / weights
}

const INVERSE_ERFC_ONE_FIFTH = 0.9061938024368232

/** The share of a log-normal distribution that is worse than `value`. */
const score = (value: number, p10: number, median: number): number => {
  if (value <= 0) return 1
  const x = (INVERSE_ERFC_ONE_FIFTH * Math.log(value / median)) / -Math.log(p10 / median)
  return (1 - erf(x)) / 2
}

/** Abramowitz and Stegun 7.1.26, to 1.5 · 10⁻⁷. */
const erf = (x: number): number => {
  const t = 1 / (1 + 0.3275911 * Math.abs(x))
  const poly = ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t
  return Math.sign(x) * (1 - poly * Math.exp(-x * x))
}
