import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { HUB } from '../../../src/device/workspace/holders.ts'
import type { WorkspaceFiles } from '../../../src/device/workspace/workspaceFiles.ts'
import SafetyPage from '../../../src/features/safety/SafetyPage.tsx'
import { ok } from '../../../src/result.ts'
import type { CircleId } from '../../../src/seal/circle.ts'
import { packFile } from '../../../src/sync/transports/fileFormat.ts'
import { writeParts } from '../../../src/sync/transports/fileParts.ts'
import { type TestTablet, tablet } from '../tablet.tsx'

afterEach(cleanup)

const organisation = (city: string) => ({ city, country: 'FR', association: '' })
const create = async ({ engine }: TestTablet) => {
  const created = await engine.createProgramme({
    ...{ title: 'Housing for all', theme: 'housing', purpose: 'urbact' as never, visits: 1 },
    ...{ mentee: organisation('Greenford'), mentor: organisation('Riverton') },
  })
  if (!created.ok) throw new Error(created.error.type)
  return created.value
}
/** The window's own files cannot be read in parts. */
const file = (bytes: Uint8Array) => {
  const made = new File([bytes as BlobPart], 'from-a-colleague.passerelle')
  const slice = (start: number, end: number) => ({ arrayBuffer: async () => bytes.slice(start, end).buffer })
  return Object.defineProperties(made, { size: { value: bytes.length }, slice: { value: slice } })
}
const choose = async (bytes: Uint8Array) =>
  userEvent.upload(await screen.findByLabelText(/Choose or drop a .passerelle file/), file(bytes), {
    applyAccept: false,
  })

const NEWS = { circleId: 'AAAAAAAAAAAAAAAAAAAAAA', kind: 'group', programmeId: null, title: 'Housing for all' }
/** The files of the device, with some of their answers given. */
const answering = ({ engine }: TestTablet, answers: Partial<WorkspaceFiles>) => {
  const { files } = engine
  vi.spyOn(engine, 'files').mockImplementation((way) => ({ ...files(way), ...answers }))
}

describe('safety', () => {
  it('[V4] says what is here and names one next step', async () => {
    const device = await tablet()
    await create(device)
    device.show(<SafetyPage />, { path: '/safety' })
    const list = await screen.findByRole('list', { name: 'Who holds what' })
    await within(list).findByText('Housing for all')
    expect(within(list).getByText('Nothing waits to go there')).toBeTruthy()
    expect(within(list).getByText(/^None known yet/)).toBeTruthy()
    expect(within(list).getByText(/^Nothing: all that you have written/)).toBeTruthy()
    expect(await screen.findByRole('button', { name: 'Make a backup' })).toBeTruthy()
    expect(screen.getAllByText('None yet')).toHaveLength(2)
  })

  it('[V1] says what exists here only, where, and which other device had how much of it', async () => {
    const device = await tablet()
    const id = await create(device)
    const group = (await device.open(id)).getCircles().group?.id ?? ''
    const face = { deviceId: 'd-2', member: 'm-2', name: 'Marta', role: 'Housing' }
    await device.holders.note(group, 'd-2', { heldAt: Date.now(), face })
    await device.holders.note(group, 'd-3', { face: { ...face, deviceId: 'd-3' } })
    await device.addWaiting(group, 2)
    device.show(<SafetyPage />, { path: '/safety' })
    const list = await screen.findByRole('list', { name: 'Who holds what' })
    expect(within(list).getByText('2 contributions wait to go there')).toBeTruthy()
    expect(within(list).getByText(/^2 contributions\. They would be lost/)).toBeTruthy()
    expect(within(list).getByText('2 in “Housing for all · Teams and support group”')).toBeTruthy()
    expect(within(list).getByText('Marta · Housing')).toBeTruthy()
    expect(within(list).getByText(/^had everything that is here \(as of/)).toBeTruthy()
    expect(within(list).getByText('Marta · Housing (2)')).toBeTruthy()
    expect(within(list).getByText(/it may not have everything/)).toBeTruthy()
  })

  it('[V4] what a backup brought back is not claimed to be anywhere else', async () => {
    const device = await tablet()
    const id = await create(device)
    const group = (await device.open(id)).getCircles().group?.id ?? ''
    await device.holders.note(group, HUB, { fileAt: Date.now() })
    device.show(<SafetyPage />, { path: '/safety' })
    const list = await screen.findByRole('list', { name: 'Who holds what' })
    expect(await within(list).findByText(/^What came back from the backup \(\d\d:\d\d\) is here and in/)).toBeTruthy()
    expect(within(list).queryByText(/^Nothing: all that you have written/)).toBeNull()
  })

  it('[V4] a full device says so, whatever else there is to say', async () => {
    const device = await tablet()
    await create(device)
    device.workspace.storage.diskFull()
    device.show(<SafetyPage />, { path: '/safety' })
    expect(await screen.findByText('This device is full')).toBeTruthy()
    expect(screen.getByText(/^This device is full: what you type now/)).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: 'Keep a backup' }))
    expect(document.activeElement).toBe(screen.getByLabelText('Passphrase for the backup'))
  })

  it('[V4] an empty device is asked to open a file, and for nothing else', async () => {
    const device = await tablet()
    device.show(<SafetyPage />, { path: '/safety' })
    await userEvent.click(await screen.findByRole('button', { name: 'Open a file' }))
    expect(document.activeElement).toBe(screen.getByLabelText(/Choose or drop a .passerelle file/))
    expect(screen.queryByRole('region', { name: /Who holds what|exchange file|Backup/ })).toBeNull()
  })

  it('[T2] what is no file of ours is refused with the reason and what to do', async () => {
    const device = await tablet()
    device.show(<SafetyPage />, { path: '/safety' })
    await screen.findByRole('button', { name: 'Open a file' })
    await choose(new TextEncoder().encode('%PDF-1.7, a very ordinary document of another kind altogether'))
    expect(await screen.findByText(/It is not a file of Passerelle. Nothing was changed/)).toBeTruthy()
  })

  it('[T2] a file for others says so, and offers nothing to take in', async () => {
    const device = await tablet()
    device.show(<SafetyPage />, { path: '/safety' })
    await screen.findByRole('button', { name: 'Open a file' })
    const part = { circleId: 'AAAAAAAAAAAAAAAAAAAAAA' as CircleId, generation: 0 }
    const nothing = { note: new Uint8Array(), update: new Uint8Array() }
    await choose(packFile('exchange', writeParts({ writtenAt: Date.now(), parts: [{ ...part, ...nothing }] })))
    expect(await screen.findByText(/This device has no link for anything in this file/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Take in' })).toBeNull()
  })

  it('[V1] what is taken in and not yet on the disk is told, with what to do', async () => {
    const device = await tablet()
    const preview = {
      type: 'exchange',
      writtenAt: 0,
      from: 'Marta',
      circles: [{ ...NEWS, fresh: 2 }],
      unknown: 0,
      parts: [],
    }
    const merged = { circles: 1, fresh: 2, leftOut: 0, unkept: 1 }
    answering(device, { readFile: async () => ok(preview as never), merge: async () => merged })
    device.show(<SafetyPage />, { path: '/safety' })
    await screen.findByRole('button', { name: 'Open a file' })
    await choose(new Uint8Array(8))
    await userEvent.click(await screen.findByRole('button', { name: 'Take in' }))
    expect(
      await screen.findByText(/1 circle is here and not yet stored on this device: keep the app open/),
    ).toBeTruthy()
  })

  it('[T2] a file says which of the chosen circles are missing from it', async () => {
    const device = await tablet()
    await create(device)
    answering(device, { exportExchange: async () => ok({ bytes: new Uint8Array(8), leftOut: 2 }) })
    device.show(<SafetyPage />, { path: '/safety' })
    await screen.findByRole('checkbox', { name: /Teams and support group/ })
    await userEvent.click(screen.getByRole('button', { name: 'Write the file' }))
    expect(await screen.findByText(/2 circles could not be opened, or are still empty/)).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Save on this device' })).toBeTruthy()
  })

  it('[T2] my own team’s circle is not chosen for a colleague unless I say so', async () => {
    const device = await tablet()
    await create(device)
    device.show(<SafetyPage />, { path: '/safety' })
    const group = await screen.findByRole('checkbox', { name: /Teams and support group/ })
    const checked = (name: string) => (screen.getByRole('checkbox', { name }) as HTMLInputElement).checked
    expect((group as HTMLInputElement).checked).toBe(true)
    expect(checked('Team: Greenford')).toBe(false)
    expect(checked('Team: Riverton')).toBe(true)
  })

  it('[T2] what arrives while the page is open can be chosen too, and what I said stays said', async () => {
    const device = await tablet()
    await create(device)
    device.show(<SafetyPage />, { path: '/safety' })
    const groups = () => screen.getAllByRole('checkbox', { name: /Teams and support group/ }) as HTMLInputElement[]
    await userEvent.click(await screen.findByRole('checkbox', { name: /Teams and support group/ }))
    await create(device)
    await vi.waitFor(() => expect(groups()).toHaveLength(2))
    expect(groups().filter(({ checked }) => checked)).toHaveLength(1)
  })

  it('[V4] a backup asks for several words, twice the same', async () => {
    const device = await tablet()
    await create(device)
    device.show(<SafetyPage />, { path: '/safety' })
    const write = await screen.findByRole('button', { name: 'Make the backup' })
    await userEvent.type(screen.getByLabelText('Passphrase for the backup'), 'boats')
    await userEvent.click(write)
    expect(screen.getByText(/This can be guessed too soon/)).toBeTruthy()
    await userEvent.type(screen.getByLabelText('Passphrase for the backup'), ' seven under bridges')
    await userEvent.click(write)
    expect(screen.getByText(/The two are not the same/)).toBeTruthy()
    await userEvent.type(screen.getByLabelText('The same passphrase again'), 'boats seven under bridges')
    await userEvent.click(write)
    expect(await screen.findByText(/^passerelle-backup-\d{4}-\d\d-\d\d\.passerelle$/)).toBeTruthy()
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => undefined }))
    await userEvent.click(screen.getByRole('button', { name: 'Save on this device' }))
    await vi.waitFor(() => expect(screen.getAllByText('None yet')).toHaveLength(1))
  }, 30_000)
})
