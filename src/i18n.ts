import i18next from 'i18next'
import { useMemo } from 'react'
import { initReactI18next, useTranslation } from 'react-i18next'
import type { Language } from './ui/formats.ts'
import type { Texts } from './ui/Texts.tsx'

export const languages = [
  { code: 'fr', short: 'FR', name: 'Français' },
  { code: 'en', short: 'EN', name: 'English' },
] as const satisfies readonly { code: Language; short: string; name: string }[]

const STORED = 'passerelle.language'
const isLanguage = (code: string | null | undefined): code is Language => languages.some((other) => other.code === code)

// One chunk per language: only the one in use is loaded, both are precached for a switch without a network.
const load: Readonly<Record<Language, () => Promise<{ texts: Record<string, unknown> }>>> = {
  en: () => import('./texts.en.ts'),
  fr: () => import('./texts.fr.ts'),
}

/** The language chosen on this device, else the first of the browser's that we speak, else English. */
export function detectLanguage(stored: string | null, preferred: readonly string[]): Language {
  if (isLanguage(stored)) return stored
  return preferred.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLanguage) ?? 'en'
}

// Storage can be denied; the language then lasts as long as the page.
const readStored = (): string | null => {
  try {
    return localStorage.getItem(STORED)
  } catch {
    return null
  }
}
const store = (language: Language): void => {
  try {
    localStorage.setItem(STORED, language)
  } catch {
    return
  }
}

const addTexts = async (language: Language): Promise<void> => {
  if (i18next.hasResourceBundle(language, 'app')) return
  const { texts } = await load[language]()
  i18next.addResourceBundle(language, 'app', texts)
}

const mark = (language: Language) => {
  document.documentElement.lang = language
}

/**
 * Call once, before rendering. Every key is `<file of locales>.<section>.<field>`: `t('home.join.label')`;
 * there are no namespaces to name.
 */
export async function startTexts(): Promise<Language> {
  const language = detectLanguage(readStored(), navigator.languages)
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    ns: ['app'],
    defaultNS: 'app',
    nsSeparator: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
    resources: {},
  })
  await setLanguage(language)
  return language
}

/** Switches every text at once; the new language is loaded first, so nothing flashes and nothing is mounted anew. */
export async function setLanguage(language: Language): Promise<void> {
  await addTexts(language)
  await i18next.changeLanguage(language)
  mark(language)
  store(language)
}

/** The words in the present language, for TextsProvider. */
export function useAppTexts(): Texts {
  const { i18n } = useTranslation()
  const { language } = i18n
  return useMemo(
    () => ({ language: language as Language, t: (key, values) => i18n.t(key, { ...values }) }),
    [i18n, language],
  )
}
