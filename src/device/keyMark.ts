// Browsers delete a damaged IndexedDB whole and without a word; localStorage is kept apart from it and remembers.
const markOf = (database: string) => `${database}/device`

/** Whether this device had keys in the database of that name, by what `localStorage` answers at once. */
export function hadKeys(database: string): boolean {
  try {
    return globalThis.localStorage?.getItem(markOf(database)) === 'known'
  } catch {
    return false
  }
}

/** Written down by browsers only seconds later: one that is killed before has forgotten it, so it is noted at each start. */
export function noteKeys(database: string): void {
  try {
    if (!hadKeys(database)) globalThis.localStorage?.setItem(markOf(database), 'known')
  } catch {
    // Denied or full: then only a loss of the keys alone will be noticed.
  }
}
