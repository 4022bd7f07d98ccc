import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { replaceDecisionKey } from '../../../src/documents/decisionKeys.ts'
import OverviewPage from '../../../src/features/overview/OverviewPage.tsx'
import type { Side } from '../../../src/method/sides.ts'
import { exampleOn } from '../programme.ts'
import { tablet } from '../tablet.tsx'

afterEach(cleanup)

const shown = async (...sides: readonly Side[]) => {
  const device = await tablet({ sides })
  const programme = await exampleOn(device)
  device.show(<OverviewPage />, { path: `/p/${programme.id}`, programme })
  return { ...device, programme }
}

describe('overview', () => {
  it('[D2] [S14] names the exercise, and says that nothing can be decided yet', async () => {
    await shown('facilitator')
    expect(await screen.findByText('This is an exercise')).toBeTruthy()
    expect(screen.getByText(/Nothing can be decided until an officer/)).toBeTruthy()
    expect(await screen.findByRole('link', { name: /3 ?visits/ })).toBeTruthy()
  })

  it('[D6] shows everybody that the decision key was changed, and by whom', async () => {
    const { programme } = await shown('menteeCity')
    await screen.findByText('This is an exercise')
    await vi.waitFor(() => expect(programme.signer()).not.toBeNull())
    expect(screen.queryByText(/decision key of this programme was changed/)).toBeNull()
    const { programme: circle } = programme.getCircles()
    if (!circle) throw new Error('no programme circle')
    replaceDecisionKey(circle.doc, programme.author(), 'another-key')
    expect(await screen.findByText(/decision key of this programme was changed/)).toBeTruthy()
    expect(screen.getByText(/By Officer, on/)).toBeTruthy()
  })

  it('[S58] the path at a glance says of each stage what the path itself says', async () => {
    await shown('menteeCity')
    const stage = async (name: string) => within((await screen.findByText(name)).closest('li') as HTMLElement)
    expect(await (await stage('Visit 1')).findByText('Under way')).toBeTruthy()
    expect((await stage('Visit 2')).getByText('Not begun')).toBeTruthy()
  })

  it('[L9] shows who is here', async () => {
    const { programme, setSession } = await shown('facilitator')
    await screen.findByText('This is an exercise')
    setSession(programme.id, { link: 'live', peers: [{ member: 'other', name: 'Žanete' }] })
    expect(await screen.findByText('Žanete')).toBeTruthy()
  })
})
