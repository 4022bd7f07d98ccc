import type { Gathering } from './useEntries.ts'

/** How many members came. */
export const cameTo = ({ attendance }: Pick<Gathering, 'attendance'>): number =>
  Object.values(attendance).filter((noted) => noted === 'came').length
