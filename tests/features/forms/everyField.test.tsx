// @vitest-environment happy-dom
import '../realm.ts'
import '../dialog.ts'
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { startForm } from '../../../src/documents/forms/instances.ts'
import { FORMS, loadForm } from '../../../src/method/forms/catalog.ts'
import type { Field } from '../../../src/method/forms/types.ts'
import type { Language } from '../../../src/ui/formats.ts'
import { fillForm, isWhole, type Written } from './fillForm.ts'
import { questionOf, stateOf } from './fillIn.ts'
import { HELD } from './held.ts'
import { newStorage, openPlace, type StoredPlace } from './storedPlace.tsx'

afterEach(cleanup)

const QUICK = { en: 'Quick entry', fr: 'Saisie rapide' } as const
const show = async (place: StoredPlace, instance: string, language: Language) => {
  place.show(instance)
  fireEvent.click(await screen.findByText(QUICK[language]))
  await waitFor(() => expect(document.querySelectorAll('[data-question]').length).toBeGreaterThan(0))
  // What is drawn a moment later.
  await act(() => new Promise((resolve) => setTimeout(resolve, 0)))
}

const fieldsIn = (fields: readonly Field[]): readonly Field[] =>
  fields.flatMap((field) => [field, ...fieldsIn(field.itemFields ?? [])])

let asked = 0
/** What was read again after the restart, in English. */
const readAgain = new Map<string, readonly Written[]>()

describe.each(['en', 'fr'] as const)('[S378] every field of every form, %s', (language) => {
  it.each(FORMS.map(({ id }) => id))('%s: is written through the screen, and is there after a restart', async (id) => {
    const storage = newStorage()
    const first = await openPlace(storage, language)
    const form = await loadForm(id)
    const { doc } = first.place[form.audience === 'talk' ? 'me' : form.audience] ?? {}
    if (!doc) throw new Error(`no circle for ${id}`)
    const begun = startForm(doc, first.programme.author(), { form: id, subject: '' })
    if (!begun.ok) throw new Error(begun.error.type)
    await show(first, begun.value, language)
    const written: Written[] = []
    for (const section of form.sections) written.push(...(await fillForm(section.fields, begun.value, language)))
    cleanup()
    const fields = fieldsIn(form.sections.flatMap((section) => section.fields)).map((field) => field.id)
    expect(fields.filter((field) => !written.some((one) => one.field === field))).toEqual([])
    expect(written.filter(({ state }) => state.length === 0 || state.some((value) => value === ''))).toEqual([])
    asked += fields.length
    await first.close()

    const again = await openPlace(storage, language)
    await show(again, begun.value, language)
    const read = written.map((one) => {
      const question = questionOf(one.key)
      return { ...one, state: question ? stateOf(question) : [] }
    })
    expect(read).toEqual(written)
    if (language === 'en') readAgain.set(id, read)
    cleanup()
    await again.close()
  })
})

it('asked every field of the templates in both languages', () => {
  expect(asked).toBe(2 * 496)
})

describe.each(Object.entries(HELD))('%s answers what the method asks', (id, held) => {
  it.each(held)('$says', ({ fields }) => {
    for (const field of fields) {
      const answers = (readAgain.get(id) ?? []).filter((one) => one.field === field)
      expect(answers, `${field} is asked`).not.toEqual([])
      expect(answers.filter((answer) => !isWhole(answer))).toEqual([])
    }
  })
})
