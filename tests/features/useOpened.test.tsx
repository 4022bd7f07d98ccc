import { cleanup, screen } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Engine } from '../../src/device/workspace/workspace.ts'
import { PageGuard } from '../../src/features/errors/PageGuard.tsx'
import { useOpened } from '../../src/features/useOpened.ts'
import { WorkspaceContext } from '../../src/features/workspace.ts'
import type { CircleId } from '../../src/seal/circle.ts'
import { type TestTablet, tablet } from './tablet.tsx'

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

function Place({ id }: { readonly id: CircleId }) {
  const place = useOpened(id)
  return place && <p>{`plan: ${place.getCircles().group ? 'here' : 'not yet'}`}</p>
}
const show = (device: TestTablet, id: CircleId, engine: () => Promise<Engine> = device.workspace.engine) =>
  device.show(
    <WorkspaceContext value={{ ...device.workspace, engine }}>
      <PageGuard takeOut={null}>
        <Place id={id} />
      </PageGuard>
    </WorkspaceContext>,
    { path: '/' },
  )
const create = async ({ engine }: TestTablet) => {
  const created = await engine.copyExample()
  if (!created.ok) throw new Error(created.error.type)
  return created.value
}

describe('a programme that opens', () => {
  it('[V6] is shown once what lies on this device has been read, and not before', async () => {
    const device = await tablet()
    show(device, await create(device))
    expect((await screen.findByText(/^plan:/)).textContent).toBe('plan: here')
  })

  it('[15] and cannot be opened says so, in the place of an empty page', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const device = await tablet()
    const id = await create(device)
    show(device, id, () => Promise.reject(new Error('a fault')))
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('This page has stopped')
  })
})
