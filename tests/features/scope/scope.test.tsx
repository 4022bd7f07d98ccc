import '../scrollIntoView.ts'
import '../dialog.ts'

import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Author } from '../../../src/documents/command.ts'
import { madeOf } from '../../../src/documents/forms/drafts.ts'
import { readForms } from '../../../src/documents/forms/instances.ts'
import { addItem } from '../../../src/documents/forms/items.ts'
import type { OwnerId } from '../../../src/documents/forms/keys.ts'
import type { FormInstanceId, MemberId } from '../../../src/documents/ids.ts'
import { readVisits } from '../../../src/documents/readVisits.ts'
import { writeCell } from '../../../src/documents/rows.ts'
import { chooseGoal } from '../../../src/documents/scope.ts'
import { agree, readAgreements, wordingHash } from '../../../src/documents/scopeAgreements.ts'
import { addVisit } from '../../../src/documents/visits.ts'
import ScopePage from '../../../src/features/scope/ScopePage.tsx'
import type { Side } from '../../../src/method/sides.ts'
import { write } from '../forms/fillIn.ts'
import type { World } from '../forms/world.tsx'
import { button, inRegion } from '../onScreen.ts'
import { shown } from '../training/world.tsx'

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

type Kind = 'team' | 'programme' | 'group'
/** An item of a form that somebody filled in before. */
const answered = (here: World, kind: Kind, form: FormInstanceId, field: string, words: string, column?: string) => {
  const { doc } = here.circle(kind)
  const author = here.programme.author()
  const input = { instance: form, owner: form as OwnerId, field, ...(column ? {} : { words }) }
  const added = addItem(doc, author, input)
  if (!added.ok) throw new Error(added.error.type)
  if (column) writeCell(doc, author, added.value, column, words)
  return added.value
}
const begun = async (options: { sides?: readonly Side[]; before?: (here: World) => void } = {}) => {
  const here = await shown(ScopePage, 'scope', options)
  fireEvent.click(await button('Begin'))
  await screen.findByRole('heading', { level: 2, name: 'Shared understanding' })
  const instance = readForms(here.circle('programme').doc).find(({ form }) => form === 'scopeDefinition')?.id
  if (!instance) throw new Error('no scope')
  return { ...here, instance }
}
const addGoal = async (words: string) => {
  const part = await inRegion('Common goals')
  fireEvent.change(part.getByLabelText('A goal of the pair'), { target: { value: words } })
  fireEvent.click(part.getByRole('button', { name: 'Add the goal' }))
  await part.findByDisplayValue(words)
}
const mentor: Author = { member: 'mentor' as MemberId, language: 'en', sides: ['mentorCity'], now: 1_790_000_000_000 }

describe('the four blocks', () => {
  it('[S153] quote the needs analysis with its origin; one tap takes an answer over, undo gives it back', async () => {
    let form = '' as FormInstanceId
    const here = await begun({
      before: (world) => {
        form = world.begin('needsAnalysis', 'programme')
        answered(world, 'programme', form, 'na.m.impact', 'Everybody finds a course')
        answered(world, 'programme', form, 'na.m.strengths', 'A lively library')
      },
    })
    const goals = await inRegion('Goals')
    expect(await goals.findByText('Everybody finds a course')).toBeTruthy()
    expect(await goals.findByText('Change you want to see')).toBeTruthy()
    fireEvent.click(goals.getByRole('button', { name: 'Take over' }))
    expect(await goals.findByDisplayValue('Everybody finds a course')).toBeTruthy()
    expect(await goals.findByText('From the needs analysis')).toBeTruthy()
    await waitFor(() => expect(goals.queryByRole('button', { name: 'Take over' })).toBeNull())
    fireEvent.click(await button(/^Undo/))
    expect(await goals.findByRole('button', { name: 'Take over' })).toBeTruthy()
    expect((await inRegion('Existing resources')).getByText('A lively library')).toBeTruthy()
    expect(here.circle('programme').doc).toBeTruthy()
  })

  it('[S153] [S54] what only the team reads is asked about before all teams read it', async () => {
    let form = '' as FormInstanceId
    const here = await begun({
      before: (world) => {
        form = world.begin('needsAnalysis', 'team')
        answered(world, 'team', form, 'na.m.obstacles', 'Two services do not speak', 'na.m.obstacles.what')
      },
    })
    const block = await inRegion('Obstacles')
    fireEvent.click(await block.findByRole('button', { name: 'Take over' }))
    const ask = within(await screen.findByRole('dialog', { name: 'Let all teams read this?' }))
    expect(ask.getByText(/So far only your team reads/)).toBeTruthy()
    fireEvent.click(ask.getByRole('button', { name: 'Cancel' }))
    expect(block.queryByDisplayValue('Two services do not speak')).toBeNull()
    fireEvent.click(block.getByRole('button', { name: 'Take over' }))
    fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Take over' }))
    expect(await block.findByDisplayValue('Two services do not speak')).toBeTruthy()
    const [obstacle] = [...here.circle('team').doc.getMap('rows:answers').keys()]
    expect(madeOf(here.circle('team').doc, { owner: obstacle as OwnerId, field: 'na.m.obstacles.what' })).toHaveLength(
      1,
    )
  })

  it('[S153] take people as names, and lines of one’s own', async () => {
    await begun()
    const people = await inRegion('People to involve')
    fireEvent.change(people.getByLabelText('Add to: People to involve'), { target: { value: 'Head of the library' } })
    fireEvent.click(people.getByRole('button', { name: 'Add' }))
    expect(await people.findByDisplayValue('Head of the library')).toBeTruthy()
  })
})

describe('goals', () => {
  it('[S154] go into the scope or, with the reason, on the list of those that can wait, and back', async () => {
    await begun()
    const goals = await inRegion('Goals')
    for (const words of ['One page for all offers', 'A law on language']) {
      fireEvent.change(goals.getByLabelText('Add to: Goals'), { target: { value: words } })
      fireEvent.click(goals.getByRole('button', { name: 'Add' }))
      await goals.findByDisplayValue(words)
    }
    fireEvent.click(goals.getAllByRole('button', { name: 'In scope' })[0] as HTMLElement)
    const inScope = within(await screen.findByRole('list', { name: 'In scope' }))
    expect(await inScope.findByDisplayValue('One page for all offers')).toBeTruthy()
    fireEvent.click(goals.getByRole('button', { name: 'Not now…' }))
    const ask = within(await screen.findByRole('dialog'))
    fireEvent.change(ask.getByLabelText('Why it can wait'), { target: { value: 'Needs the State first' } })
    fireEvent.click(ask.getByRole('button', { name: 'Put it there' }))
    const later = within(await screen.findByRole('list', { name: 'Not now' }))
    expect(await later.findByText('A law on language')).toBeTruthy()
    expect(later.getByDisplayValue('Needs the State first')).toBeTruthy()
    fireEvent.click(later.getByRole('button', { name: 'What can be done with: A law on language' }))
    fireEvent.click(await screen.findByRole('menuitem', { name: 'In scope' }))
    expect(await inScope.findByDisplayValue('A law on language')).toBeTruthy()
  })

  it('[S154] [S42] are chosen by the mentee’s side alone: a mentor suggests beside them', async () => {
    const here = await begun({ sides: ['mentorCity'] })
    const goals = await inRegion('Goals')
    fireEvent.change(goals.getByLabelText('Add to: Goals'), { target: { value: 'One page for all offers' } })
    fireEvent.click(goals.getByRole('button', { name: 'Add' }))
    fireEvent.click(await goals.findByRole('button', { name: 'Suggest something' }))
    const ask = within(await screen.findByRole('dialog'))
    fireEvent.change(ask.getByLabelText('Suggestion'), { target: { value: 'This one could come first' } })
    fireEvent.click(ask.getByRole('button', { name: 'Suggest' }))
    expect(await goals.findByText('This one could come first')).toBeTruthy()
    expect(goals.queryByRole('button', { name: 'In scope' })).toBeNull()
    const goal = { id: null, words: 'By command', from: '' }
    const { doc } = here.circle('programme')
    expect(chooseGoal(doc, here.programme.author(), here.instance, goal, { list: 'sc.goalsIn' })).toMatchObject({
      error: { type: 'notAllowed' },
    })
  })

  it('[S5] common goals carry the agreement of both sides, with name and date, each side for itself', async () => {
    const here = await begun()
    await addGoal('One page for all offers')
    const list = within(await screen.findByRole('list', { name: 'Agreement: One page for all offers' }))
    expect(list.queryByRole('button', { name: 'Agree for the mentor side' })).toBeNull()
    fireEvent.click(list.getByRole('button', { name: 'Agree for the mentee side' }))
    expect(await list.findByText(/Mentee side: agreed, Officer, \d{1,2} \w+ 20\d\d/)).toBeTruthy()
    expect(list.getByText(/Mentor side: not agreed yet/)).toBeTruthy()
    const { doc } = here.circle('programme')
    const [own] = readAgreements(doc, here.instance)
    const input = { side: 'mentor', of: own?.of ?? '', wording: own?.wording ?? '', says: '' } as const
    agree(doc, mentor, here.instance, { ...input, of: (own?.of ?? null) as never })
    expect(await list.findByText(/Mentor side: agreed/)).toBeTruthy()
    const forOthers = agree(doc, mentor, here.instance, { ...input, side: 'mentee', of: null })
    expect(forOthers).toMatchObject({ error: { type: 'notAllowed' } })
  })
})

describe('the mentor’s practice', () => {
  const withPractice = async () => {
    const here = await begun({
      before: (world) => {
        const profile = world.begin('mentorProfile', 'programme')
        answered(world, 'programme', profile, 'mp.practices', 'Language cafés', 'mp.practices.title')
        const form = world.begin('needsAnalysis', 'programme')
        answered(world, 'programme', form, 'na.m.learningWish', 'How volunteers stay')
        addVisit(world.circle('programme').doc, world.programme.author(), { template: 'visit2' })
      },
    })
    return here
  }

  it('[S155] goals are linked to practices, which go onto the list of what to see on a visit', async () => {
    const here = await withPractice()
    await addGoal('One page for all offers')
    const goal = await inRegion('One page for all offers')
    const field = goal.getByLabelText('Practice or strength')
    await waitFor(() => expect(document.querySelector('datalist option[value="Language cafés"]')).toBeTruthy())
    fireEvent.change(field, { target: { value: 'Language cafés' } })
    fireEvent.click(goal.getByRole('button', { name: 'Link' }))
    fireEvent.click(await goal.findByRole('button', { name: 'To see on a visit' }))
    const visits = () => readVisits(here.circle('programme').doc).filter(({ template }) => template === 'visit2')
    fireEvent.click((await screen.findAllByRole('menuitem')).at(-1) as HTMLElement)
    expect(await goal.findByText(/^To see: /)).toBeTruthy()
    expect(visits().flatMap(({ checks }) => checks.map(({ label }) => label.text))).toContain('Language cafés')
  })

  it('[S82] a learning wish is matched to a strength of the mentor, and the match is kept', async () => {
    const here = await withPractice()
    const match = await screen.findByLabelText('Strength for: How volunteers stay')
    await within(match).findByRole('option', { name: 'Language cafés' })
    fireEvent.change(match, {
      target: { value: (within(match).getByRole('option', { name: 'Language cafés' }) as HTMLOptionElement).value },
    })
    await waitFor(() =>
      expect((screen.getByLabelText('Strength for: How volunteers stay') as HTMLSelectElement).value).not.toBe('none'),
    )
    cleanup()
    here.again()
    const again = await screen.findByLabelText('Strength for: How volunteers stay')
    await waitFor(() => expect((again as HTMLSelectElement).selectedOptions[0]?.textContent).toBe('Language cafés'))
  })
})

describe('the scope', () => {
  it('[S156] one sentence, what is in and out, agreed by both sides; a change afterwards shows', async () => {
    const here = await begun()
    await addGoal('One page for all offers')
    const part = await inRegion('The scope, agreed')
    expect(part.getByText('Once there is a sentence, both sides can agree to it here.')).toBeTruthy()
    write(part.getByLabelText('Scope in one sentence'), 'Newcomers find a course within a week.')
    const list = within(await part.findByRole('list', { name: 'Agreement: the scope as a whole' }))
    fireEvent.click(list.getByRole('button', { name: 'Agree for the mentee side' }))
    expect(await list.findByText(/Mentee side: agreed, Officer/)).toBeTruthy()
    const { doc } = here.circle('programme')
    const wording = readAgreements(doc, here.instance)[0]?.wording ?? ''
    agree(doc, mentor, here.instance, { side: 'mentor', of: null, wording, says: 'Mentor agrees' })
    expect(await list.findByText(/Mentor side: agreed/)).toBeTruthy()
    expect(part.getByText('In').nextElementSibling?.textContent).toBe('One page for all offers')
    await addGoal('A law on language')
    expect(await list.findByText(/Mentee side: changed since agreed \(Officer/)).toBeTruthy()
    expect(list.getByText(/Mentor side: changed since agreed/)).toBeTruthy()
    fireEvent.click(list.getByRole('button', { name: 'Agree for the mentee side' }))
    expect(await list.findByText(/Mentee side: agreed, Officer/)).toBeTruthy()
    fireEvent.click(list.getByRole('button', { name: 'Take back' }))
    await list.findByText(/Mentee side: changed since agreed/)
  })

  it('[S156] on paper stand the sentence, what is in and out, and how far each side agrees; nothing of the way there', async () => {
    const print = vi.spyOn(globalThis, 'print').mockImplementation(() => undefined)
    await begun()
    await addGoal('One page for all offers')
    const part = await inRegion('The scope, agreed')
    write(part.getByLabelText('Scope in one sentence'), 'Newcomers find a course within a week.')
    fireEvent.click(await part.findByRole('button', { name: 'Agree for the mentee side' }))
    fireEvent.click(await part.findByRole('button', { name: 'Print' }))
    const sheet = within(await screen.findByRole('article', { name: 'Scope' }))
    expect(sheet.getByText('Newcomers find a course within a week.')).toBeTruthy()
    expect(sheet.getByText('One page for all offers')).toBeTruthy()
    expect(await sheet.findByText(/^Mentee side: agreed, Officer/)).toBeTruthy()
    expect(sheet.getByText('Mentor side: not agreed yet')).toBeTruthy()
    expect(sheet.queryByText('Shared understanding')).toBeNull()
    await waitFor(() => expect(print).toHaveBeenCalledOnce())
    dispatchEvent(new Event('afterprint'))
    await waitFor(() => expect(screen.queryByRole('article', { name: 'Scope' })).toBeNull())
  })

  it('[S156] what was agreed is quoted as a hash, so that erased words are nowhere kept', () => {
    const sha256 = (bytes: Uint8Array) => bytes.slice(0, 4)
    expect(wordingHash('Secret words', sha256)).not.toContain('Secret words')
  })

  it('[S157] the support group is asked with words that are looked at first, and its answer is seen', async () => {
    const here = await begun()
    write(await screen.findByLabelText('Scope in one sentence'), 'Newcomers find a course within a week.')
    const view = await inRegion('View of the support group')
    fireEvent.click(await view.findByRole('button', { name: 'Ask the support group' }))
    const ask = within(await screen.findByRole('dialog', { name: 'Ask for comments' }))
    expect((ask.getByLabelText(/^The question/) as HTMLTextAreaElement).value).toContain('within a week')
    expect(here.circle('group').doc.share.size > 0 && readForms(here.circle('group').doc)).toHaveLength(1)
    fireEvent.click(ask.getByRole('button', { name: 'Ask' }))
    expect(await view.findByText(/Newcomers find a course within a week/)).toBeTruthy()
    write(view.getByLabelText(/^Write here/), 'Evenings matter more')
    write((await inRegion('View of the associations')).getByLabelText(/^Write here/), 'Typical of our members')
    cleanup()
    here.again()
    expect(await screen.findByDisplayValue('Evenings matter more')).toBeTruthy()
    expect(await screen.findByDisplayValue('Typical of our members')).toBeTruthy()
  })
})
