import type { FormText, FormTexts } from './method/forms/texts.ts'
import type { FormId } from './method/forms/types.ts'
import type { Language } from './ui/formats.ts'

type Entry = Partial<Record<'label' | 'title' | 'text' | 'help' | 'purpose' | 'none' | 'note', string>>
type Entries = Readonly<Record<string, Entry>>

// One chunk per language and form: a form is read when it is opened.
const files = import.meta.glob<Entries>('../locales/*/forms/*.json', { import: 'default' })
const loaded = new Map<string, Promise<FormTexts>>()

/** The words of a form, or of the `sources` that questions come from. Both languages are precached. */
export function loadFormTexts(language: Language, form: FormId | 'sources'): Promise<FormTexts> {
  const path = `../locales/${language}/forms/${form}.json`
  const known = loaded.get(path)
  if (known) return known
  const texts = (files[path]?.() ?? Promise.resolve({})).then(toTexts)
  loaded.set(path, texts)
  // A chunk that did not come may come later.
  texts.catch(() => loaded.delete(path))
  return texts
}

const toTexts = (entries: Entries): FormTexts => ({ of: (id) => toText(id, entries[id]) })

function toText(id: string, entry: Entry = {}): FormText {
  const { label, title, text, ...more } = entry
  return { label: label ?? title ?? text ?? id, ...more }
}
