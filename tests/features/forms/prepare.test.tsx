import '../dialog.ts'
import '../scrollIntoView.ts'

import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { readForms } from '../../../src/documents/forms/instances.ts'
import { switchTool } from '../../../src/documents/path.ts'
import { FORM_FACTS } from '../../../src/features/forms/formFacts.ts'
import { NAME_FIELDS } from '../../../src/features/forms/nameFields.ts'
import { prepareGroups } from '../../../src/features/forms/prepareGroups.ts'
import { loadFormTexts } from '../../../src/formTexts.ts'
import { FORMS, loadForm } from '../../../src/method/forms/catalog.ts'
import type { Field } from '../../../src/method/forms/types.ts'
import { STAGE_ORDERS } from '../../../src/method/path.ts'
import { world } from './world.tsx'

afterEach(cleanup)

const fieldsIn = (fields: readonly Field[]): readonly Field[] =>
  fields.flatMap((field) => [field, ...fieldsIn(field.itemFields ?? [])])

describe('the list of forms', () => {
  it('[S69] begins a form in the circle that it is meant for, and opens it', async () => {
    const { showList, user, circle } = await world()
    const { history } = showList()
    await user.click(await screen.findByRole('button', { name: 'Begin: Needs analysis' }))
    const [begun] = readForms(circle('team').doc)
    expect(begun?.form).toBe('needsAnalysis')
    await waitFor(() => expect(history.at(-1)).toMatch(new RegExp(`/prepare/${begun?.id}$`)))
  })

  it('goes on with what has been begun, several of a kind by what they are about', async () => {
    const { showList, begin } = await world()
    const cafe = begin('goodPractice', 'group', 'Language café')
    begin('goodPractice', 'group', 'School guides')
    showList()
    const list = await screen.findByRole('list', { name: 'Begun: Good-practice sheet' })
    expect(
      within(list)
        .getAllByRole('link')
        .map((link) => link.textContent),
    ).toEqual(['Language café', 'School guides'])
    expect(within(list).getByRole('link', { name: 'Language café' }).getAttribute('href')).toMatch(cafe)
    expect(screen.getByRole('button', { name: 'Begin another: Good-practice sheet' })).toBeTruthy()
  })

  it('[S65] leaves out what is switched off, unless it has been begun', async () => {
    const { showList, programme, circle } = await world()
    switchTool(circle('programme').doc, programme.author(), 'benchmark', { isOff: true, reason: 'not needed' })
    showList()
    await screen.findByRole('heading', { level: 3, name: 'Needs analysis' })
    expect(screen.queryByRole('heading', { level: 3, name: 'Benchmark' })).toBeNull()
  })

  it('[S58] has every form once, by stage', () => {
    const all = prepareGroups(STAGE_ORDERS.guide).flatMap(({ forms }) => forms.map(({ id }) => id))
    expect(all.toSorted()).toEqual(FORMS.map(({ id }) => id).toSorted())
    const short = prepareGroups(STAGE_ORDERS.leaflet).flatMap(({ forms }) => forms.map(({ id }) => id))
    expect(short.toSorted()).toEqual(all.toSorted())
  })

  it('says of each form what the form says of itself', async () => {
    const person: string[] = []
    const organisation: string[] = []
    for (const { id } of FORMS) {
      const { answeredBy, audience, sections } = await loadForm(id)
      expect([id, FORM_FACTS[id]]).toEqual([id, { answeredBy, audience }])
      for (const { id: field, type, itemType } of fieldsIn(sections.flatMap(({ fields }) => fields))) {
        if ((itemType ?? type) === 'person') person.push(field)
        if ((itemType ?? type) === 'organisation') organisation.push(field)
      }
    }
    expect(NAME_FIELDS).toEqual({ person, organisation })
  })

  it.each(['en', 'fr'] as const)('[23] %s: titles and purposes are those of the forms', async (language) => {
    const { default: ui } = await import(`../../../locales/${language}/formsUi.json`)
    for (const { id } of FORMS) {
      const { label, purpose } = (await loadFormTexts(language, id)).of(id)
      expect(ui.form[id]).toEqual({ title: label, purpose })
    }
  })
})
