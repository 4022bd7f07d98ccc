import '../dialog.ts'

import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { Route } from 'wouter'
import { readForms } from '../../../src/documents/forms/instances.ts'
import { readWholeForm } from '../../../src/documents/forms/readWholeForm.ts'
import { setGroupAnswer } from '../../../src/documents/groupMembers.ts'
import { addPlanRow, setPlanState } from '../../../src/documents/plan.ts'
import { addVisit } from '../../../src/documents/visits.ts'
import VisitPage from '../../../src/features/visits/VisitPage.tsx'
import { evaluation } from '../../../src/method/forms/data/evaluation.ts'
import { must } from '../../documents/world.ts'
import { enter, inDialog, region } from '../onScreen.ts'
import { groupWorld } from './world.tsx'

afterEach(cleanup)

const close = () => inDialog().getAllByRole('button', { name: 'Close' }).at(-1) as HTMLElement

describe('support group: life', () => {
  it('[S21] [S159] [S170] invites to a visit, records who came, and shows the stage as taken part in', async () => {
    const { user, show, begin, member, circle, programme } = await groupWorld()
    begin()
    member({ person: 'Ilze' })
    member({ person: 'Jan' })
    must(addVisit(circle('programme').doc, programme.author(), { template: 'visit1', dates: 'May 2027' }))
    show('life')
    const strip = await region('Participation by stage')
    expect(within(strip).queryByText('took part')).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Note a gathering' }))
    const visit = await inDialog().findByRole<HTMLOptionElement>('option', { name: /May 2027/ })
    await user.selectOptions(inDialog().getByRole('combobox', { name: /^Which one/ }), visit.value)
    await user.click(inDialog().getByRole('button', { name: 'Add' }))
    await user.click(await inDialog().findByRole('button', { name: 'Invite everyone' }))
    const ilze = inDialog().getByRole('group', { name: 'Ilze' })
    expect(within(ilze).getByRole<HTMLInputElement>('radio', { name: 'Invited' }).checked).toBe(true)
    await user.click(within(ilze).getByRole('radio', { name: 'Came' }))
    await user.click(close())
    expect(await screen.findByText('1 came')).toBeTruthy()
    const stage = within(strip).getByText('took part').closest('li')
    expect(stage?.textContent).toContain('Visit 1')
  })

  it('[S171] a member is given a task for a visit, and ticks it', async () => {
    const { user, show, begin, member } = await groupWorld()
    begin()
    member({ person: 'Ilze' })
    show('life')
    await user.click(await screen.findByRole('button', { name: 'Add a task' }))
    await enter(user, inDialog().getByRole('textbox', { name: 'What' }), 'Find a room')
    await user.selectOptions(inDialog().getByRole('combobox', { name: 'Who' }), 'Ilze')
    await user.click(inDialog().getByRole('button', { name: 'Add' }))
    const task = await screen.findByRole<HTMLInputElement>('checkbox', { name: 'Find a room' })
    expect(screen.getByText('Ilze')).toBeTruthy()
    await user.click(task)
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Find a room' }).checked).toBe(true)
  })

  it('[S168] [S169] members suggest what the city can show, and plan how others are told', async () => {
    const { user, show, begin, read } = await groupWorld(['localSupportGroup'])
    begin()
    show('life', { reach: 'group' })
    const add = async (name: string, field: RegExp, words: string) => {
      const part = await region(name)
      await user.type(within(part).getByRole('textbox', { name: field }), `${words}{Enter}`)
    }
    await add('What the city can show', /^Suggest/, 'The repair café')
    await add('Telling others', /^What, where/, 'Market stall')
    expect(read().contributions.map(({ words }) => words.text)).toEqual(['The repair café'])
    expect(await screen.findByText('The repair café')).toBeTruthy()
    expect(await screen.findByRole('checkbox', { name: 'Market stall' })).toBeTruthy()
  })

  it('[S181] a new partnership is recorded in the list of the evaluation', async () => {
    const { user, show, begin, circle } = await groupWorld()
    begin()
    show('life')
    const part = await region('New partnerships')
    await user.type(within(part).getByRole('textbox'), 'Library and school{Enter}')
    expect(await within(part).findByText('Library and school')).toBeTruthy()
    const { doc } = circle('programme')
    const begun = readForms(doc).find(({ form }) => form === 'evaluation')
    const { answers } = readWholeForm({ programme: doc }, evaluation, begun?.id ?? '')
    const [item] = answers.get(`${begun?.id}/ev.e.partnerships` as never)?.items ?? []
    expect(answers.get(`${item?.id}/ev.e.partnerships` as never)?.words.text).toBe('Library and school')
  })

  it('[S22] before each visit it is said that nobody speaks for migrants, until somebody does', async () => {
    const { begin, member, read, place, circle, programme, device, base } = await groupWorld()
    begin()
    member({ person: 'Ilze' })
    const visit = must(addVisit(circle('programme').doc, programme.author(), { template: 'visit1' }))
    const at = `${base.replace(/group$/, 'visits')}/${visit}`
    const show = () =>
      device.show(<Route path="/p/:programmeId/visits/:visitId" component={VisitPage} />, { path: at, programme })
    show()
    expect(await screen.findByText('Nobody in the support group speaks for migrants')).toBeTruthy()
    const id = read().members[0]?.id
    if (id) must(setGroupAnswer(place(), programme.author(), id, 'lsg.members.migrantRep', { yes: true }))
    await expect.poll(() => screen.queryByText('Nobody in the support group speaks for migrants')).toBeNull()
  })
})

describe('support group: actions and voices', () => {
  const withActions = async () => {
    const world = await groupWorld()
    world.begin()
    const { doc } = world.circle('group')
    const author = world.programme.author()
    const rows = ['Open in the evening', 'One page for offers', 'Childcare', 'Bus passes'].map((what) =>
      must(addPlanRow(doc, author, { cells: { what } })),
    )
    must(setPlanState(doc, author, rows[0] as (typeof rows)[number], 'underWay'))
    return { ...world, rows }
  }

  it('[S160] [S173] a member without an account sees progress, comments, and marks up to three actions', async () => {
    const { user, show } = await withActions()
    show('actions', { reach: 'group', sides: ['localSupportGroup'] })
    const first = (await screen.findByRole('heading', { name: 'Open in the evening' })).closest(
      'article',
    ) as HTMLElement
    expect(within(first).getByText('Under way')).toBeTruthy()
    const marks = () => screen.getAllByRole<HTMLInputElement>('checkbox', { name: 'Matters most to me' })
    for (const at of [0, 1, 2]) await user.click(marks()[at] as HTMLElement)
    expect(marks()[3]?.disabled).toBe(true)
    expect(within(first).getByText('matters most to 1 person')).toBeTruthy()
    await user.click(within(first).getByRole('button', { name: 'Note an opinion' }))
    await enter(user, inDialog().getByRole('textbox', { name: 'In their words' }), 'Wednesdays work')
    await user.click(inDialog().getByRole('button', { name: 'Keep it' }))
    expect(await within(first).findByText('Wednesdays work')).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Open the plan, add an action' })).toBeTruthy()
  })

  it('[S29] [S169] an action is printed for consultation, and what services and end users say is recorded on it', async () => {
    const { user, show } = await withActions()
    show('actions')
    const first = (await screen.findByRole('heading', { name: 'Open in the evening' })).closest(
      'article',
    ) as HTMLElement
    await user.click(within(first).getByRole('button', { name: 'Print for consultation' }))
    const sheet = await screen.findByRole('article', { name: 'Asking for your opinion on an action' })
    expect(within(sheet).getByText('Open in the evening')).toBeTruthy()
    const note = async (voice: string, who: string, view: string) => {
      await user.click(within(first).getByRole('button', { name: 'Note an opinion' }))
      await user.click(inDialog().getByRole('radio', { name: voice }))
      await user.type(inDialog().getByRole('textbox', { name: /^Name/ }), who)
      await user.click(inDialog().getByRole('radio', { name: view }))
      await user.click(inDialog().getByRole('button', { name: 'Keep it' }))
    }
    await note('Municipal service', 'Housing', 'On conditions')
    await note('Somebody whom it is for', 'A parent', 'Yes')
    expect(within(first).getByText('Housing').parentElement?.textContent).toContain('On conditions')
    expect(within(first).getByText('A parent').parentElement?.textContent).toContain('Yes')
  })
})
