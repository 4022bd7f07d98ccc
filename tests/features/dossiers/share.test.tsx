import '../dialog.ts'
import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactElement } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Route } from 'wouter'
import type { OpenProgramme } from '../../../src/device/workspace/workspace.ts'
import { readAnswers } from '../../../src/documents/forms/answers.ts'
import { answerKey } from '../../../src/documents/forms/keys.ts'
import { readFormVersions } from '../../../src/documents/forms/versions.ts'
import DossierPage from '../../../src/features/dossiers/DossierPage.tsx'
import SharePage from '../../../src/features/dossiers/SharePage.tsx'
import FormPage from '../../../src/features/forms/FormPage.tsx'
import PreparePage from '../../../src/features/forms/PreparePage.tsx'
import OverviewPage from '../../../src/features/overview/OverviewPage.tsx'
import PlanPage from '../../../src/features/plan/PlanPage.tsx'
import { loadForm } from '../../../src/method/forms/catalog.ts'
import type { TestTablet } from '../tablet.tsx'
import { circle, dossierOf, programmeOn } from './world.ts'

afterEach(cleanup)

const world = async () => {
  const city = await dossierOf('Greenford')
  const programme = await programmeOn(city.device)
  const instance = city.begin('needsAnalysis')
  city.write(instance, 'na.local.strategy', 'quarter by quarter')
  city.write(instance, 'na.local.networks', 'three networks')
  city.write(instance, 'na.local.sens.rivalry', 'two services do not talk')
  city.write(instance, 'na.g.position', 'my own doubts', circle(city.dossier, 'me'))
  const form = await loadForm('needsAnalysis')
  const shared = (field: string) =>
    readAnswers(circle(programme, 'programme').doc, form, instance).answers.get(answerKey(instance, field))?.words.text
  return { ...city, programme, instance, form, shared }
}
const showShare = (device: TestTablet, dossier: OpenProgramme) =>
  device.show(<SharePage />, { path: `/d/${dossier.id}/share`, programme: dossier })
const box = (name: string) => screen.findByRole<HTMLInputElement>('checkbox', { name })

describe('sharing into a programme', () => {
  it('[S69] shows answer by answer what will be seen and by whom; sensitive ones and one’s own are not chosen, and why', async () => {
    const { device, dossier } = await world()
    showShare(device, dossier)
    expect(await screen.findByText('What you share is read by all teams of “Housing for all”')).toBeTruthy()
    const strategy = await box('Integration strategy')
    expect(strategy.checked).toBe(true)
    expect(within(strategy.closest('li') as HTMLElement).getByText('quarter by quarter')).toBeTruthy()
    const rivalry = await box('Rivalry between bodies')
    expect(rivalry.checked).toBe(false)
    expect(
      within(rivalry.closest('li') as HTMLElement).getByText('Not chosen: this question is sensitive.'),
    ).toBeTruthy()
    const own = screen.getByText('my own doubts').closest('li')?.parentElement?.closest('li') as HTMLElement
    expect(within(own).getByRole<HTMLInputElement>('checkbox').checked).toBe(false)
    expect(within(own).getByText('Not chosen: only you can read this answer now.')).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Share 2 answers with “Housing for all”' })).toBeTruthy()
  })

  it('[S72][S77] shares what is chosen, keeps it as a version, and says later what has changed since', async () => {
    const { device, dossier, team, instance, write, shared } = await world()
    showShare(device, dossier)
    await userEvent.click(await box('Main networks and non-profit organisations'))
    await userEvent.click(await screen.findByRole('button', { name: 'Share 1 answer with “Housing for all”' }))
    expect(shared('na.local.strategy')).toBe('quarter by quarter')
    expect(shared('na.local.networks')).toBeUndefined()
    expect(shared('na.local.sens.rivalry')).toBeUndefined()
    expect(readFormVersions(team.doc, instance)).toMatchObject([{ label: 'draftForSearch' }])
    write(instance, 'na.local.strategy', 'street by street')
    expect(await screen.findByText('1 answer has changed since it was shared')).toBeTruthy()
    expect(shared('na.local.strategy')).toBe('quarter by quarter')
    cleanup()
    device.show(<DossierPage />, { path: `/d/${dossier.id}`, programme: dossier })
    expect(await screen.findByText('1 of them changed since')).toBeTruthy()
    expect(screen.getByText(/Versions kept: Draft for the search/)).toBeTruthy()
    cleanup()
    showShare(device, dossier)
    await userEvent.click(await box('Main networks and non-profit organisations'))
    await userEvent.click(await screen.findByRole('button', { name: 'Share 1 answer with “Housing for all”' }))
    expect(shared('na.local.strategy')).toBe('street by street')
    expect(readFormVersions(team.doc, instance)).toMatchObject([{}, { label: 'sharedWithMentor' }])
  })

  it('[L10] taking back says honestly that copies may exist', async () => {
    const { device, dossier, shared } = await world()
    showShare(device, dossier)
    await userEvent.click(await screen.findByRole('button', { name: /^Share 2 answers/ }))
    const row = (await box('Integration strategy')).closest('li') as HTMLElement
    await userEvent.click(within(row).getByRole('button', { name: 'Take back' }))
    expect(screen.getByText(/Whoever could read it may have kept a copy/)).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: 'Take it back' }))
    expect(shared('na.local.strategy')).toBeUndefined()
    expect(shared('na.local.networks')).toBe('three networks')
  })

  it('says what to do where there is no programme, and what cannot be done where it can only be read', async () => {
    const alone = await dossierOf('Greenford')
    showShare(alone.device, alone.dossier)
    expect(await screen.findByText('No programme on this device yet')).toBeTruthy()
    cleanup()
    const { device, dossier, programme } = await world()
    device.setSession(circle(programme, 'programme').id, { readOnly: true })
    showShare(device, dossier)
    expect(await screen.findByText(/the programme can only be read/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: /^Share/ })).toBeNull()
  })

  it('[S54] what stays in the dossier is found nowhere in the programme’s circles, read model and screens', async () => {
    const { device, dossier, programme, instance } = await world()
    showShare(device, dossier)
    await userEvent.click(await screen.findByRole('button', { name: /^Share 2 answers/ }))
    cleanup()
    const stays = ['two services do not talk', 'my own doubts']
    for (const kind of ['programme', 'group'] as const) {
      const { doc, id } = circle(programme, kind)
      const inDocument = JSON.stringify([...doc.share.values()].map((root) => root.toJSON()))
      for (const words of stays) expect(inDocument).not.toContain(words)
      for (const list of ['programme', 'members', 'remarks', 'forms', 'answers', 'plan', 'planHeader'])
        for (const words of stays) expect(JSON.stringify(await device.workspace.items(id, list))).not.toContain(words)
    }
    const pages: readonly (readonly [ReactElement, string, RegExp])[] = [
      [<OverviewPage key="overview" />, '', /Housing for all/],
      [<PlanPage key="plan" />, '/plan', /action/],
      [<PreparePage key="prepare" />, '/prepare', /Needs analysis/],
      [<FormPage key="form" />, `/prepare/${instance}`, /quarter by quarter/],
    ]
    for (const [page, path, isThere] of pages) {
      device.show(<Route path={`/p/:programmeId${path === '' ? '' : '/:part'}/:instanceId?`}>{page}</Route>, {
        path: `/p/${programme.id}${path}`,
        programme,
      })
      await vi.waitFor(() => expect(onScreen()).toMatch(isThere))
      for (const words of stays) expect(onScreen()).not.toContain(words)
      cleanup()
    }
  })
})

/** What stands on the page, in fields too. */
const onScreen = () =>
  [document.body.textContent, ...[...document.querySelectorAll('textarea')].map(({ value }) => value)].join('\n')
