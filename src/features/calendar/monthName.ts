import { formatMonth, type Language } from '../../ui/formats.ts'

/** "March 2026" for 2026-03; a year alone as it is. */
export const monthName = (month: string, language: Language): string =>
  month.length < 7
    ? month
    : formatMonth(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)) - 1, 15), language)
