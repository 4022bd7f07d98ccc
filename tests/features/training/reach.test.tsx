import '../scrollIntoView.ts'
import '../dialog.ts'

import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import type { ComponentType } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import { Route } from 'wouter'
import type { OpenProgramme } from '../../../src/device/workspace/workspace.ts'
import { addComment } from '../../../src/documents/forms/comments.ts'
import ScopePage from '../../../src/features/scope/ScopePage.tsx'
import PathShowPage from '../../../src/features/training/PathShowPage.tsx'
import TrainingPage from '../../../src/features/training/TrainingPage.tsx'
import { type World, world } from '../forms/world.tsx'
import { button } from '../onScreen.ts'
import { shown } from './world.tsx'

afterEach(cleanup)

/** The same programme on the device of somebody who holds some of its circles only. */
const showWith = ({ device, programme }: World, Page: ComponentType, path: string, kinds: readonly string[]) => {
  const held = programme.getCircles()
  const circles = Object.fromEntries(
    Object.entries(held).map(([kind, circle]) => [kind, kinds.includes(kind) ? circle : null]),
  ) as typeof held
  const reduced: OpenProgramme = { ...programme, getCircles: () => circles }
  device.show(<Route path={`/p/:programmeId/${path}`} component={Page} />, {
    path: `/p/${programme.id}/${path}`,
    programme: reduced,
  })
}

describe('on other devices', () => {
  it('[S149] a member of the support group says what it expects, and sees nothing of the teams’ planning', async () => {
    const here = await shown(TrainingPage, 'training')
    fireEvent.click(await button('Begin planning'))
    await screen.findByRole('tabpanel')
    cleanup()
    showWith(here, TrainingPage, 'training', ['me', 'group'])
    expect((await screen.findAllByRole('tab')).map((tab) => tab.textContent)).toEqual(['Expectations'])
    fireEvent.change(await screen.findByLabelText('Expectation'), { target: { value: 'To be asked early' } })
    fireEvent.click(screen.getByRole('button', { name: 'Add it' }))
    expect(await screen.findByDisplayValue('To be asked early')).toBeTruthy()
    cleanup()
    here.again()
    fireEvent.click(await screen.findByRole('tab', { name: 'Expectations' }))
    expect(await screen.findByDisplayValue('To be asked early')).toBeTruthy()
  })

  it('[S157] the support group reads what it is asked about the scope, and answers, without the scope itself', async () => {
    const here = await shown(ScopePage, 'scope')
    fireEvent.click(await button('Begin'))
    await screen.findByRole('heading', { level: 2, name: 'Shared understanding' })
    cleanup()
    const { doc } = here.circle('group')
    const instance = [...doc.getMap('rows:forms').keys()][0] as never
    addComment(doc, here.programme.author(), { owner: instance, field: 'sc.groupView', text: 'What would you add?' })
    showWith(here, ScopePage, 'scope', ['me', 'group'])
    const view = within(await screen.findByRole('region', { name: 'View of the support group' }))
    expect(view.getByText('What would you add?')).toBeTruthy()
    expect((view.getByLabelText(/^Write here/) as HTMLTextAreaElement).readOnly).toBe(false)
    expect(screen.queryByRole('heading', { name: 'Shared understanding' })).toBeNull()
    expect(screen.queryByRole('region', { name: 'View of the associations' })).toBeNull()
  })

  it('stays calm where a circle has not arrived or can only be read', async () => {
    const here = await world()
    for (const [Page, path] of [
      [TrainingPage, 'training'],
      [ScopePage, 'scope'],
      [PathShowPage, 'training/show'],
    ] as const) {
      showWith(here, Page, path, [])
      expect(await screen.findByText(/exchange|exchanged/)).toBeTruthy()
      cleanup()
    }
    here.device.setSession(here.circle('programme').id, { readOnly: true })
    showWith(here, TrainingPage, 'training', ['me', 'team', 'programme', 'group'])
    expect(await screen.findByText(/as soon as a team has begun it/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Begin planning' })).toBeNull()
  })

  it('speaks French', async () => {
    await shown(ScopePage, 'scope', { language: 'fr' })
    fireEvent.click(await button('Commencer'))
    expect(await screen.findByRole('heading', { level: 2, name: 'Objectifs communs' })).toBeTruthy()
    expect(document.querySelector('main')?.textContent).not.toMatch(/scope\.|training\./)
  })
})
