import '../dialog.ts'

import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { readForms, startForm } from '../../../src/documents/forms/instances.ts'
import { addItem } from '../../../src/documents/forms/items.ts'
import { setAnswer } from '../../../src/documents/forms/setAnswer.ts'
import type { MemberId } from '../../../src/documents/ids.ts'
import { enterMember } from '../../../src/documents/members.ts'
import { readPairs } from '../../../src/documents/pairs.ts'
import { readVisits } from '../../../src/documents/readVisits.ts'
import { addVisit } from '../../../src/documents/visits.ts'
import ActorsPage from '../../../src/features/teams/ActorsPage.tsx'
import TeamsPage from '../../../src/features/teams/TeamsPage.tsx'
import type { Side } from '../../../src/method/sides.ts'
import { must } from '../../documents/world.ts'
import { type GroupWorld, groupWorld } from '../group/world.tsx'
import { inDialog, region } from '../onScreen.ts'

afterEach(cleanup)

const showTeams = ({ device, base, programme }: GroupWorld) =>
  device.show(<TeamsPage />, { path: base.replace(/group$/, 'teams'), programme })
const showActors = ({ device, base, programme }: GroupWorld) =>
  device.show(<ActorsPage />, { path: base.replace(/group$/, 'actors'), programme })
const enter = ({ circle, programme }: GroupWorld, name: string, ...sides: readonly Side[]) =>
  must(
    enterMember(
      circle('programme').doc,
      { ...programme.author(), member: name as MemberId },
      { name, function: '', organisation: '', sides, languages: [] },
    ),
  )

describe('teams', () => {
  it('[S27] shows both teams with their three parts, and an empty part as a gap', async () => {
    const world = await groupWorld()
    world.begin()
    world.member({ person: 'Ilze', type: 'communityAssociation' })
    world.member({ person: 'Officer Ozols', type: 'councilOfficer' })
    enter(world, 'Moussa', 'mentorCity')
    showTeams(world)
    const mentee = await region(/^Mentee team/)
    expect(await within(mentee).findByText('Ilze')).toBeTruthy()
    expect(within(mentee).queryByText('Officer Ozols')).toBeNull()
    expect(within(mentee).getByText('Mentee’s association: nobody yet')).toBeTruthy()
    const mentor = await region(/^Mentor team/)
    expect(await within(mentor).findByText('Moussa')).toBeTruthy()
    expect(within(mentor).getByText('Mirror group: nobody yet')).toBeTruthy()
    const roles = await region('Roles, and what each may do here')
    const decides = within(roles)
      .getAllByText(/decide on the plan/)
      .filter(({ textContent }) => textContent?.startsWith('May:'))
    expect(decides).toHaveLength(1)
  })

  it('[S7] [S118] pairs colleagues of the two cities, and parts them with undo', async () => {
    const world = await groupWorld()
    enter(world, 'Anna', 'menteeCity')
    enter(world, 'Moussa', 'mentorCity')
    showTeams(world)
    const { user } = world
    await screen.findByText('No pair yet.')
    await user.click(screen.getByRole('button', { name: 'Pair two colleagues' }))
    await user.selectOptions(inDialog().getByRole('combobox', { name: 'Mentee team' }), 'Anna')
    await user.selectOptions(inDialog().getByRole('combobox', { name: 'Mentor team' }), 'Moussa')
    await user.click(inDialog().getByRole('button', { name: 'Pair' }))
    const { doc } = world.circle('programme')
    expect(readPairs(doc)).toEqual([{ mentee: 'Anna', mentor: 'Moussa', subject: '' }])
    await user.click(await screen.findByRole('button', { name: 'Part Anna and Moussa' }))
    expect(readPairs(doc)).toEqual([])
    await user.click(await screen.findByRole('button', { name: 'Undo' }))
    expect(readPairs(doc)).toHaveLength(1)
  })

  it('[S19] an association keeps its own log of gaps, and what it will do', async () => {
    const world = await groupWorld(['menteeAssociation'])
    showTeams(world)
    const log = await region('Gaps in support that came to light')
    await world.user.click(within(log).getByRole('button', { name: 'Note a gap' }))
    await world.user.type(await within(log).findByRole('textbox', { name: 'Gap 1' }), 'No interpreters')
    await world.user.type(within(log).getByRole('textbox', { name: /will do/ }), 'A pool')
    const { doc } = world.circle('team')
    const held = [...doc.share.keys()].map((name) => (name.startsWith('text:') ? doc.getText(name).toString() : ''))
    expect(held).toEqual(expect.arrayContaining(['No interpreters', 'A pool']))
  })
})

describe('actors', () => {
  it('[S84] are written once, then taken into the support group and among those to meet', async () => {
    const world = await groupWorld()
    world.begin()
    const { doc } = world.circle('programme')
    must(addVisit(doc, world.programme.author(), { template: 'visit1' }))
    showActors(world)
    const { user } = world
    await user.click(await screen.findByRole('button', { name: 'Add a stakeholder' }))
    await user.type(inDialog().getByRole('textbox', { name: /^Name/ }), 'Library')
    await user.selectOptions(inDialog().getByRole('combobox', { name: /^Category/ }), 'Civil society')
    await user.click(inDialog().getByRole('button', { name: 'Add' }))
    // Its name comes before its category, with which it moves.
    await region('Civil society')
    const choose = async (item: string) => {
      await user.click(await screen.findByRole('button', { name: 'More about “Library”' }))
      await user.click(await screen.findByRole('menuitem', { name: item }))
    }
    await choose('Add to the support group')
    expect(world.read().members).toMatchObject([{ organisation: 'Library' }])
    await choose('Meet during a visit')
    const visit = await inDialog().findByRole('combobox', { name: 'Visit' })
    await user.selectOptions(visit, within(visit).getAllByRole<HTMLOptionElement>('option')[1]?.value ?? '')
    await user.click(inDialog().getByRole('button', { name: 'Add' }))
    const meet = readVisits(doc).flatMap(({ checks }) => checks.filter(({ part }) => part === 'mustMeet'))
    expect(meet.map(({ label }) => label.text)).toContain('Library')
  })

  it('[S104] those of the mentor’s profile are taken over, then go into the mirror group', async () => {
    const world = await groupWorld(['mentorCity'])
    world.begin('mirror')
    const { doc } = world.circle('team')
    const author = world.programme.author()
    const profile = must(startForm(doc, author, { form: 'mentorProfile', subject: '' }))
    const item = must(addItem(doc, author, { instance: profile, owner: profile, field: 'mp.actors' }))
    const name = { owner: item, field: { id: 'mp.actors', type: 'organisation' } } as const
    must(setAnswer(doc, author, name, { words: 'Red House' }))
    showActors(world)
    const { user } = world
    await user.click(await screen.findByRole('button', { name: 'Take 1 from the mentor profile' }))
    await user.click(inDialog().getByRole('button', { name: 'Take 1' }))
    await user.click(await screen.findByRole('button', { name: 'More about “Red House”' }))
    expect(screen.queryByRole('menuitem', { name: 'Add to the support group' })).toBeNull()
    await user.click(screen.getByRole('menuitem', { name: 'Add to the mirror group' }))
    expect(world.read('mirror').members).toMatchObject([{ organisation: 'Red House' }])
    expect(await screen.findByText('in the mirror group')).toBeTruthy()
  })

  it('[S84] takes over names and categories from the needs analysis, and nothing else', async () => {
    const world = await groupWorld()
    const { doc } = world.circle('team')
    const author = world.programme.author()
    const instance = must(startForm(doc, author, { form: 'needsAnalysis', subject: '' }))
    const item = must(addItem(doc, author, { instance, owner: instance, field: 'na.m.actors' }))
    const say = (id: string, type: 'organisation' | 'choice' | 'scale', value: object) =>
      must(setAnswer(doc, author, { owner: item, field: { id, type } }, value))
    say('na.m.actors.name', 'organisation', { words: 'Night school' })
    say('na.m.actors.category', 'choice', { options: ['civilSociety'] })
    say('na.m.actors.relation', 'scale', { number: 2 })
    showActors(world)
    await world.user.click(await screen.findByRole('button', { name: 'Take 1 from the needs analysis' }))
    await world.user.click(inDialog().getByRole('button', { name: 'Take 1' }))
    const civil = await region('Civil society')
    expect(within(civil).getByText('Night school')).toBeTruthy()
    const wide = world.circle('programme').doc
    expect(readForms(wide).map(({ form }) => form)).toEqual(['stakeholders'])
    expect(JSON.stringify(wide.getMap('values').toJSON())).not.toContain('relation')
  })
})
