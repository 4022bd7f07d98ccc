import { act, fireEvent } from '@testing-library/react'
import type { Field } from '../../../src/method/forms/types.ts'
import type { Language } from '../../../src/ui/formats.ts'

type Control = HTMLTextAreaElement | HTMLInputElement | HTMLSelectElement

const known = new Map<string, HTMLElement>()

/** Searched for only where it is not where it was: a search of the document takes longer than all that is written. */
export function questionOf(key: string): HTMLElement | null {
  const before = known.get(key)
  if (before?.isConnected && before.dataset.question === key) return before
  known.clear()
  for (const question of document.querySelectorAll<HTMLElement>('[data-question]')) {
    const { question: own = '' } = question.dataset
    if (!known.has(own)) known.set(own, question)
  }
  return known.get(key) ?? null
}

/** The controls of a question, without those of the questions inside it. */
export const controlsOf = (question: HTMLElement): readonly Control[] =>
  [...question.querySelectorAll<Control>('textarea, input, select')].filter(
    (control) => control.closest('[data-question]') === question,
  )

/** What all of its controls hold now. */
export const stateOf = (question: HTMLElement): readonly string[] =>
  controlsOf(question).map((control) =>
    control instanceof HTMLInputElement && /^(?:radio|checkbox)$/.test(control.type)
      ? `${control.value}: ${control.checked}`
      : control.value,
  )

export const itemsOf = (question: HTMLElement): readonly HTMLElement[] =>
  [...question.querySelectorAll<HTMLElement>('[data-item]')].filter(
    (item) => item.parentElement?.closest('[data-question]') === question,
  )

/** The button that adds an item to the list of this question. */
export const addButton = (question: HTMLElement, names: readonly string[]): HTMLElement | undefined =>
  [...question.querySelectorAll<HTMLElement>('button')].find(
    (button) => button.closest('[data-question]') === question && names.includes(button.textContent?.trim() ?? ''),
  )

/** Writes into every control of a question, as a person would, one after the other. */
export function fillIn(
  question: HTMLElement,
  field: Field,
  language: Language,
  isWanted: (option: string) => boolean,
): void {
  const seen = new Set<string>()
  for (const control of controlsOf(question)) {
    if (control instanceof HTMLInputElement && control.type === 'radio') {
      const options = controlsOf(question).filter((one) => one instanceof HTMLInputElement && one.name === control.name)
      if (seen.has(control.name)) continue
      seen.add(control.name)
      fireEvent.click(
        options.find((one) => isWanted(one.value)) ?? (options[Math.min(1, options.length - 1)] as Control),
      )
    } else if (control instanceof HTMLInputElement && control.type === 'checkbox') fireEvent.click(control)
    else if (control instanceof HTMLSelectElement)
      fireEvent.change(control, { target: { value: control.options[1]?.value } })
    else write(control, wordsFor(control, field, language))
  }
}

export function write(control: HTMLTextAreaElement | HTMLInputElement, text: string): void {
  act(() => control.focus())
  fireEvent.input(control, { target: { value: text } })
  act(() => control.blur())
}

const NUMBERS = ['number', 'percent', 'money', 'duration']
const DATES = ['date', 'dateRange']

/** Figures and dates in the notation of the language; whatever else is plain words. */
function wordsFor(control: Control, { id, type, itemType }: Field, language: Language): string {
  const kind = control.closest('[data-item]') && itemType ? itemType : type
  if (control instanceof HTMLTextAreaElement) return `${id} : ${language === 'fr' ? 'été, « ça va »' : 'in spring'}`
  if (control.type === 'date') return '2026-03-12'
  if (control.type === 'time') return '09:30'
  if (NUMBERS.includes(kind)) return control.value === '' ? figure(control, language) : control.value
  if (DATES.includes(kind)) return '12/03/2026'
  if (kind === 'url') return 'https://example.org/a'
  return `${id} ${language}`
}

const FIGURE = { en: '42.5', fr: '42,5' } as const

const figure = (control: Control, language: Language): string =>
  /^(?:Année|Year)/.test(labelOf(control)) ? '2024' : FIGURE[language]

const IN_ENGLISH: Readonly<Record<string, string>> = { [FIGURE.fr]: FIGURE.en, '12 mars 2026': '12 March 2026' }

/** What a control holds, in whichever notation it shows figures and days. */
export const inEnglish = (value: string): string => IN_ENGLISH[value] ?? value

const labelOf = (control: Control): string => control.labels?.[0]?.textContent ?? ''
