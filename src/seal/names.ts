import type { Generation } from './carrier.ts'
import type { CircleId } from './circle.ts'

// Apart from the keys: home names circles and carriers and needs neither curves nor hashes for it.
export const isCircleId = (text: string): text is CircleId => /^[A-Za-z0-9_-]{22}$/.test(text)

/** The name of a carrier for providers and stores. */
export const carrierName = (id: CircleId, generation: Generation): string => `${id}/${generation}`

export const parseCarrierName = (name: string): { readonly id: CircleId; readonly generation: Generation } | null => {
  const match = /^([^/]+)\/(0|[1-9]\d{0,9})$/.exec(name)
  const [, id = '', digits = ''] = match ?? []
  const generation = Number(digits)
  return match && isCircleId(id) && generation <= 0xffffffff ? { id, generation } : null
}
