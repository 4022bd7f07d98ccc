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

type Load = () => Promise<{ readonly texts: Readonly<Record<string, unknown>> }>
// One chunk per language for the first screens, one for all others: each is loaded when it is wanted.
const load: Readonly<Record<Language, { readonly first: Load; readonly more: Load }>> = {
  en: { first: () => import('./texts.en.ts'), more: () => import('./moreTexts.en.ts') },
  fr: { first: () => import('./texts.fr.ts'), more: () => import('./moreTexts.fr.ts') },
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

const added = new Map<Load, Promise<void>>()
const add = async (language: Language, part: Load): Promise<void> => {
  const adding = added.get(part) ?? part().then(({ texts }) => addTo(language, texts))
  added.set(part, adding)
  try {
    await adding
  } catch (error) {
    // Asked for again the next time.
    added.delete(part)
    throw error
  }
}
const addTo = (language: Language, texts: Readonly<Record<string, unknown>>): void => {
  const files = Object.entries(texts).map(([path, words]) => [path.replace(/^.*\/|\.json$/g, ''), words])
  i18next.addResourceBundle(language, 'app', Object.fromEntries(files), true)
}

let isMoreWanted = false
/** Resolves once every word is there in the present language; the languages chosen later then come whole. */
export async function moreTexts(): Promise<void> {
  isMoreWanted = true
  const language = i18next.language as Language
  await add(language, load[language].more)
  if (i18next.language !== language) await moreTexts()
}

const mark = (language: Language) => {
  document.documentElement.lang = language
}

/**
 * Before rendering. Every key is `<file of locales>.<section>.<field>`: `t('home.join.label')`;
 * there are no namespaces to name.
 */
export async function startTexts(): Promise<Language> {
  const language = detectLanguage(readStored(), navigator.languages)
  added.clear()
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
  await add(language, load[language].first)
  if (isMoreWanted) await add(language, load[language].more)
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
