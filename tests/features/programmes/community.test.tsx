import '../dialog.ts'

import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Route } from 'wouter'
import type { ProgrammeId } from '../../../src/device/workspace/workspace.ts'
import { readCities } from '../../../src/documents/cities.ts'
import { readPlanHeader } from '../../../src/documents/programme.ts'
import type { ProgrammeOutline } from '../../../src/documents/programmeOutline.ts'
import type { Visit } from '../../../src/documents/readVisits.ts'
import EssentialsPage from '../../../src/features/essentials/EssentialsPage.tsx'
import HomePage from '../../../src/features/home/HomePage.tsx'
import OverviewPage from '../../../src/features/overview/OverviewPage.tsx'
import PathPage from '../../../src/features/path/PathPage.tsx'
import PeoplePage from '../../../src/features/people/PeoplePage.tsx'
import NewProgrammePage from '../../../src/features/programmes/NewProgrammePage.tsx'
import VisitPage from '../../../src/features/visits/VisitPage.tsx'
import VisitsPage from '../../../src/features/visits/VisitsPage.tsx'
import { arrangements } from '../../../src/method/programmeKinds.ts'
import type { Side } from '../../../src/method/sides.ts'
import { circleOf, programmeOn } from '../programme.ts'
import { tablet } from '../tablet.tsx'

afterEach(cleanup)

/** The wizard on a device, at the community of practice. */
const atCommunity = async (...sides: readonly Side[]) => {
  const device = await tablet({ sides })
  const user = userEvent.setup()
  const { history } = device.show(<NewProgrammePage />, { path: '/new' })
  await user.click(await screen.findByLabelText('Title of the programme'))
  await user.paste('Learning together')
  await user.click(screen.getByRole('radio', { name: /A community of practice/ }))
  const name = async (index: number, city: string) => {
    const group = within(screen.getByRole('group', { name: `City ${index}` }))
    await user.click(group.getByLabelText('City'))
    await user.paste(city)
    await user.tab()
  }
  const create = async () => {
    await user.click(screen.getByRole('button', { name: 'Create and invite' }))
    await vi.waitFor(() => expect(history.at(-1)).toMatch(/^\/p\/.+\/people$/))
    const id = (history.at(-1)?.split('/')[2] ?? '') as ProgrammeId
    const programme = await device.open(id)
    const read = async () => (await device.workspace.items<ProgrammeOutline>(id, 'programme'))[0]
    await vi.waitFor(async () => expect((await read())?.cities.length).toBeGreaterThan(0))
    cleanup()
    return { programme, outline: await read(), base: `/p/${id}` }
  }
  return { device, user, name, create }
}

/** One that is there, of three cities: somebody of the first of them is at the device. */
const community = async () => {
  const device = await tablet({ sides: ['menteeCity'] })
  const cities = ['Alpha', 'Beta', 'City 3'].map((city) => ({ city, country: '', association: '' }))
  const setUp = { ...arrangements.community, template: '' }
  const programme = await programmeOn(device, { community: { cities, own: 0 }, setUp })
  return { device, programme, base: `/p/${programme.id}`, user: userEvent.setup() }
}

describe('[S266] a community of practice', () => {
  it('is set up with its cities, which one is mine, and no mentor or mentee asked', async () => {
    const { user, name, create } = await atCommunity('mentorCity')
    expect(screen.queryByRole('group', { name: /Mentee city|Mentor city/ })).toBeNull()
    expect(screen.getByText(/No city mentors another/)).toBeTruthy()
    expect(screen.getByRole('img', { name: '3 cities of equal standing, each linked to every other' })).toBeTruthy()
    await name(1, 'jelgava')
    await name(2, 'Alphaville')
    await user.click(screen.getByRole('button', { name: 'Add a city' }))
    await user.click(screen.getByRole('button', { name: 'Remove City 4' }))
    const own = within(screen.getByRole('group', { name: 'Which city is yours?' }))
    expect(own.getByRole<HTMLInputElement>('radio', { name: 'Jelgava' }).checked).toBe(true)
    await user.click(own.getByRole('radio', { name: 'Alphaville' }))
    const { programme, outline } = await create()
    expect(outline).toMatchObject({
      ...{ kind: 'community', mentee: { city: '' }, mentor: { city: '' }, visits: 3 },
      cities: [{ city: 'Jelgava', country: 'LV', association: 'LPS' }, { city: 'Alphaville' }, { city: 'City 3' }],
    })
    expect(programme.city()).toBe(outline?.cities[1]?.id)
    expect(programme.sides()).toEqual(['menteeCity'])
    await vi.waitFor(() => expect(programme.signer()?.city).toBe(programme.city()))
  })

  it('needs no name of a city, and takes from two to many', async () => {
    const { user, create } = await atCommunity('facilitator')
    await user.click(screen.getByRole('button', { name: 'Remove City 2' }))
    expect(screen.queryByRole('button', { name: /^Remove/ })).toBeNull()
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'None: I facilitate' }).checked).toBe(true)
    expect(screen.getByLabelText<HTMLInputElement>('Number of study visits').value).toBe('2')
    const { programme, outline } = await create()
    expect(outline?.cities.map(({ city }) => city)).toEqual(['City 1', 'City 2'])
    expect([programme.city(), programme.signer()]).toEqual([null, null])
  })

  it('shows its cities side by side, without roles, and who cannot decide yet', async () => {
    const { device, programme, base } = await community()
    device.show(<OverviewPage />, { path: base, programme })
    const cities = await screen.findByRole('list', { name: 'Cities of this community' })
    await vi.waitFor(() =>
      expect(
        within(cities)
          .getAllByRole('listitem')
          .map(({ textContent }) => textContent),
      ).toEqual(['Alphayour city', 'Beta', 'City 3']),
    )
    expect(await screen.findByText('Nothing can be decided yet for: Beta and City 3')).toBeTruthy()
    expect(document.body.textContent).not.toMatch(/mentee|mentor city/i)
    cleanup()
    device.show(<HomePage />, { path: '/' })
    expect(await screen.findByText('Alpha · Beta · City 3')).toBeTruthy()
  })

  it('invites by city: an officer who may decide for it, or a colleague', async () => {
    const { device, user, programme, base } = await community()
    await vi.waitFor(() => expect(programme.signer()).not.toBeNull())
    device.show(<PeoplePage />, { path: `${base}/people`, programme })
    const alpha = await screen.findByRole('heading', { name: 'Alpha' })
    await vi.waitFor(() => expect(alpha.parentElement?.textContent).toMatch(/can decide.*you/))
    expect(screen.getByRole('heading', { name: 'Beta' }).parentElement?.textContent).toMatch(
      /Nobody from this city has joined yet/,
    )
    await user.click(screen.getByRole('radio', { name: 'Officer of a city' }))
    const which = within(screen.getByRole('group', { name: 'Of which city?' }))
    await user.click(which.getByRole('radio', { name: 'Beta' }))
    expect(await screen.findByRole('heading', { name: 'For an officer of Beta' })).toBeTruthy()
    expect(await screen.findByText('This link carries the right to decide for Beta')).toBeTruthy()
    expect(screen.queryByRole('radio', { name: /mente|mentor/i })).toBeNull()
    await user.click(await screen.findByRole('button', { name: 'Show the link' }))
    const id = readCities(circleOf(programme)('programme').doc, 'programme').find(({ city }) => city === 'Beta')?.id
    const beta = (await programme.invitations()).find(({ role, city }) => role === 'cityOfficer' && city === id)
    expect(beta).toBeDefined()
    const link = await screen.findByLabelText<HTMLTextAreaElement>('Link for: Officer of a city · Beta')
    expect(link.value).toBe(beta?.url)
  })

  it('puts the name of a city right', async () => {
    const { device, user, programme, base } = await community()
    device.show(<PeoplePage />, { path: `${base}/people`, programme })
    await user.click(await screen.findByText('Correct the names'))
    const field = await screen.findByLabelText('City 3')
    await user.clear(field)
    await user.paste('Gamma')
    await user.tab()
    expect(await screen.findByRole('heading', { name: 'Gamma' })).toBeTruthy()
  })

  it('takes one more city at any time: its officer is invited and decides for it', async () => {
    const { device, user, programme, base } = await community()
    device.show(<PeoplePage />, { path: `${base}/people`, programme })
    await user.click(await screen.findByRole('button', { name: 'Add a city' }))
    const dialog = within(screen.getByRole('dialog', { name: 'Add a city' }))
    await user.type(dialog.getByLabelText('Name of the city'), 'beta')
    expect(dialog.getByText('beta takes part already.')).toBeTruthy()
    expect(dialog.getByRole<HTMLButtonElement>('button', { name: 'Add a city' }).disabled).toBe(true)
    await user.clear(dialog.getByLabelText('Name of the city'))
    await user.type(dialog.getByLabelText('Name of the city'), 'Delta{Enter}')
    expect(await screen.findByRole('heading', { name: 'Delta' })).toBeTruthy()
    await user.click(await screen.findByRole('radio', { name: 'Officer of a city' }))
    const which = within(screen.getByRole('group', { name: 'Of which city?' }))
    await user.click(await which.findByRole('radio', { name: 'Delta' }))
    expect(await screen.findByText('This link carries the right to decide for Delta')).toBeTruthy()
    expect(programme.city()).not.toBeNull()
  })

  it('visits each city in turn, and any of them may host', async () => {
    const { device, user, programme, base } = await community()
    const { cities } = readPlanHeader(circleOf(programme)('group').doc)
    device.show(<VisitsPage />, { path: `${base}/visits`, programme })
    expect(await screen.findByRole('heading', { name: 'Study visit in Alpha' })).toBeTruthy()
    expect(screen.getByRole('heading', { name: 'Study visit in Beta' })).toBeTruthy()
    expect(screen.queryByText(/begin and end in/)).toBeNull()
    cleanup()
    const [first] = await device.workspace.items<Visit>(programme.id, 'visits')
    const visit = <Route path="/p/:programmeId/visits/:visitId" component={VisitPage} />
    device.show(visit, { path: `${base}/visits/${first?.id}`, programme })
    const host = within(await screen.findByRole('group', { name: 'Which city hosts it' }))
    await user.click(await host.findByRole('radio', { name: 'City 3' }))
    await vi.waitFor(async () => {
      const [moved] = await device.workspace.items<Visit>(programme.id, 'visits')
      expect(moved?.host).toBe(cities[2]?.id)
    })
  })

  it('[S265] keeps the five core attitudes, said without a mentor', async () => {
    const { device, programme, base } = await community()
    device.show(<PathPage />, { path: `${base}/path`, programme })
    expect(await screen.findByText(/These five belong to every exchange between cities/)).toBeTruthy()
    expect(screen.queryByText(/mentee city|mentor city/i)).toBeNull()
    cleanup()
    device.show(<EssentialsPage />, { path: `${base}/essentials`, programme })
    expect(await screen.findByText('Helps the other city say what it wants')).toBeTruthy()
    expect(document.body.textContent?.match(/.{20}\bment(?:ee|or)s?\b.{20}/gi)).toBeNull()
  })
})
