// @vitest-environment jsdom
import i18next from 'i18next'
import { beforeEach, describe, expect, it } from 'vitest'
import { detectLanguage, setLanguage, startTexts } from '../src/i18n.ts'

beforeEach(() => localStorage.clear())

describe('language', () => {
  it.each([
    ['fr', null, ['de-BE', 'fr-BE', 'en']],
    ['en', null, ['lv-LV']],
    ['en', 'en', ['fr-FR']],
    ['fr', 'xx', ['FR']],
  ])('is %s for stored %s and preferred %o', (expected, stored, preferred) => {
    expect(detectLanguage(stored, preferred)).toBe(expected)
  })
  it('switches all texts, marks the page and is kept on this device', async () => {
    await startTexts()
    await setLanguage('fr')
    expect([i18next.t('common.actions.back'), document.documentElement.lang]).toEqual(['Retour', 'fr'])
    expect(i18next.t('common.status.waiting', { count: 1 })).toBe('1 modification attend le relais')
    await setLanguage('en')
    expect([i18next.t('common.actions.back'), document.documentElement.lang]).toEqual(['Back', 'en'])
    expect(i18next.t('common.status.waiting', { count: 2 })).toBe('2 changes wait for the hub')
    expect(detectLanguage(localStorage.getItem('passerelle.language'), ['fr'])).toBe('en')
  })
})
