import '../dialog.ts'

import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { readForms } from '../../../src/documents/forms/instances.ts'
import { addItem } from '../../../src/documents/forms/items.ts'
import { readPlan } from '../../../src/documents/readPlan.ts'
import { readPosition } from '../../../src/documents/readTalk.ts'
import { writeCell } from '../../../src/documents/rows.ts'
import { readSuggestions } from '../../../src/documents/suggestions.ts'
import { checkSummary, confirmIntention } from '../../../src/documents/talkNotes.ts'
import { enter } from '../onScreen.ts'
import { conversation, elsewhere } from './world.tsx'

afterEach(cleanup)

const box = (name: string) => screen.findByRole<HTMLTextAreaElement>('textbox', { name })
const textIn = (doc: { share: Map<string, unknown>; get(name: string): { toJSON(): unknown } }) =>
  JSON.stringify([...doc.share.keys()].map((name) => doc.get(name).toJSON()))

describe('a conversation', () => {
  it('[S15] works through the four moves and keeps what is said in each', async () => {
    const { user, open, read, words } = await conversation()
    open()
    const moves = await screen.findByRole('list', { name: 'The four moves of a conversation' })
    expect(
      within(moves)
        .getAllByRole('heading', { level: 2 })
        .map(({ textContent }) => textContent),
    ).toEqual([...['1Change', '2Options', '3Risks', '4Choice']])
    await enter(user, await box('What has to change'), 'Nobody knows whom to ask')
    await user.click(screen.getByRole('button', { name: 'Add an option' }))
    expect(document.activeElement).toBe(await box('Option 1'))
    await user.keyboard('One desk for all')
    await user.click(screen.getByRole('button', { name: 'Add a risk' }))
    await user.keyboard('No staff in summer')
    await enter(user, await box('Path the mentee chooses'), 'The desk, from September')
    expect(words('me.c.change')).toBe('Nobody knows whom to ask')
    expect(words('me.c.choice')).toBe('The desk, from September')
    expect(read()).toMatchObject({ options: [{ text: 'One desk for all' }], risks: [{ text: 'No staff in summer' }] })
  })

  it('[S31] [S265] reminds of listening, the five attitudes and the prompts while notes are taken', async () => {
    const { user, open } = await conversation()
    open()
    expect(await screen.findByText(/Listen in order to understand/)).toBeTruthy()
    const attitudes = await screen.findByRole('list', { name: 'What always stays' })
    expect(within(attitudes).getAllByRole('listitem').length).toBe(5)
    const opener = screen.getByRole('button', { name: 'Listening prompts' })
    opener.focus()
    await user.keyboard('{Enter}')
    expect(within(await screen.findByRole('dialog')).getByText('Could you give an example?')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Close' }))
    await waitFor(() => expect(document.activeElement).toBe(opener))
  })

  it('[S32] puts a question into the notes and leaves room for the answer under it', async () => {
    const { user, open, words } = await conversation()
    open()
    await enter(user, await box('What I heard'), 'They are tired.')
    await user.click(screen.getAllByText('Put a question here')[0] as HTMLElement)
    await user.click(screen.getByRole('button', { name: 'Could you give an example?' }))
    expect(document.activeElement).toBe(await box('What I heard'))
    await user.keyboard('The Tuesday desk')
    expect(words('me.c.heard')).toBe('They are tired.\n— Could you give an example?\nThe Tuesday desk')
  })

  it('[S33] [S245] a question opens an option; its answer becomes a draft action after a look at who will read it', async () => {
    const { user, open, circle, read, talk, write } = await conversation()
    write('me.c.heard', 'Between us: the deputy is against it')
    open()
    const options = await screen.findByRole('region', { name: 'Options' })
    await user.click(within(options).getByText('Put a question here'))
    await user.click(within(options).getByRole('button', { name: 'What else is possible?' }))
    await user.keyboard('One desk for all')
    await user.click(await within(options).findByRole('button', { name: 'Make it a draft action' }))
    const dialog = within(await screen.findByRole('dialog'))
    expect(dialog.getByText(/More people will read these words: all teams and the support group/)).toBeTruthy()
    expect(dialog.getByRole<HTMLTextAreaElement>('textbox').value).toBe('One desk for all')
    await user.click(dialog.getByRole('button', { name: 'Add to the plan' }))
    const [row] = readPlan(circle('group').doc)
    const [option] = read().options
    expect(row).toMatchObject({
      cells: { what: { text: 'One desk for all' } },
      ...{ state: 'draft', origin: { remark: option?.id, circle: 'talk' } },
    })
    expect(option?.became).toEqual([row?.id])
    expect(await screen.findByText('It is in the plan, as “from a conversation”.')).toBeTruthy()
    for (const words of ['What else is possible', 'deputy', talk.id])
      expect(textIn(circle('group').doc as never)).not.toContain(words)
  })

  it('[S42] an option of the mentor’s goes to the plan as a suggestion alone', async () => {
    const { user, open, circle } = await conversation({ sides: ['mentorCity'] })
    open()
    await user.click(await screen.findByRole('button', { name: 'Add an option' }))
    await user.keyboard('You must open a desk')
    await user.click(await screen.findByRole('button', { name: 'Suggest as an action' }))
    const dialog = within(await screen.findByRole('dialog'))
    expect(dialog.getByText(/sounds more like deciding than helping/)).toBeTruthy()
    await user.click(dialog.getByRole('button', { name: 'Suggest' }))
    expect(readPlan(circle('group').doc)).toEqual([])
    expect(readSuggestions(circle('group').doc)).toMatchObject([
      { text: { text: 'You must open a desk' }, origin: { circle: 'talk' } },
    ])
  })

  it('[S34] the mentee confirms its intention in its own words; other words are not confirmed', async () => {
    const { user, open, write, read } = await conversation()
    open()
    await enter(user, await box('What the mentee wants to do'), 'We want one desk')
    expect(await screen.findByText('The mentee city has not confirmed this wording yet.')).toBeTruthy()
    await user.click(screen.getByRole('checkbox', { name: 'The mentee stands by this wording' }))
    expect(await screen.findByText('The mentee city stands by this wording.')).toBeTruthy()
    expect(read().intention).toBe('confirmed')
    write('me.c.intention', 'They want a desk in every quarter')
    expect(await screen.findByText('The wording has changed since the mentee city confirmed it.')).toBeTruthy()
  })

  it('[S34] [S42] a mentor cannot confirm it, on the screen or by a command', async () => {
    const { open, write, talk, note, programme, read } = await conversation({ sides: ['mentorCity'] })
    write('me.c.intention', 'We want one desk')
    open()
    expect(await screen.findByText('The mentee city has not confirmed this wording yet.')).toBeTruthy()
    expect(screen.queryByRole('checkbox', { name: 'The mentee stands by this wording' })).toBeNull()
    expect(confirmIntention(talk.doc, programme.author(), note, true)).toMatchObject({ error: { type: 'notAllowed' } })
    expect(read().intention).toBe('open')
  })

  it('[S36] a summary is confirmed, or corrected beside it, by the mentee alone', async () => {
    const { user, open, write, words, talk, note, read } = await conversation()
    write('me.c.summary', 'You want a desk in May')
    open()
    await user.click(await screen.findByRole('radio', { name: 'Corrected' }))
    await enter(user, await box('What the mentee corrects'), 'In September')
    expect(words('me.c.summary')).toBe('You want a desk in May')
    expect(words('me.c.summaryCorrection')).toBe('In September')
    await user.click(screen.getByRole('radio', { name: 'Confirmed' }))
    expect(await screen.findByText('The mentee city has confirmed this summary.')).toBeTruthy()
    const bo = elsewhere(talk, ['mentorCity'])
    expect(checkSummary(bo.doc, bo.author, note, 'notYet')).toMatchObject({ error: { type: 'notAllowed' } })
    expect(read().summary).toBe('confirmed')
    write('me.c.summary', 'You want two desks')
    expect(await screen.findByText('The summary has changed since the mentee city checked it.')).toBeTruthy()
  })

  it('[S43] the mentor places itself on the scale, alone, with a gentle word on the deciding side', async () => {
    const { user, open, circle, note, talk } = await conversation({ sides: ['mentorCity'] })
    open()
    const scale = within(await screen.findByRole('region', { name: 'Where was I on the scale?' }))
    await user.click(scale.getByRole('radio', { name: 'Offer options' }))
    expect(scale.queryByText(/deciding side/)).toBeNull()
    expect(scale.getByRole('img', { name: /Marked: Offer options\./ })).toBeTruthy()
    await user.click(scale.getByRole('radio', { name: 'Tell what to do' }))
    expect(await scale.findByText(/This is on the deciding side.*It is up to you/)).toBeTruthy()
    expect(readPosition(circle('me').doc, note)).toBe('tell')
    expect(readPosition(talk.doc, note)).toBe('')
  })

  it('[S43] [S136] nobody is placed by others: the mentee sees no scale', async () => {
    const { open } = await conversation()
    open()
    await screen.findByRole('heading', { level: 1, name: 'Before the budget vote' })
    expect(screen.queryByRole('region', { name: 'Where was I on the scale?' })).toBeNull()
  })

  it('[S45] logs what needs another kind of support, with its kind and to whom it goes', async () => {
    const { user, open, read, words } = await conversation()
    open()
    const support = within(await screen.findByRole('region', { name: 'Needs another kind of support' }))
    expect(support.getByText(/Mentoring gives no legal or expert advice/)).toBeTruthy()
    await user.click(support.getByRole('button', { name: 'Note a wish of this kind' }))
    await enter(user, await support.findByRole('textbox', { name: 'What is asked for' }), 'A contract for volunteers')
    await user.selectOptions(support.getByRole('combobox', { name: 'Kind of support' }), 'Legal advice')
    await user.type(support.getByRole('textbox', { name: 'Passed on to' }), 'LPS')
    const [wish] = read().support
    expect(wish?.kind).toBe('legal')
    expect(words('me.c.otherSupport.request', wish?.id)).toBe('A contract for volunteers')
    await user.click(support.getByRole('button', { name: 'Remove: Wish 1' }))
    expect(support.queryByRole('group', { name: 'Wish 1' })).toBeNull()
    await user.click(await screen.findByRole('button', { name: 'Undo' }))
    expect(await support.findByRole('group', { name: 'Wish 1' })).toBeTruthy()
  })

  it('is named, followed by another one, and removed with a way back', async () => {
    const { user, open, talk, read } = await conversation()
    open()
    const choose = async (name: string) => {
      await user.click(await screen.findByRole('button', { name: 'More for this conversation' }))
      await user.click(screen.getByRole('menuitem', { name }))
    }
    await choose('Name this conversation')
    const field = within(await screen.findByRole('dialog')).getByRole('textbox', { name: 'What it is about' })
    await user.clear(field)
    await enter(user, field, 'The desk')
    await user.click(screen.getByRole('button', { name: 'Save' }))
    expect(await screen.findByRole('heading', { level: 1, name: 'The desk' })).toBeTruthy()
    await choose('Remove this conversation')
    expect(readForms(talk.doc)).toEqual([])
    await user.click(await screen.findByRole('button', { name: 'Undo' }))
    expect(read().title).toBe('The desk')
  })

  it('[S377] two who write in the same place without a network keep all their words', async () => {
    const { open, talk, note, programme, write } = await conversation()
    const added = addItem(talk.doc, programme.author(), {
      instance: note,
      owner: note,
      field: 'me.c.options',
      words: 'A desk',
    })
    expect(added.ok).toBe(true)
    const bo = elsewhere(talk, ['mentorCity'])
    addItem(bo.doc, bo.author, { instance: note, owner: note, field: 'me.c.options', words: 'A telephone line' })
    write('me.c.choice', 'The desk', programme.me)
    writeCell(bo.doc, bo.author, note, 'me.c.choice', 'The telephone')
    Y.applyUpdate(talk.doc, Y.encodeStateAsUpdate(bo.doc))
    open()
    expect((await box('Option 1')).value + (await box('Option 2')).value).toMatch(/desk.*line|line.*desk/)
    expect(screen.getByRole('link', { name: 'Two versions of this: look at both' })).toBeTruthy()
  })
})
