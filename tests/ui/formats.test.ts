import { describe, expect, it } from 'vitest'
import { formatBytes, formatList, formatMoment, formatNumber } from '../../src/ui/formats.ts'

const noon = new Date(2026, 4, 12, 12, 2).getTime()

describe('formats', () => {
  it('say the time alone on the day itself, with the date before', () => {
    expect(formatMoment(noon, 'fr', noon + 3_600_000)).toBe('12:02')
    expect(formatMoment(noon, 'fr', noon + 86_400_000)).toBe('12 mai, 12:02')
    expect(formatMoment(noon, 'en', noon + 86_400_000)).toBe('12 May, 12:02')
    // Before midnight and after it are two days, however close.
    const late = new Date(2026, 4, 12, 23, 50).getTime()
    expect(formatMoment(late, 'en', late + 1_200_000)).toBe('12 May, 23:50')
  })
  it('follow the language in numbers, sizes and lists', () => {
    expect([formatNumber(1234.5, 'fr'), formatNumber(1234.5, 'en')]).toEqual(['1\u202f234,5', '1,234.5'])
    expect([formatBytes(3_400_000, 'fr'), formatBytes(3_400_000, 'en')]).toEqual(['3,4\u202fMo', '3.4 MB'])
    expect([formatList(['a', 'b', 'c'], 'fr'), formatList(['a', 'b', 'c'], 'en')]).toEqual(['a, b et c', 'a, b and c'])
  })
})
