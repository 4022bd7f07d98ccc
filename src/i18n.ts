import i18next from 'i18next'
import { useMemo } from 'react'
import { initReactI18next, useTranslation } from 'react-i18next'
import { texts as firstEn } from './texts.en.ts'
import { texts as firstFr } from './texts.fr.ts'
import type { Language } from './ui/formats.ts'
import type { Texts } from './ui/Texts.tsx'

export const languages = [
  { code: 'fr', short: 'FR', name: 'Français' },
  { code: 'en', short: 'EN', name: 'English' },
] as const satisfies readonly { code: Language; short: string; name: string }[]

const STORED = 'passerelle.language'
const isLanguage = (code: string | null | undefined): code is Language => languages.some((other) => other.code === code)

type Words = Readonly<Record<string, unknown>>
type Load = () => Promise<{ readonly texts: Words }>
/** The words of the first screens are in the first script, in both languages: a cold start waits for no further file. */
const first: Readonly<Record<Language, Words>> = { en: firstEn, fr: firstFr }
/** All others: one chunk per language, loaded when it is wanted. */
const more: Readonly<Record<Language, Load>> = {
  en: () => import('./moreTexts.en.ts'),
  fr: () => import('./moreTexts.fr.ts'),
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

const byFile = (texts: Words): Words =>
  Object.fromEntries(Object.entries(texts).map(([path, words]) => [path.replace(/^.*\/|\.json$/g, ''), words]))

const added = new Map<Language, Promise<void>>()
const addMore = async (language: Language): Promise<void> => {
  const adding =
    added.get(language) ??
    more[language]().then(({ texts }) => void i18next.addResourceBundle(language, 'app', byFile(texts), true))
  added.set(language, adding)
  try {
    await adding
  } catch (error) {
    // Asked for again the next time.
    added.delete(language)
    throw error
  }
}

let isMoreWanted = false
/** Resolves once every word is there in the present language; the languages chosen later then come whole. */
export async function moreTexts(): Promise<void> {
  isMoreWanted = true
  const language = i18next.language as Language
  await addMore(language)
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
    resources: { en: { app: byFile(first.en) }, fr: { app: byFile(first.fr) } },
  })
  await setLanguage(language)
  return language
}

/** Switches every text at once; the new language is loaded first, so nothing flashes and nothing is mounted anew. */
export async function setLanguage(language: Language): Promise<void> {
  if (isMoreWanted) await addMore(language)
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
