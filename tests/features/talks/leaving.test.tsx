import '../dialog.ts'

import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import type { DeviceId } from '../../../src/documents/ids.ts'
import { enterDevice } from '../../../src/documents/members.ts'
import { endTalk, markLeft, readEnd } from '../../../src/documents/talkEnd.ts'
import HomePage from '../../../src/features/home/HomePage.tsx'
import OverviewPage from '../../../src/features/overview/OverviewPage.tsx'
import type { CircleId } from '../../../src/seal/circle.ts'
import { conversation, elsewhere } from './world.tsx'

afterEach(cleanup)

const TITLE = 'Before the budget vote'

const choose = async ({ user }: Awaited<ReturnType<typeof conversation>>, name: string) => {
  await user.click(await screen.findByRole('button', { name: 'More for this conversation' }))
  await user.click(await screen.findByRole('menuitem', { name }))
  return within(await screen.findByRole('dialog'))
}

describe('[S54] leaving a conversation', () => {
  it('takes it off this device after a confirmation that names what it means; the others keep theirs', async () => {
    const all = await conversation()
    const { user, open, show, talk, programme, device } = all
    const theirs = elsewhere(talk, ['mentorCity'])
    open()
    const dialog = await choose(all, 'Take it off this device')
    expect(dialog.getByText(/erased here, and you cannot come back into it\. The others keep their copy/)).toBeTruthy()
    await user.click(dialog.getByRole('button', { name: 'Take it off this device' }))
    expect(await screen.findByText('The conversation is no longer on this device')).toBeTruthy()
    expect(programme.getTalks()).toEqual([])
    expect(await device.registry.get(talk.id)).toBeNull()
    expect(theirs.note().title).toBe(TITLE)
    cleanup()
    show('/talks')
    expect(await screen.findByText('No conversation so far')).toBeTruthy()
  })

  it('names changes that are nowhere else, and goes on only when told to', async () => {
    const all = await conversation()
    const { user, open, talk, programme, device } = all
    await device.addWaiting(talk.id, 2)
    open()
    const dialog = await choose(all, 'Take it off this device')
    await user.click(dialog.getByRole('button', { name: 'Take it off this device' }))
    expect(await dialog.findByText(/2 changes are on this device and nowhere else/)).toBeTruthy()
    await user.click(dialog.getByRole('button', { name: 'Cancel' }))
    expect(programme.getTalks()).toEqual([talk])
    await user.click((await choose(all, 'Take it off this device')).getByRole('button', { name: /^Take it off/ }))
    await user.click(await screen.findByRole('button', { name: 'Take it off all the same' }))
    await waitFor(() => expect(programme.getTalks()).toEqual([]))
  })

  it('is told to those who stay, and a new conversation with the same people is another one', async () => {
    const { user, open, show, talk, programme } = await conversation()
    const bo = elsewhere(talk, ['mentorCity']).author
    const tablet = 'tablet of bo' as DeviceId
    enterDevice(talk.doc, bo, { id: tablet, publicKey: 'AAAA' })
    open()
    await screen.findByRole('heading', { level: 1, name: TITLE })
    expect(screen.queryByText('No longer on a device of: Bo')).toBeNull()
    markLeft(talk.doc, bo, tablet)
    expect(await screen.findByText('No longer on a device of: Bo')).toBeTruthy()
    cleanup()
    show('/talks')
    await user.click(await screen.findByRole('button', { name: 'Begin a conversation' }))
    const dialog = within(await screen.findByRole('dialog'))
    await user.click(await dialog.findByRole('checkbox', { name: 'Bo' }))
    await user.click(dialog.getByRole('button', { name: 'Begin' }))
    await waitFor(() => expect(programme.getTalks()).toHaveLength(2))
  })
})

describe('ending a conversation for everybody', () => {
  it('is for whoever began it: nothing more is written, nothing is erased, and it can be opened again', async () => {
    const all = await conversation()
    const { user, open, talk, read } = all
    open()
    const dialog = await choose(all, 'End it for everybody')
    await user.click(dialog.getByRole('button', { name: 'End the conversation' }))
    expect(await screen.findByText(/^You ended this conversation/)).toBeTruthy()
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'What I heard' }).readOnly).toBe(true)
    expect(read().title).toBe(TITLE)
    await user.click(screen.getByRole('button', { name: 'Open it again' }))
    await waitFor(() => expect(readEnd(talk.doc)).toBeNull())
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'What I heard' }).readOnly).toBe(false)
  })

  it('leaves the next steps that were agreed to be ticked off', async () => {
    const { user, show, talk, programme, write, read } = await conversation()
    write('me.c.nextStep.what', 'Ask the school for rooms')
    expect(endTalk(talk.doc, programme.author(), true).ok).toBe(true)
    show('/talks')
    await user.click(await screen.findByRole('checkbox', { name: 'Ask the school for rooms' }))
    expect(read().step.isDone).toBe(true)
  })

  it('is not for the others: neither offered nor heeded', async () => {
    const { open, talk } = await conversation()
    const bo = elsewhere(talk, ['mentorCity']).author
    expect(endTalk(talk.doc, bo, true)).toMatchObject({ error: { type: 'notAllowed' } })
    talk.doc.getMap('values').set('talk.ended', { by: 'bo', at: 1 })
    expect(readEnd(talk.doc)).toBeNull()
    open()
    expect(await screen.findByRole('textbox', { name: 'What I heard' })).toHaveProperty('readOnly', false)
  })
})

describe('a conversation that has arrived', () => {
  it('is told on home and in the programme, by number alone, until it is opened', async () => {
    const { open, show, device, programme, talk } = await conversation()
    await waitFor(async () => expect((await device.registry.get(talk.id))?.face?.title).toBe('Bo · Officer'))
    await device.registry.update(talk.id, { face: { isNew: true } })
    device.show(<HomePage />, { path: '/' })
    expect(await screen.findByText('1 new conversation for you')).toBeTruthy()
    cleanup()
    device.show(<OverviewPage />, { path: `/p/${programme.id}`, programme })
    expect(await screen.findByText('1 new conversation has arrived for you.')).toBeTruthy()
    expect(document.body.textContent).not.toContain(TITLE)
    cleanup()
    show('/talks')
    expect(await screen.findByText('New')).toBeTruthy()
    cleanup()
    open()
    await screen.findByRole('heading', { level: 1, name: TITLE })
    await waitFor(async () => expect((await device.registry.get(talk.id as CircleId))?.face?.isNew).toBe(false))
    cleanup()
    device.show(<HomePage />, { path: '/' })
    await screen.findByRole('heading', { name: 'Language for all' })
    await waitFor(() => expect(screen.queryByText('1 new conversation for you')).toBeNull())
  })
})
