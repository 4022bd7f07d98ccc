import '../dialog.ts'
import '../scrollIntoView.ts'

import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import type { Author } from '../../../src/documents/command.ts'
import { foundDecisionKey, replaceDecisionKey } from '../../../src/documents/decisionKeys.ts'
import type { CityId, MemberId } from '../../../src/documents/ids.ts'
import { addPlanRow } from '../../../src/documents/plan.ts'
import { readPlanHeader } from '../../../src/documents/programme.ts'
import { readPlan } from '../../../src/documents/readPlan.ts'
import { readSuggestions, suggestAction } from '../../../src/documents/suggestions.ts'
import OverviewPage from '../../../src/features/overview/OverviewPage.tsx'
import PlanPage from '../../../src/features/plan/PlanPage.tsx'
import PresentPage from '../../../src/features/present/PresentPage.tsx'
import { must, signer } from '../../documents/world.ts'
import { circleOf, programmeOn } from '../programme.ts'
import { tablet } from '../tablet.tsx'

afterEach(cleanup)

/** A community of two: somebody of Alpha is at the device; Bo of Beta writes in the same documents. */
const world = async () => {
  const device = await tablet({ sides: ['menteeCity'] })
  const cities = ['Alpha', 'Beta'].map((city) => ({ city, country: '', association: '' }))
  const programme = await programmeOn(device, { community: { cities, own: 0 } })
  const docs = (['programme', 'group'] as const).map((kind) => circleOf(programme)(kind).doc)
  const doc = circleOf(programme)('group').doc
  const [alpha, beta] = readPlanHeader(doc).cities.map(({ id }) => id) as [CityId, CityId]
  await waitFor(() => expect(programme.signer()).not.toBeNull())
  const bo: Author = { ...programme.author(), member: 'bo' as MemberId, city: beta }
  const ours = must(addPlanRow(doc, programme.author(), { cells: { what: 'Open on Sundays' } }))
  const theirs = must(addPlanRow(doc, bo, { cells: { what: 'Train volunteers' } }))
  const show = () => device.show(<PlanPage />, { path: `/p/${programme.id}/plan`, programme })
  const menuOf = async (number: number) => {
    await user.click(await screen.findByRole('button', { name: `What can be done with action ${number}` }))
    return screen.getAllByRole('menuitem').map(({ textContent }) => textContent)
  }
  const user = userEvent.setup()
  return { device, programme, docs, doc, alpha, beta, bo, ours, theirs, show, menuOf, user }
}

describe('[S266] [S42] the plan of equal cities', () => {
  it('says of each action whose it is, and lets each write and decide on its own alone', async () => {
    const { doc, programme, show, menuOf, user, ours } = await world()
    show()
    expect(await screen.findByText(/Each action belongs to the city named beside it/)).toBeTruthy()
    const [, first, second] = await screen.findAllByRole('row')
    expect(first?.textContent).toMatch(/City: Alpha\(yours\)/)
    expect(second?.textContent).toMatch(/City: Beta/)
    expect(screen.getByRole('button', { name: /Open on Sundays/ })).toBeTruthy()
    expect(screen.queryByRole('button', { name: /Train volunteers/ })).toBeNull()
    expect(screen.getAllByRole('combobox')).toHaveLength(1)
    expect(await menuOf(2)).toEqual(['Suggest something about it…'])
    await user.keyboard('{Escape}')
    expect(await menuOf(1)).toContain('Agree to this action…')
    await user.click(screen.getByRole('menuitem', { name: 'Agree to this action…' }))
    expect(screen.getByText(/Your city agrees to the action/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Agree for the city' }))
    await waitFor(() =>
      expect(readPlan(doc, programme.checks()).map(({ id, state }) => [id === ours, state])).toEqual([
        [true, 'agreed'],
        [false, 'draft'],
      ]),
    )
    expect(document.body.textContent).not.toMatch(/mentee|mentor/i)
  })

  it('shows the actions of one city, and what one adds is one’s own', async () => {
    const { doc, alpha, show, user } = await world()
    show()
    const whose = within(await screen.findByRole('group', { name: 'Whose actions' }))
    await user.click(await whose.findByRole('radio', { name: 'Beta · 1' }))
    expect(screen.queryByText('Open on Sundays')).toBeNull()
    await user.click(screen.getAllByRole('button', { name: 'Add an action' })[0] as HTMLElement)
    await waitFor(() => expect(document.activeElement?.tagName).toBe('TEXTAREA'))
    expect(screen.getByText('Open on Sundays')).toBeTruthy()
    expect(
      readPlan(doc)
        .map(({ city }) => city)
        .filter((city) => city === alpha),
    ).toHaveLength(2)
  })

  it('suggests to another city, which alone answers', async () => {
    const { doc, beta, alpha, bo, show, user } = await world()
    suggestAction(doc, bo, { text: 'A common evening', city: alpha })
    show()
    await user.click(await screen.findByRole('button', { name: 'Suggest an action' }))
    await screen.findByRole('option', { name: 'Beta' })
    await user.selectOptions(screen.getByLabelText('For which city'), 'Beta')
    await user.click(screen.getByRole('textbox', { name: 'Your suggestion' }))
    await user.paste('Perhaps with the library?')
    await user.click(screen.getByRole('button', { name: 'Suggest' }))
    await waitFor(() => expect(readSuggestions(doc).map(({ city }) => city)).toEqual([alpha, beta]))
    await user.click(await screen.findByText('2 suggestions wait for an answer'))
    expect(screen.getAllByRole('button', { name: 'Take up…' })).toHaveLength(1)
    expect(screen.getByRole('button', { name: 'Withdraw my suggestion' })).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Take up…' }))
    await user.click(screen.getByRole('button', { name: 'Add to the plan' }))
    await waitFor(() => expect(readPlan(doc)).toHaveLength(3))
    expect(readPlan(doc).at(-1)?.city).toBe(alpha)
  })

  it('an action of the support group is taken up, and left again', async () => {
    const { doc, alpha, bo, show, menuOf, user } = await world()
    const { city: _, ...neighbour } = bo
    const open = must(addPlanRow(doc, { ...neighbour, sides: ['localSupportGroup'] }, { cells: { what: 'A fair' } }))
    const cityNow = () => readPlan(doc).find(({ id }) => id === open)?.city
    show()
    const items = await menuOf(3)
    expect(items).toContain('Take it up for our city')
    expect(items).not.toContain('Agree to this action…')
    await user.click(screen.getByRole('menuitem', { name: 'Take it up for our city' }))
    await waitFor(() => expect(cityNow()).toBe(alpha))
    await menuOf(3)
    await user.click(screen.getByRole('menuitem', { name: 'Leave it to any city' }))
    await waitFor(() => expect(cityNow()).toBe(''))
    await user.click(await screen.findByRole('button', { name: 'Undo' }))
    await waitFor(() => expect(cityNow()).toBe(alpha))
  })

  it('is presented with the names of its cities, each action under its own', async () => {
    const { device, programme, user } = await world()
    device.show(<PresentPage />, { path: `/p/${programme.id}/present`, programme })
    expect(await screen.findByText('A community of practice: Alpha and Beta')).toBeTruthy()
    await user.click(screen.getByLabelText('Show drafts too'))
    await user.click(await screen.findByRole('button', { name: 'Train volunteers' }))
    expect(await screen.findByText('Beta')).toBeTruthy()
  })

  it('[D6] names the cities that cannot decide yet, and a city whose key has changed', async () => {
    const { device, programme, docs, bo, beta, show } = await world()
    show()
    expect(await screen.findByText(/Nothing is agreed yet for: Beta/)).toBeTruthy()
    cleanup()
    for (const doc of docs) must(foundDecisionKey(doc, bo, signer(30).key))
    await waitFor(() => expect(programme.checks().cityKeys?.get(beta)).toEqual([signer(30).key]))
    for (const doc of docs) must(replaceDecisionKey(doc, bo, signer(31).key))
    device.show(<OverviewPage />, { path: `/p/${programme.id}`, programme })
    expect(await screen.findByText('The decision key of Beta has changed')).toBeTruthy()
    expect(screen.queryByText(/The decision key of Alpha/)).toBeNull()
  })
})
