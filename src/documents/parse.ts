/** What comes out of a document was written by somebody's device, perhaps a newer or a broken one: parse it (L10). */
export const asText = (value: unknown): string => (typeof value === 'string' ? value : '')
export const asTextOrNull = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null
export const asNumber = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) ? value : 0)
export const asNumberOrNull = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null
export const asFlag = (value: unknown): boolean => value === true
export const asTexts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((entry): entry is string => typeof entry === 'string') : []

export type Fields = Readonly<Record<string, unknown>>
/** The fields of a plain object; none of anything else. */
export const asFields = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {}

export const oneOf =
  <const T extends string>(options: readonly T[]) =>
  (value: unknown): T | null =>
    options.find((option) => option === value) ?? null
