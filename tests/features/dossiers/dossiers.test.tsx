import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Route } from 'wouter'
import { readForms } from '../../../src/documents/forms/instances.ts'
import DossierPage from '../../../src/features/dossiers/DossierPage.tsx'
import NewDossierPage from '../../../src/features/dossiers/NewDossierPage.tsx'
import HomePage from '../../../src/features/home/HomePage.tsx'
import PeoplePage from '../../../src/features/people/PeoplePage.tsx'
import { tablet } from '../tablet.tsx'
import '../dialog.ts'
import { enter } from '../onScreen.ts'
import { dossierOf } from './world.ts'

afterEach(cleanup)

describe('dossiers on home', () => {
  it('[S69] are offered before there is any programme, and made with a name alone', async () => {
    const { show, workspace } = await tablet()
    show(<HomePage />, { path: '/' })
    const part = await screen.findByRole('region', { name: 'Dossiers' })
    expect(within(part).getByRole('link', { name: 'New dossier' }).getAttribute('href')).toBe('/new-dossier')
    cleanup()
    const { history } = show(<NewDossierPage />, { path: '/new-dossier' })
    await userEvent.click(screen.getByRole('button', { name: 'Create the dossier' }))
    expect(screen.getByText('A name is missing. A few words are enough.')).toBeTruthy()
    await enter(userEvent, screen.getByLabelText('Name of the city'), 'Greenford')
    await userEvent.click(screen.getByRole('button', { name: 'Create the dossier' }))
    await vi.waitFor(() => expect(history.at(-1)).toMatch(/^\/d\//))
    expect(await workspace.dossiers()).toMatchObject([{ organisation: 'Greenford', kind: 'city' }])
    cleanup()
    show(<HomePage />, { path: '/' })
    const card = await screen.findByRole('link', { name: 'Greenford' })
    expect(card.getAttribute('href')).toBe(history.at(-1))
    expect(await workspace.summaries()).toEqual([])
  })

  it('[S78] an association has one of its own', async () => {
    const { show, workspace } = await tablet({ sides: ['menteeAssociation'] })
    show(<NewDossierPage />, { path: '/new-dossier' })
    await userEvent.click(screen.getByRole('radio', { name: 'Association' }))
    await enter(userEvent, screen.getByLabelText('Name of the association'), 'Union of towns')
    await userEvent.click(screen.getByRole('button', { name: 'Create the dossier' }))
    await vi.waitFor(async () =>
      expect(await workspace.dossiers()).toMatchObject([{ organisation: 'Union of towns', kind: 'association' }]),
    )
  })
})

describe('a dossier', () => {
  it('[S69][S101] offers needs analysis and mentor profile, says whom each part is put to, and begins one', async () => {
    const { device, dossier, team } = await dossierOf('Greenford')
    const { history } = device.show(<DossierPage />, { path: `/d/${dossier.id}`, programme: dossier })
    expect(await screen.findByRole('heading', { level: 1, name: 'Greenford' })).toBeTruthy()
    expect(await screen.findByRole('heading', { name: 'Mentor profile' })).toBeTruthy()
    const analysis = screen.getByRole('heading', { name: 'Needs analysis' }).closest('article')
    if (!analysis) throw new Error('no needs analysis')
    await userEvent.click(within(analysis).getByRole('button', { name: 'Begin' }))
    const [begun] = readForms(team.doc)
    expect(begun).toMatchObject({ form: 'needsAnalysis', subject: 'Greenford' })
    expect(history.at(-1)).toBe(`/d/${dossier.id}/forms/${begun?.id}`)
    const part = await within(analysis).findByRole('link', { name: /association’s part/ })
    expect(part.getAttribute('href')).toBe(`/d/${dossier.id}/forms/${begun?.id}#na.assoc`)
    expect(part.closest('li')?.textContent).toContain('Mentee’s association')
    expect(part.closest('li')?.textContent).toContain('nothing yet')
  })

  it('[S78] says what is there, part by part', async () => {
    const { device, dossier, write, begin } = await dossierOf('Greenford')
    const instance = begin('needsAnalysis')
    write(instance, 'na.local.strategy', 'quarter by quarter')
    write(instance, 'na.local.networks', 'three networks')
    device.show(<DossierPage />, { path: `/d/${dossier.id}`, programme: dossier })
    const part = await screen.findByRole('link', { name: 'Local context' })
    expect(part.closest('li')?.textContent).toMatch(/2 of \d+ answered/)
  })

  it('[L2] has a link to write and one to read; whoever reads only is told so and begins nothing', async () => {
    const { device, dossier, team } = await dossierOf('Greenford')
    device.show(<PeoplePage />, { path: `/d/${dossier.id}/people`, programme: dossier })
    await userEvent.click(await screen.findByRole('radio', { name: 'Writing along' }))
    expect(screen.getByRole('radio', { name: 'Reading the dossier' })).toBeTruthy()
    expect(await screen.findByText('Officer')).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: 'Show the link' }))
    expect(screen.getByLabelText<HTMLTextAreaElement>(/^Link for/).value).toContain('#w')
    cleanup()
    device.setSession(team.id, { readOnly: true })
    device.show(<DossierPage />, { path: `/d/${dossier.id}`, programme: dossier })
    expect(await screen.findByText('You read along')).toBeTruthy()
    await screen.findByRole('heading', { name: 'Mentor profile' })
    expect(screen.queryByRole('button', { name: 'Begin' })).toBeNull()
  })

  it('[L10] is removed from this device after having said what goes', async () => {
    const { device, dossier } = await dossierOf('Greenford')
    const { history } = device.show(
      <Route path="/d/:id">
        <DossierPage />
      </Route>,
      { path: `/d/${dossier.id}`, programme: dossier },
    )
    await userEvent.click(await screen.findByRole('button', { name: 'More' }))
    await userEvent.click(screen.getByRole('menuitem', { name: 'Remove from this device' }))
    expect(screen.getByText(/what only you read in it, disappear from this device/)).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: 'Remove it' }))
    await vi.waitFor(() => expect(history.at(-1)).toBe('/'))
    expect(await device.workspace.dossiers()).toEqual([])
  })
})
