import { createContext, type ReactNode, useContext } from 'react'
import type { Language } from './formats.ts'

/** `t('home.join.label', { count: 3 })`: every key is `<file of locales>.<section>.<field>`. */
export type Translate = (key: string, values?: Readonly<Record<string, unknown>>) => string
export type Texts = { readonly t: Translate; readonly language: Language }

const Context = createContext<Texts | null>(null)

/** The app gives the words; components and screens take them with `useTexts`. A switch re-renders and mounts nothing anew. */
export function TextsProvider({ texts, children }: { readonly texts: Texts; readonly children: ReactNode }) {
  return <Context value={texts}>{children}</Context>
}

export function useTexts(): Texts {
  const texts = useContext(Context)
  if (!texts) throw new Error('TextsProvider is missing above this component')
  return texts
}
