import '../dialog.ts'
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { startForm } from '../../../src/documents/forms/instances.ts'
import { FORMS, loadForm } from '../../../src/method/forms/catalog.ts'
import type { Field, FormId } from '../../../src/method/forms/types.ts'
import type { Language } from '../../../src/ui/formats.ts'
import { fillForm, isWhole, type Written } from './fillForm.ts'
import { inEnglish, questionOf, stateOf } from './fillIn.ts'
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

const asInEnglish = (one: Written): Written => ({ ...one, state: one.state.map(inEnglish) })

let asked = 0
/** What was read again after the restart. */
const readAgain = new Map<string, readonly Written[]>()

/**
 * Writes into every field of every form, the first form in that language, the next in the other, and so on, and reads all
 * of it in the other one after a restart.
 */
export function testEveryField(begun: Language): void {
  const other = begun === 'en' ? 'fr' : 'en'
  const forms = FORMS.map(({ id }, i) => (i % 2 === 0 ? ([id, begun, other] as const) : ([id, other, begun] as const)))
  it.each(forms)('%s: is written in %s through the screen, and is there in %s after a restart', writeAndRead)

  it('asked every field of the templates', () => {
    expect(asked).toBe(496)
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
}

async function writeAndRead(id: FormId, own: Language, other: Language): Promise<void> {
  const storage = newStorage()
  const first = await openPlace(storage, own)
  const form = await loadForm(id)
  const { doc } = first.place[form.audience === 'talk' ? 'me' : form.audience] ?? {}
  if (!doc) throw new Error(`no circle for ${id}`)
  const started = startForm(doc, first.programme.author(), { form: id, subject: '' })
  if (!started.ok) throw new Error(started.error.type)
  await show(first, started.value, own)
  const written: Written[] = []
  for (const section of form.sections) written.push(...(await fillForm(section.fields, started.value, own)))
  cleanup()
  const fields = fieldsIn(form.sections.flatMap((section) => section.fields)).map((field) => field.id)
  expect(fields.filter((field) => !written.some((one) => one.field === field))).toEqual([])
  expect(written.filter(({ state }) => state.length === 0 || state.some((value) => value === ''))).toEqual([])
  asked += fields.length
  await first.close()

  const again = await openPlace(storage, other)
  await show(again, started.value, other)
  const read = written.map((one) => {
    const question = questionOf(one.key)
    return { ...one, state: question ? stateOf(question) : [] }
  })
  expect(read.map(asInEnglish)).toEqual(written.map(asInEnglish))
  readAgain.set(id, read)
  cleanup()
  await again.close()
}
