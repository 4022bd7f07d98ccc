/** What a political leader says to each of the two questions (S184). */
export const STANDS = ['yes', 'open', 'no'] as const
export type Stand = (typeof STANDS)[number]

export type Leader = {
  readonly party: string
  readonly plan: Stand | null
  readonly implementation: Stand | null
}

/** How far political commitment has got; a step before visit 1 (S183). */
export type CommitmentStatus = 'none' | 'sought' | 'plan' | 'both'

export function commitmentStatus(leaders: readonly Leader[]): CommitmentStatus {
  if (leaders.length === 0) return 'none'
  const backsPlan = leaders.some(({ plan }) => plan === 'yes')
  if (!backsPlan) return 'sought'
  return leaders.some(({ implementation }) => implementation === 'yes') ? 'both' : 'plan'
}

/** Parties that back either, as written, each once whatever the capitals. */
export function backingParties(leaders: readonly Leader[]): readonly string[] {
  const byName = new Map<string, string>()
  for (const { party, plan, implementation } of leaders)
    if (party.trim() !== '' && (plan === 'yes' || implementation === 'yes'))
      byName.set(party.trim().toLocaleLowerCase(), party.trim())
  return [...byName.values()]
}

/** First and last day known of the programme, ISO; empty where nobody has said. */
export type Period = { readonly from: string; readonly to: string }

/** Whether an election falls into the programme. Where its end is not known, every election ahead counts. */
export function isWithin(day: string, { from, to }: Period): boolean {
  if (day === '') return false
  return day >= from.slice(0, day.length) && (to === '' || day.slice(0, to.length) <= to)
}

/**
 * Whether to advise seeking support from more parties (S185): it rests on one, and an election falls into the
 * programme.
 */
export const restsOnOneParty = (leaders: readonly Leader[], elections: readonly string[], period: Period): boolean =>
  backingParties(leaders).length === 1 && elections.some((day) => isWithin(day, period))

/** The programme's period as its dates tell it. */
export function periodOf(days: readonly string[]): Period {
  const known = days.filter((day) => day !== '').toSorted()
  return { from: known[0] ?? '', to: known.length > 1 ? (known.at(-1) ?? '') : '' }
}
