import '../dialog.ts'

import { readdirSync, readFileSync } from 'node:fs'
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { Route } from 'wouter'
import { otherNamesOf, stemsOf } from '../../../src/device/search/synonymTable.ts'
import { tickCheck } from '../../../src/documents/checks.ts'
import { readForms } from '../../../src/documents/forms/instances.ts'
import { orderStages, readPath } from '../../../src/documents/path.ts'
import { addPlanRow, decideRow, setPlanState } from '../../../src/documents/plan.ts'
import { readVisits } from '../../../src/documents/readVisits.ts'
import { suggestAction } from '../../../src/documents/suggestions.ts'
import { addVisit } from '../../../src/documents/visits.ts'
import PathPage from '../../../src/features/path/PathPage.tsx'
import SettingsPage from '../../../src/features/settings/SettingsPage.tsx'
import VisitPage from '../../../src/features/visits/VisitPage.tsx'
import { loadForm } from '../../../src/method/forms/catalog.ts'
import { warningsOf } from '../../../src/method/forms/warnings.ts'
import { mayAnswerSuggestions, mayDecide, maySuggest, mayWritePlan } from '../../../src/method/rights.ts'
import type { Side } from '../../../src/method/sides.ts'
import { answersOf } from '../../method/forms/world.ts'
import { type World, world } from '../forms/world.tsx'

afterEach(cleanup)

const visitPage = async (here: World) => {
  const { device, programme, circle } = here
  const [visit] = readVisits(circle('programme').doc)
  device.show(
    <Route path="/p/:programmeId/visits/:visitId">
      <VisitPage />
    </Route>,
    { path: `/p/${programme.id}/visits/${visit?.id}`, programme },
  )
  await screen.findByRole('heading', { level: 1 })
  return () => readVisits(circle('programme').doc)[0]
}
const pathPage = async ({ device, programme }: World) => {
  device.show(<PathPage />, { path: `/p/${programme.id}/path`, programme })
  await screen.findByRole('heading', { level: 1 })
}
const mentorSides: readonly Side[] = ['mentorCity']
const authorAs = (here: World, ...sides: readonly Side[]) => ({ ...here.programme.author(), sides })

describe('where the sources disagree on visits', () => {
  it('[S349] what a visit is for is one’s own to say, whatever its number', async () => {
    const here = await world()
    const visit = await visitPage(here)
    await here.user.click(screen.getByText('Change name, place, dates or goal'))
    await here.user.type(screen.getByRole('textbox', { name: 'Goal' }), 'Revise all plans')
    await waitFor(() => expect(visit()).toMatchObject({ template: 'visit1', goal: { text: 'Revise all plans' } }))
    expect(screen.getByRole('heading', { level: 1 }).textContent).toMatch(/Visit 1/)
  })

  it('[S350] where a visit takes place is a field of it: the first may be in the mentor city', async () => {
    const here = await world()
    const visit = await visitPage(here)
    await here.user.click(screen.getByText('Change name, place, dates or goal'))
    await here.user.click(await screen.findByRole('radio', { name: /Schaerbeek|Mentor city/ }))
    await waitFor(() => expect(visit()?.place).toBe('mentorCity'))
  })
})

describe('where the sources disagree on the order of things', () => {
  it('[S352] benchmark, training and scope begin in any order', async () => {
    const here = await world()
    here.showList()
    const begins = await screen.findAllByRole('button', { name: /^Begin/ })
    expect(begins.every((button) => !(button as HTMLButtonElement).disabled)).toBe(true)
    const { doc } = here.circle('programme')
    for (const form of ['scopeDefinition', 'benchmark', 'training'] as const) here.begin(form, 'programme')
    expect(readForms(doc).map(({ form }) => form)).toEqual(['scopeDefinition', 'benchmark', 'training'])
    expect(orderStages(doc, here.programme.author(), ['scope', 'training', 'commonGround']).ok).toBe(true)
    expect(readPath(doc).order).toEqual(['scope', 'training', 'commonGround'])
  })

  it('[S353] the support group is set up at any stage, before the needs too', async () => {
    const here = await world()
    const { doc } = here.circle('programme')
    orderStages(doc, here.programme.author(), ['group', 'needs', 'visit1'])
    await pathPage(here)
    const group = await screen.findByRole('region', { name: 'Support group' })
    expect(screen.getAllByRole('heading', { level: 3 })[0]?.textContent).toBe('Support group')
    expect(within(group).getByRole('link', { name: 'Support group' })).toBeTruthy()
    expect(here.begin('supportNetwork', 'group')).toBeTruthy()
  })

  it('[S367] a programme ends with its plan, with first steps, or goes on', async () => {
    const here = await world()
    await pathPage(here)
    for (const end of [
      'With a finished plan',
      'With implementation and follow-up',
      'With the first steps of carrying it out',
    ])
      await here.user.click(screen.getByRole('radio', { name: end }))
    expect(readPath(here.circle('programme').doc).endPoint).toBe('firstSteps')
  })
})

describe('where the sources disagree on the support group', () => {
  it('[S355] at most ten is advice with a reason; bodies that exist may stay beside it', async () => {
    const form = await loadForm('supportNetwork')
    const eleven = answersOf({ 'f/lsg.members': { items: Array.from({ length: 11 }, (_, index) => `m${index}`) } })
    expect(warningsOf(form, 'f', eleven)).toContainEqual(expect.objectContaining({ type: 'tooMany', max: 10 }))
    const fields = form.sections.flatMap((section) => section.fields)
    const existing = fields.find(({ id }) => id === 'lsg.existing')
    expect(existing?.itemFields?.map(({ id }) => id)).toContain('lsg.existing.use')
  })

  it('[S382] a group is expected, and why is said; a programme goes on without one once somebody notes a reason', async () => {
    const here = await world()
    await pathPage(here)
    await here.user.click(screen.getByRole('checkbox', { name: 'Support group' }))
    expect(await screen.findByText(/A support group is expected: those concerned, migrants among them/)).toBeTruthy()
    await here.user.type(screen.getByRole('textbox', { name: /Reason/ }), 'Heard through the integration council')
    await here.user.click(screen.getByRole('button', { name: 'Switch off' }))
    expect(await screen.findByText('Off, because: Heard through the integration council')).toBeTruthy()
  })

  it('[S370] somebody belongs to the team and to the support group', async () => {
    const here = await world()
    here.device.show(<SettingsPage />, { path: '/settings' })
    await here.user.click(await screen.findByRole('checkbox', { name: 'Local support group' }))
    await here.user.click(screen.getAllByRole('button', { name: 'Save' })[0] as HTMLElement)
    await waitFor(async () =>
      expect((await here.device.workspace.profile())?.sides).toEqual(['menteeCity', 'localSupportGroup']),
    )
    const both: readonly Side[] = ['menteeCity', 'localSupportGroup']
    expect(mayDecide(both) && mayWritePlan(both)).toBe(true)
  })
})

describe('where the sources disagree on who does what', () => {
  it('[S363] whoever adds a factor is asked whether the city can act on it', async () => {
    const here = await world()
    const id = here.begin('benchmark', 'programme')
    here.showForm(id)
    expect(await screen.findByText(/Can the city act on it\? If not, it is a contextual factor/)).toBeTruthy()
  })

  it('[S364] helping and deciding are one scale; a suggestion is the mentor’s only way into the plan', async () => {
    const here = await world()
    const { lists, traits } = await loadForm('mentoringEssentials')
    const positions = lists.spectrum?.map((id) => traits[`spectrum/${id}`]?.position)
    expect(positions).toEqual(positions?.map((_, index) => index + 1))
    const { doc } = here.circle('group')
    const author = authorAs(here, ...mentorSides)
    expect(addPlanRow(doc, author, { cells: { what: 'Do as we did' } }).ok).toBe(false)
    expect(suggestAction(doc, author, { text: 'Perhaps a café' }).ok).toBe(true)
  })

  it('[S365] a mentor ticks a to-do of the mentor’s own, and moves no action of the plan', async () => {
    const here = await world()
    const { doc } = here.circle('programme')
    addVisit(doc, here.programme.author(), { template: 'visit1' })
    const todo = readVisits(doc)
      .flatMap(({ checks }) => checks)
      .find(({ template }) => template === 'v1.b.gp')
    const row = addPlanRow(here.circle('group').doc, here.programme.author(), { cells: { what: 'A café' } })
    if (!todo || !row.ok) throw new Error('to-do and row')
    const author = authorAs(here, ...mentorSides)
    expect(tickCheck(doc, author, todo.id, true).ok).toBe(true)
    expect(setPlanState(here.circle('group').doc, author, row.value, 'underWay')).toMatchObject({
      error: { type: 'notAllowed' },
    })
  })

  it('[S372] an association has the rights of its side in this programme: both suggest, neither decides', async () => {
    const here = await world()
    expect(mayWritePlan(['menteeAssociation']) && mayAnswerSuggestions(['menteeAssociation'])).toBe(true)
    expect(mayWritePlan(['mentorAssociation']) || mayAnswerSuggestions(['mentorAssociation'])).toBe(false)
    expect(maySuggest(['menteeAssociation']) && maySuggest(['mentorAssociation'])).toBe(true)
    const { doc } = here.circle('group')
    const row = addPlanRow(doc, authorAs(here, 'menteeAssociation'), { cells: { what: 'A café' } })
    if (!row.ok) throw new Error('row')
    const signer = { ...here.programme.checks(), key: 'x', sign: () => new Uint8Array() }
    for (const side of ['menteeAssociation', 'mentorAssociation'] as const)
      expect(decideRow(doc, authorAs(here, side), row.value, 'agreed', signer)).toMatchObject({
        error: { type: 'notAllowed' },
      })
  })
})

describe('where the sources disagree on words', () => {
  const found = (asked: string, wanted: string) =>
    otherNamesOf(stemsOf(asked))
      .map((phrase) => phrase.join(' '))
      .includes(stemsOf(wanted).join(' '))
  const wordsOf = (language: string) =>
    readdirSync(`locales/${language}`, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.json') && !file.endsWith('sources.json'))
      .map((file) => readFileSync(`locales/${language}/${file}`, 'utf8'))
      .join('\n')

  it.each([
    ['learning city', 'mentee city'],
    ['ville apprenante', 'ville mentorée'],
    ['mentore', 'ville mentor'],
    ['marraine', 'mentor city'],
    ['mentee', 'ville mentorée'],
  ])('[S362] %s finds %s', (asked, wanted) => {
    expect(found(asked, wanted)).toBe(true)
  })

  it('[S371] a benchmark has one name per language on the screens; the search knows the others', () => {
    expect(wordsOf('fr')).not.toMatch(/critères? de référence/i)
    expect(wordsOf('fr')).toMatch(/référentiel/i)
    for (const other of ['critère de référence', 'repère', 'norme']) expect(found(other, 'référentiel')).toBe(true)
  })

  it('[S357] a place is found by its other name', () => {
    expect(found('Levadia', 'Livadia')).toBe(true)
  })
})
