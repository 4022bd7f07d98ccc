// @vitest-environment happy-dom
import i18next from 'i18next'
import { beforeEach, describe, expect, it } from 'vitest'
import { detectLanguage, moreTexts, setLanguage, startTexts } from '../src/i18n.ts'

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
  it('[V2] only the words of the first screens come before them; once the others are wanted, they come with every language', async () => {
    await startTexts()
    await setLanguage('en')
    expect([i18next.exists('home.dossiers.title'), i18next.exists('plan.page.title')]).toEqual([true, false])
    await moreTexts()
    expect(i18next.exists('method.visit.visit1.title')).toBe(true)
    await setLanguage('fr')
    expect([i18next.exists('method.visit.visit1.title'), i18next.language]).toEqual([true, 'fr'])
    await Promise.all([setLanguage('en'), moreTexts()])
    expect(i18next.t('method.visit.visit1.title')).not.toBe('method.visit.visit1.title')
  })
})
