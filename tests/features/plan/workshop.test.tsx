// @vitest-environment jsdom
import '../dialog.ts'
import '../scrollIntoView.ts'

import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Route, Switch } from 'wouter'
import { addPlanRow, deletePlanRow } from '../../../src/documents/plan.ts'
import { writeCell } from '../../../src/documents/rows.ts'
import { readVersions } from '../../../src/documents/versions.ts'
import { readWorkshops } from '../../../src/documents/workshop.ts'
import GroupPage from '../../../src/features/group/GroupPage.tsx'
import PlanPage from '../../../src/features/plan/PlanPage.tsx'
import WorkshopPage from '../../../src/features/plan/workshop/WorkshopPage.tsx'
import { must } from '../../documents/world.ts'
import { groupWorld } from '../group/world.tsx'
import { inDialog } from '../onScreen.ts'

afterEach(cleanup)

const OLD = 'Open in the evening'

/** A plan of one action, and a group of two whose workshop can be held. */
const planned = async () => {
  const world = await groupWorld()
  world.begin()
  world.member({ person: 'Ilze' })
  world.member({ person: 'Jan' })
  const { doc } = world.circle('group')
  const author = world.programme.author()
  const row = must(addPlanRow(doc, author, { cells: { what: OLD } }))
  const show = (path: string) =>
    world.device.show(
      <Switch>
        <Route path="/p/:programmeId/plan" component={PlanPage} />
        <Route path="/p/:programmeId/workshop/:workshopId" component={WorkshopPage} />
        <Route path="/p/:programmeId/group/:part?" component={GroupPage} />
      </Switch>,
      { path: `/p/${world.programme.id}/${path}`, programme: world.programme },
    )
  const workshops = () => readWorkshops(doc, world.read().instance.id)
  return { ...world, doc, author, row, show, workshops }
}
type Planned = Awaited<ReturnType<typeof planned>>

const begin = async ({ user, show }: Planned) => {
  show('plan')
  await user.click(await screen.findByRole('button', { name: /^More/ }))
  await user.click(await screen.findByRole('menuitem', { name: 'Hold a workshop' }))
  expect(inDialog().getByRole<HTMLTextAreaElement>('textbox', { name: 'Agenda' }).value).toContain(
    'One action at a time',
  )
  await user.click(inDialog().getByRole('button', { name: 'Begin the workshop' }))
  return within(await screen.findByRole('region', { name: 'Workshop on the plan' }))
}
const end = async ({ user }: Planned, bar: ReturnType<typeof within>) => {
  await user.click(bar.getByRole('button', { name: 'End the workshop' }))
  await user.click(inDialog().getByRole('button', { name: 'End the workshop' }))
}

describe('[S172] a workshop on the plan', () => {
  it('[S172] is begun with an agenda, counts the room, and lists at its end what was changed and for whom', async () => {
    const all = await planned()
    const { user, doc, author, row, workshops } = all
    const bar = await begin(all)
    expect(bar.getByRole<HTMLTextAreaElement>('textbox', { name: 'Agenda' }).value).toContain('What is missing')
    await user.type(bar.getByRole('spinbutton', { name: 'Support group' }), '7')
    await user.tab()
    await user.click(bar.getByRole('radio', { name: 'Ilze' }))
    writeCell(doc, author, row, 'what', 'Open three evenings')
    await user.click(bar.getByRole('radio', { name: 'Name not shown' }))
    writeCell(doc, author, row, 'leader', 'The library')
    const added = must(addPlanRow(doc, author, { cells: { what: 'A bus at nine' } }))
    expect(await bar.findByRole('link', { name: '2 actions changed so far' })).toBeTruthy()
    await end(all, bar)
    const list = within(await screen.findByRole('list', { name: 'What was changed' }))
    const changed = within(list.getByText('Open three evenings', { selector: 'h3' }).closest('li') as HTMLElement)
    expect(changed.getByText(OLD)).toBeTruthy()
    expect(changed.getByText('Ilze')).toBeTruthy()
    expect(changed.getByText('Name not shown')).toBeTruthy()
    expect(list.getByText('A bus at nine', { selector: 'h3' })).toBeTruthy()
    expect(screen.getByText('Support group').nextSibling?.textContent).toBe('7')
    expect(workshops()).toMatchObject([{ isRunning: false, room: { group: 7 } }])
    expect(added).toBeTruthy()
  })

  it('[S172] what is changed afterwards does not stand on its list, and what was removed does', async () => {
    const all = await planned()
    const { doc, author, row } = all
    const bar = await begin(all)
    must(deletePlanRow(doc, author, row))
    await end(all, bar)
    const list = within(await screen.findByRole('list', { name: 'What was changed' }))
    expect(list.getByText('Removed')).toBeTruthy()
    must(addPlanRow(doc, author, { cells: { what: 'A week later' } }))
    await waitFor(() => expect(list.queryByText('A week later')).toBeNull())
    expect(readVersions(doc).map(({ label }) => label)).toEqual(['Before the workshop', 'After the workshop'])
  })

  it('[S172] goes on after undo; its list is printed, and found again in the life of the group', async () => {
    const all = await planned()
    const { user, workshops, show } = all
    const print = vi.fn()
    vi.stubGlobal('print', print)
    await end(all, await begin(all))
    await user.click(await screen.findByRole('button', { name: /^Undo/ }))
    await waitFor(() => expect(workshops()[0]?.isRunning).toBe(true))
    await user.click(screen.getByRole('button', { name: 'Print' }))
    expect(print).toHaveBeenCalled()
    vi.unstubAllGlobals()
    cleanup()
    show('group/life')
    await user.click(await screen.findByRole('link', { name: 'What was changed, Workshop on the action plan' }))
    expect(await screen.findByRole('heading', { level: 1, name: 'Workshop on the action plan' })).toBeTruthy()
    expect(screen.getByText('Nothing has been changed in the plan.')).toBeTruthy()
  })
})
