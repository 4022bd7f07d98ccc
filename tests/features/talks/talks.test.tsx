import '../dialog.ts'

import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { readMembers } from '../../../src/documents/members.ts'
import { readNotes } from '../../../src/documents/readTalk.ts'
import { setNoteValue, startNote } from '../../../src/documents/talkNotes.ts'
import { readSealed } from '../../../src/documents/talks.ts'
import { enter } from '../onScreen.ts'
import { conversation, elsewhere, world } from './world.tsx'

afterEach(cleanup)

const begin = async (user: Awaited<ReturnType<typeof world>>['user']) => {
  await user.click(await screen.findByRole('button', { name: 'Begin a conversation' }))
  return within(await screen.findByRole('dialog'))
}

const begun = (title: string) => screen.findByRole('heading', { level: 1, name: title })

describe('beginning a conversation', () => {
  it('[S53] [S54] says who will read it before the first word, by name, and seals it to them', async () => {
    const { user, show, programme, circle } = await world()
    show('/talks')
    const dialog = await begin(user)
    expect(await dialog.findByText(/Choose one or more people/)).toBeTruthy()
    expect(dialog.getByRole<HTMLButtonElement>('button', { name: 'Begin' }).disabled).toBe(true)
    await user.click(await dialog.findByRole('checkbox', { name: 'Bo' }))
    expect(dialog.getByText('You and Bo will be able to read it. Nobody else.')).toBeTruthy()
    await enter(user, dialog.getByRole('textbox', { name: /What it is about/ }), 'Before the vote')
    await user.click(dialog.getByRole('button', { name: 'Begin' }))
    await begun('Before the vote')
    expect(screen.getByText('Read by: Bo and you. Nobody else.')).toBeTruthy()
    const [talk] = programme.getTalks()
    expect(new Set(talk && readMembers(talk.doc).map(({ name }) => name))).toEqual(new Set(['Officer', 'Bo']))
    expect(readSealed(circle('programme').doc).size).toBe(1)
  })

  it('[S54] “only me” stays in the circle that nobody else holds', async () => {
    const { user, show, programme, circle } = await world()
    show('/talks')
    const dialog = await begin(user)
    await user.click(await dialog.findByRole('radio', { name: 'Only me' }))
    expect(dialog.getByText(/Only you read it/)).toBeTruthy()
    await enter(user, dialog.getByRole('textbox', { name: /What it is about/ }), 'My own doubts')
    await user.click(dialog.getByRole('button', { name: 'Begin' }))
    await begun('My own doubts')
    expect(readNotes(circle('me').doc)[0]?.title).toBe('My own doubts')
    expect(programme.getTalks()).toEqual([])
  })

  it('[S39] an idea is tested on the mentor alone, as a first option that nobody else hears of', async () => {
    const { user, show, programme, circle } = await world()
    show('/talks')
    const dialog = await begin(user)
    await user.click(dialog.getByRole('radio', { name: 'Idea to test' }))
    // Those of the mentor's side are offered first.
    expect((await dialog.findAllByRole('checkbox'))[0]).toBe(dialog.getByRole('checkbox', { name: 'Bo' }))
    await user.click(dialog.getByRole('checkbox', { name: 'Bo' }))
    await enter(user, dialog.getByRole('textbox', { name: 'The idea' }), 'Volunteers in every library')
    await user.click(dialog.getByRole('button', { name: 'Begin' }))
    await begun('With Bo')
    expect(screen.getByRole('textbox', { name: 'Option 1' })).toHaveProperty('value', 'Volunteers in every library')
    const [talk] = programme.getTalks()
    expect(new Set(talk && readMembers(talk.doc).map(({ id }) => id))).toEqual(new Set([programme.me, 'bo']))
    for (const kind of ['programme', 'group', 'team'] as const)
      expect(
        JSON.stringify([...circle(kind).doc.share.keys()].map((name) => circle(kind).doc.get(name).toJSON())),
      ).not.toContain('Volunteers')
  })

  it('goes on in the talk that the same people have already', async () => {
    const { user, show, programme, talk } = await conversation()
    show('/talks')
    const dialog = await begin(user)
    await user.click(await dialog.findByRole('checkbox', { name: 'Bo' }))
    await user.click(dialog.getByRole('button', { name: 'Begin' }))
    await begun('With Bo')
    expect(programme.getTalks()).toEqual([talk])
    expect(readNotes(talk.doc).length).toBe(2)
  })

  it('a device that shows itself later gets it only when somebody says so', async () => {
    const { user, open, programme, circle } = await conversation()
    open()
    await screen.findByRole('heading', { level: 1, name: 'Before the budget vote' })
    expect(screen.queryByRole('button', { name: 'Let it have the conversation' })).toBeNull()
    const { enterDevice } = await import('../../../src/documents/members.ts')
    const bo = { ...programme.author(), member: 'bo' as never }
    enterDevice(circle('programme').doc, bo, { id: 'new' as never, publicKey: 'AAAA' })
    await user.click(await screen.findByRole('button', { name: 'Let it have the conversation' }))
  })
})

describe('next steps', () => {
  it('[S35] what was agreed stands on the list of both people, each ticks for their own end', async () => {
    const { user, open, show, talk, read } = await conversation()
    open()
    await enter(user, await screen.findByRole('textbox', { name: 'What' }), 'Ask the school for rooms')
    await user.type(screen.getByRole('combobox', { name: 'Who' }), 'Bo')
    await enter(user, screen.getByRole('textbox', { name: 'By when' }), 'before the next council')
    await user.tab()
    const mine = await screen.findByRole('checkbox', { name: 'Mentee city' })
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Mentor city' }).disabled).toBe(true)
    await user.click(mine)
    await waitFor(() => expect(read().step).toMatchObject({ who: 'Bo', agreed: ['mentee'] }))
    expect(elsewhere(talk, ['mentorCity']).note().step).toMatchObject({
      ...{ what: 'Ask the school for rooms', who: 'Bo', when: { words: 'before the next council' } },
      ...{ agreed: ['mentee'], isDone: false },
    })
    cleanup()
    show('/talks')
    const list = within(await screen.findByRole('region', { name: 'Next steps' }))
    expect(list.getByText('Who: Bo · By when: before the next council')).toBeTruthy()
    await user.click(list.getByRole('checkbox', { name: 'Ask the school for rooms' }))
    expect(elsewhere(talk, ['mentorCity']).note().step.isDone).toBe(true)
  })

  it('[S51] a day that has passed is a day: nothing sounds an alarm', async () => {
    const { show, talk, note, write, programme } = await conversation()
    write('me.c.nextStep.what', 'Ask the school')
    setNoteValue(talk.doc, programme.author(), note, 'stepWhen', { from: '2020-01-02' })
    show('/talks')
    const list = within(await screen.findByRole('region', { name: 'Next steps' }))
    expect(list.getByText('By when: 2 January 2020')).toBeTruthy()
    expect(list.queryByRole('alert')).toBeNull()
    expect(document.body.textContent).not.toMatch(/overdue|late|must|reminder/i)
  })
})

describe('the list', () => {
  it('[S35] names with whom, what about, when, and how far each is', async () => {
    const { show, talk, programme } = await conversation()
    startNote(talk.doc, programme.author(), { title: 'After visit 1', people: ['Bo'] })
    show('/talks')
    const card = within(await screen.findByRole('article'))
    expect(card.getByRole('heading', { name: 'Bo' })).toBeTruthy()
    expect(card.getByRole('link', { name: 'Before the budget vote' })).toBeTruthy()
    expect(card.getByRole('link', { name: 'After visit 1' })).toBeTruthy()
    expect(card.getByText('Only this conversation')).toBeTruthy()
  })

  it('says what to do while there is none, and stays calm where one has not arrived', async () => {
    const { show } = await world()
    show('/talks')
    expect(await screen.findByText('No conversation so far')).toBeTruthy()
    cleanup()
    show('/talks/elsewhere')
    expect(await screen.findByText('Not here yet')).toBeTruthy()
  })

  it('in French', async () => {
    const { show } = await conversation({ language: 'fr' })
    show('/talks')
    expect(await screen.findByRole('heading', { level: 1, name: 'Échanges de mentorat' })).toBeTruthy()
    expect(screen.getByText('Cet échange uniquement')).toBeTruthy()
  })
})
