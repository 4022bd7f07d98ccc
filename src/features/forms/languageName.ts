import type { Language } from '../../ui/formats.ts'

export function languageName(code: string, language: Language): string {
  try {
    return new Intl.DisplayNames(language, { type: 'language' }).of(code) ?? code
  } catch {
    // Languages may be plain words too.
    return code
  }
}
