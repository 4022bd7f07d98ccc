import { useState } from 'react'

type Kept = { readonly id: string; readonly at: number }

const NOW = 'now'

/** A kept version and what it is compared with, now or another one (S61): the older of the two is what was before. */
export function useComparison<V extends Kept>(version: V, versions: readonly V[]) {
  const [chosen, setChosen] = useState<string>(NOW)
  const others = versions.filter(({ id }) => id !== version.id)
  const other = others.find(({ id }) => id === chosen) ?? null
  const [since, until] = other && other.at < version.at ? [other, version] : [version, other]
  /** For a `Select`. */
  const choice = (now: string, nameOf: (one: V) => string) => ({
    options: [{ value: NOW, label: now }, ...others.map((one) => ({ value: one.id as string, label: nameOf(one) }))],
    value: chosen,
    onChange: setChosen,
  })
  return { others, since, until, choice }
}
