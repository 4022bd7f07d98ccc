import '../dialog.ts'

import { act, cleanup, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { addPlanRow, setPlanState } from '../../../src/documents/plan.ts'
import PlanPage from '../../../src/features/plan/PlanPage.tsx'
import PresentPage from '../../../src/features/present/PresentPage.tsx'
import { setLanguage } from '../../../src/i18n.ts'
import { must } from '../../documents/world.ts'
import { groupWorld, seen } from '../group/world.tsx'

afterEach(cleanup)

const shown = async () => {
  const world = await groupWorld()
  const { doc } = world.circle('group')
  const author = world.programme.author()
  const row = must(addPlanRow(doc, author, { cells: { what: 'Open in the evening', leader: 'Housing officer' } }))
  must(setPlanState(doc, author, row, 'underWay'))
  must(addPlanRow(doc, author, { cells: { what: 'Only a draft' } }))
  world.device.show(<PresentPage />, {
    path: world.base.replace(/group$/, 'present'),
    programme: seen(world.programme, 'group', ['politician']),
  })
  return world
}

describe('presentation of the plan', () => {
  it('[S187] turns from action to action by button and key, in the audience’s language', async () => {
    const { user } = await shown()
    await screen.findByText('Open in the evening')
    expect(screen.getByRole('button', { name: 'Open in the evening' })).toBeTruthy()
    expect(screen.queryByText('Only a draft')).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Next' }))
    expect(screen.getByRole('heading', { level: 2, name: 'Open in the evening' })).toBeTruthy()
    expect(screen.getByText('Housing officer')).toBeTruthy()
    expect(screen.getByText('2 of 2')).toBeTruthy()
    await act(() => setLanguage('fr'))
    expect(await screen.findByText('2 sur 2')).toBeTruthy()
    expect(screen.getByText('Pilote')).toBeTruthy()
    await act(() => setLanguage('en'))
    await user.click(screen.getByRole('button', { name: 'Previous' }))
    screen.getByRole('button', { name: 'Open in the evening' }).focus()
    await user.keyboard('{ArrowRight}')
    expect(screen.getByText('Housing officer')).toBeTruthy()
  })

  it('[S187] shows drafts only when asked to', async () => {
    const { user } = await shown()
    await user.click(await screen.findByRole('checkbox', { name: 'Show drafts too' }))
    expect(await screen.findByRole('button', { name: 'Only a draft' })).toBeTruthy()
  })

  it('[S160] a member of the support group writes an action of the plan with the city', async () => {
    const { device, programme, circle, base, user } = await groupWorld(['localSupportGroup'])
    device.show(<PlanPage />, { path: base.replace(/group$/, 'plan'), programme: seen(programme, 'group') })
    await user.click((await screen.findAllByRole('button', { name: /Add (?:an|the first) action/ }))[0] as HTMLElement)
    await expect.poll(() => circle('group').doc.getMap('rows:plan').size).toBe(1)
  })
})
