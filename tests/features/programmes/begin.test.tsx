import '../dialog.ts'

import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { ProgrammeId } from '../../../src/device/workspace/workspace.ts'
import type { ProgrammeOutline } from '../../../src/documents/programmeOutline.ts'
import PreparePage from '../../../src/features/forms/PreparePage.tsx'
import OverviewPage from '../../../src/features/overview/OverviewPage.tsx'
import PathPage from '../../../src/features/path/PathPage.tsx'
import NewProgrammePage from '../../../src/features/programmes/NewProgrammePage.tsx'
import { arrangements } from '../../../src/method/programmeKinds.ts'
import { templateToText } from '../../../src/method/programmeTemplate.ts'
import { enter } from '../onScreen.ts'
import { type TestTablet, tablet } from '../tablet.tsx'

afterEach(cleanup)

const template = {
  ...arrangements.slides,
  id: 'template-1',
  name: 'As the association does it',
  purpose: 'review',
  visits: [
    { template: 'visit1', place: 'menteeCity', form: 'virtual', days: 1 },
    { template: null, place: 'other', form: 'physical', days: 3 },
  ],
} as const

const atNew = async (device: TestTablet) => {
  const user = userEvent.setup({ applyAccept: false })
  const { history } = device.show(<NewProgrammePage />, { path: '/new' })
  await enter(user, await screen.findByLabelText('Title of the programme'), 'Learning together')
  const create = async () => {
    await user.click(screen.getByRole('button', { name: 'Create and invite' }))
    await vi.waitFor(() => expect(history.at(-1)).toMatch(/^\/p\/.+\/people$/))
    const id = (history.at(-1)?.split('/')[2] ?? '') as ProgrammeId
    await device.open(id)
    const read = async () => (await device.workspace.items<ProgrammeOutline>(id, 'programme'))[0]
    await vi.waitFor(async () => expect((await read())?.title).toBe('Learning together'))
    return { id, outline: await read(), visits: await device.workspace.items<object>(id, 'visits') }
  }
  return { user, create }
}
const fileOf = (text: string) => new File([text], 'ours.passerelle-template.json', { type: 'application/json' })

describe('beginning a programme', () => {
  it('[S10] from a ready-made point: each is shown with its path, none names the pilot', async () => {
    const { user, create } = await atNew(await tablet({ sides: ['facilitator'] }))
    const ways = screen.getByRole('group', { name: 'Where to begin' })
    expect(within(ways).getAllByRole('radio')).toHaveLength(6)
    expect(ways.textContent).not.toMatch(/pilot|IncluCities|CEMR/i)
    await user.click(within(ways).getByRole('radio', { name: /The shortest path/ }))
    expect(within(ways).getAllByRole('img', { name: /^Stages: Needs, Matching, Common ground/ })).toHaveLength(1)
    expect((await create()).outline).toMatchObject({ order: arrangements.leaflet.order, endPoint: 'plan' })
  })

  it('[S10] from an empty one: no stage, no visit, and the path says how to add some', async () => {
    const device = await tablet({ sides: ['facilitator'] })
    const { user, create } = await atNew(device)
    await user.click(screen.getByRole('radio', { name: /An empty path/ }))
    expect(screen.getByLabelText<HTMLInputElement>('Number of visits').value).toBe('0')
    const { id, outline, visits } = await create()
    expect(outline?.order).toEqual([])
    expect(visits).toEqual([])
    cleanup()
    device.show(<PathPage />, { path: `/p/${id}/path`, programme: await device.open(id) })
    expect(await screen.findByText('No stage yet')).toBeTruthy()
  })

  it('[S264] [S271] [S8] a light exchange: one question, one meeting, no forms, between persons too', async () => {
    const device = await tablet({ sides: ['facilitator'] })
    const { user, create } = await atNew(device)
    await user.click(screen.getByRole('radio', { name: /A light exchange/ }))
    const asking = screen.getByRole('group', { name: 'Who asks' })
    await user.type(within(asking).getByLabelText('City or person'), 'Ms Berg')
    expect(screen.getByRole('group', { name: 'Who accompanies' })).toBeTruthy()
    const { id, outline, visits } = await create()
    expect(outline).toMatchObject({ kind: 'light', mentee: { city: 'Ms Berg' }, visits: 1 })
    expect(visits).toHaveLength(1)
    cleanup()
    device.show(<OverviewPage />, { path: `/p/${id}`, programme: await device.open(id) })
    expect(await screen.findByText('Who asks')).toBeTruthy()
    expect(screen.queryByText('Mentee city')).toBeNull()
    cleanup()
    device.show(<PreparePage />, { path: `/p/${id}/prepare`, programme: await device.open(id) })
    await screen.findByRole('heading', { level: 1 })
    expect(screen.queryByRole('heading', { name: 'Needs analysis' })).toBeNull()
  })

  it('[S269] from a template that somebody handed over: its stages, purpose and visits', async () => {
    const device = await tablet({ sides: ['facilitator'] })
    const { user, create } = await atNew(device)
    await user.upload(screen.getByLabelText('Template file'), fileOf(templateToText(template)))
    expect(await screen.findByText(/The template is ready/)).toBeTruthy()
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /As the association does it/ }).checked).toBe(true)
    const { outline, visits } = await create()
    expect(outline).toMatchObject({ order: template.order, purpose: 'review', template: 'template-1', visits: 2 })
    expect(visits).toMatchObject([
      { template: 'visit1', form: 'virtual', days: 1 },
      { template: null, place: 'other', days: 3 },
    ])
    cleanup()
    const again = await atNew(device)
    await again.user.upload(screen.getByLabelText('Template file'), fileOf(templateToText(template)))
    expect(await screen.findByText(/You have begun with this template before: Learning together/)).toBeTruthy()
  })

  it.each([
    ['broken', '{"format":', 'This file is damaged or incomplete.'],
    ['newer', templateToText(template).replace('"version": 1', '"version": 9'), /a newer version of the app/],
    ['older', templateToText(template).replace('"version": 1', '"version": 0'), /no longer read/],
    ['not one', '{"hello":1}', 'This file is not a template.'],
  ])('[S269] a template that is %s is refused with what to do next, and changes nothing', async (_, text, said) => {
    const { user } = await atNew(await tablet({ sides: ['facilitator'] }))
    await user.upload(screen.getByLabelText('Template file'), fileOf(text))
    expect(await screen.findByText(said)).toBeTruthy()
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /The whole path/ }).checked).toBe(true)
  })

  it('[S269] a programme is handed over as a file that holds nothing of it', async () => {
    const device = await tablet({ sides: ['menteeCity'] })
    const made = await device.engine.copyExample()
    if (!made.ok) throw new Error(made.error.type)
    const programme = await device.open(made.value)
    const files: Blob[] = []
    vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
      files.push(file as Blob)
      return 'blob:x'
    })
    const user = userEvent.setup()
    device.show(<PathPage />, { path: `/p/${made.value}/path`, programme })
    await user.click(await screen.findByRole('button', { name: 'Hand over as a template' }))
    await user.type(await screen.findByLabelText('Name of the template'), 'Ours')
    await user.click(screen.getByRole('button', { name: 'Save the file' }))
    const text = (await files[0]?.text()) ?? ''
    expect(JSON.parse(text)).toMatchObject({ format: 'passerelle-template', name: 'Ours' })
    expect(text).not.toMatch(/Jelgava|Schaerbeek/)
    vi.restoreAllMocks()
  })

  it('[S366] asks how far apart the two are and proposes what suits; nothing is refused', async () => {
    const { user, create } = await atNew(await tablet({ sides: ['facilitator'] }))
    await user.click(screen.getByRole('radio', { name: 'Much alike' }))
    expect(await screen.findByText(/may prefer a community of practice/)).toBeTruthy()
    await user.click(screen.getByRole('radio', { name: 'Far apart' }))
    expect(await screen.findByText(/Mentoring has most to offer here/)).toBeTruthy()
    expect((await create()).outline?.kind).toBe('mentoring')
  })
})
