import '../dialog.ts'
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { Route } from 'wouter'
import { readVisits } from '../../../src/documents/readVisits.ts'
import { readSheets } from '../../../src/documents/sheets.ts'
import { setVisit } from '../../../src/documents/visits.ts'
import VisitPage from '../../../src/features/visits/VisitPage.tsx'
import VisitsPage from '../../../src/features/visits/VisitsPage.tsx'
import type { Side } from '../../../src/method/sides.ts'
import { enter } from '../onScreen.ts'
import { programmeOn } from '../programme.ts'
import { tablet } from '../tablet.tsx'

afterEach(cleanup)

async function visits(...sides: readonly Side[]) {
  const device = await tablet({ sides })
  const programme = await programmeOn(device)
  const { programme: circle, team } = programme.getCircles()
  if (!circle || !team) throw new Error('no circle')
  const base = `/p/${programme.id}/visits`
  const read = () => readVisits(circle.doc)
  const first = read()[0]?.id ?? ''
  const showAll = () => device.show(<VisitsPage />, { path: base, programme })
  const showOne = (id = first) =>
    device.show(
      <Route path="/p/:programmeId/visits/:visitId">
        <VisitPage />
      </Route>,
      { path: `${base}/${id}`, programme },
    )
  return { programme, circle, team, base, read, first, showAll, showOne, user: userEvent.setup() }
}

describe('the visits of a programme', () => {
  it('[S203] are listed in order with place, dates and what they hold', async () => {
    const { showAll } = await visits('facilitator')
    showAll()
    const cards = await screen.findAllByRole('article')
    expect(cards.map((card) => within(card).getByRole('link').textContent)).toEqual([
      'Visit 1 – Setting the scene',
      'Visit 2 – Inspiration',
      'Visit 3 – Consolidation',
    ])
    await waitFor(() => expect(cards[1]?.textContent).toContain('Schaerbeek'))
    await waitFor(() => expect(cards[0]?.textContent).toContain('4 sessions'))
  })

  it('[S199] a city without a visit is noticed, as a hint', async () => {
    const { showAll, circle, programme, read } = await visits('facilitator')
    for (const { id } of read()) setVisit(circle.doc, programme.author(), id, { place: 'menteeCity' })
    showAll()
    expect(await screen.findByText('Plan at least one visit in each city.')).toBeTruthy()
  })

  it('one tap on a template adds a visit and opens it', async () => {
    const { showAll, read, base, user } = await visits('mentorCity')
    const { history } = showAll()
    await user.click(await screen.findByRole('button', { name: 'Add a visit' }))
    await user.click(screen.getByRole('button', { name: /^An empty visit/ }))
    expect(read()).toHaveLength(4)
    expect(history.at(-1)).toBe(`${base}/${read().at(-1)?.id}`)
  })

  it('[S189] whoever does not prepare visits is not offered to add one', async () => {
    const { showAll } = await visits('localSupportGroup')
    showAll()
    await screen.findByText('No visit yet')
    expect(screen.queryByRole('button', { name: 'Add a visit' })).toBeNull()
  })
})

describe('one visit', () => {
  it('[S198] what to see is added, ticked, removed and brought back', async () => {
    const { showOne, read, user } = await visits('menteeCity')
    const seen = () => read()[0]?.checks.filter(({ part }) => part === 'mustSee') ?? []
    showOne()
    await user.type(await screen.findByLabelText('A place to see'), 'The language desk{Enter}')
    await user.click(await screen.findByRole('checkbox', { name: 'The language desk' }))
    expect(seen()).toMatchObject([{ label: { text: 'The language desk' }, isDone: true }])
    await user.click(screen.getByRole('button', { name: 'Remove “The language desk”' }))
    expect(seen()).toEqual([])
    await user.click(await screen.findByRole('button', { name: 'Undo' }))
    expect(seen()).toHaveLength(1)
  })

  it('[S191] sessions are added and take plain words for their time', async () => {
    const { showOne, read, user } = await visits('mentorCity')
    showOne()
    await user.click(await screen.findByRole('button', { name: 'Add a session' }))
    await enter(user, screen.getByLabelText('Session'), 'Walk through the old town')
    await user.selectOptions(screen.getByLabelText('Type'), 'Site visit')
    await enter(user, screen.getByLabelText(/^Time/), 'after lunch')
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Add' }))
    await screen.findByRole('article', { name: 'Walk through the old town' })
    expect(read()[0]?.sessions.at(-1)).toMatchObject({ type: 'siteVisit', start: 'after lunch', day: 1 })
  })

  it('a session’s people and time are kept as they are written', async () => {
    const { showOne, read, user } = await visits('menteeCity')
    showOne()
    await user.click(await screen.findByRole('button', { name: 'Change “Needs in brief”' }))
    await user.type(screen.getByLabelText('Time'), '14:00')
    await enter(user, screen.getByLabelText('Who and where'), 'Integration officer')
    await user.click(screen.getByRole('button', { name: 'Done' }))
    expect(read()[0]?.sessions[0]).toMatchObject({ start: '14:00', notes: { text: 'Integration officer' } })
  })

  it('dates take plain words', async () => {
    const { showOne, read, user } = await visits('facilitator')
    showOne()
    await enter(user, await screen.findByLabelText('Dates'), 'spring, after the budget vote')
    await user.tab()
    expect(read()[0]?.dates).toBe('spring, after the budget vote')
  })

  it('[S56] a new sheet asks for a function and opens', async () => {
    const { showOne, team, base, first, read, user } = await visits('mentorCity')
    const { history } = showOne()
    const session = await screen.findByRole('article', { name: 'Interviews and discussion groups' })
    await user.click(within(session).getByRole('button', { name: 'New sheet' }))
    await user.type(screen.getByLabelText('With whom (function only)'), 'Head of housing{Enter}')
    const [sheet] = readSheets(team.doc)
    expect(sheet).toMatchObject({ withWhom: { text: 'Head of housing' }, consent: null, visit: first })
    expect(sheet?.session).toBe(read()[0]?.sessions[1]?.id)
    expect(history.at(-1)).toBe(`${base}/${first}/sheets/${sheet?.id}`)
  })

  it('that is not here says so and leads back', async () => {
    const { showOne } = await visits('mentorCity')
    showOne('nowhere')
    expect(await screen.findByText('This visit is not here')).toBeTruthy()
    expect(screen.getByRole('link', { name: 'All visits' })).toBeTruthy()
  })
})
