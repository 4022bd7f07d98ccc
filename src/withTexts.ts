import { moreTexts } from './i18n.ts'

/** A page of its own, and the words that it says: for `lazy`. */
export const withTexts =
  <T>(load: () => Promise<T>): (() => Promise<T>) =>
  async () =>
    (await Promise.all([load(), moreTexts()]))[0]
