import '../dialog.ts'

import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Consultation, type Reply, writeConsultation } from '../../../src/documents/consultation.ts'
import { readEntries, removeEntry } from '../../../src/documents/groupEntries.ts'
import { addPlanRow, deletePlanRow } from '../../../src/documents/plan.ts'
import { writeCell } from '../../../src/documents/rows.ts'
import ConsultPage from '../../../src/features/consult/ConsultPage.tsx'
import { consultationFile, consultationLink, readConsultationFile } from '../../../src/features/consultationFile.ts'
import { linkFragment } from '../../../src/seal/link.ts'
import { must } from '../../documents/world.ts'
import { groupWorld } from '../group/world.tsx'
import { enter, inDialog } from '../onScreen.ts'
import { tablet } from '../tablet.tsx'

const saved: Blob[] = []
beforeEach(() => {
  saved.length = 0
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: keep, revokeObjectURL: () => undefined }))
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue(undefined)
})
const keep = (blob: Blob) => {
  saved.push(blob)
  return 'blob:kept'
}
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
  history.replaceState(null, '', '/')
})

const WHAT = 'Open in the evening'
const SECRET = 'Only if the mayor agrees'

/** A plan with one action, and a group that looks at it. */
const asking = async () => {
  const world = await groupWorld()
  world.begin()
  const { doc } = world.circle('group')
  const author = world.programme.author()
  const row = must(addPlanRow(doc, author, { cells: { what: WHAT, success: 'More visitors', resources: SECRET } }))
  return { ...world, doc, author, row, entries: () => readEntries(doc, world.read().instance.id) }
}
type Asking = Awaited<ReturnType<typeof asking>>

/** Asks the housing service by file, without the column on resources; answers the file. */
const sent = async ({ user, show }: Asking): Promise<File> => {
  show('actions')
  await user.click(await screen.findByRole('button', { name: 'Send for consultation' }))
  await user.click(inDialog().getByRole('checkbox', { name: 'Resources and partners' }))
  await enter(user, inDialog().getByRole('textbox', { name: /^Name or function/ }), 'Housing service')
  await user.click(inDialog().getByRole('button', { name: 'Save as a file' }))
  await inDialog().findByText(/When the answer comes back/)
  cleanup()
  return fileOf(saved[0] as Blob)
}
const fileOf = (blob: Blob) => new File([blob], 'page.html', { type: 'text/html' })

const openFile = async (device: Awaited<ReturnType<typeof tablet>>, file: File) => {
  cleanup()
  device.show(<ConsultPage />, { path: '/consult' })
  await userEvent.upload(await screen.findByLabelText(/^Open (the|another) file$/), file)
}

/** Somebody in no programme reads it and sends back what they think. */
const answered = async (question: File): Promise<File> => {
  saved.length = 0
  await openFile(await tablet({ name: '' }), question)
  const user = userEvent.setup()
  await user.click(await screen.findByRole('radio', { name: 'On conditions' }))
  await enter(user, screen.getByRole('textbox', { name: 'In your words' }), 'Two more staff <b>')
  await user.type(screen.getByRole('textbox', { name: /^Your name/ }), 'Vita')
  await enter(user, screen.getByRole('textbox', { name: /^Your function/ }), 'Head of housing')
  await user.click(screen.getByRole('button', { name: 'Save as a file' }))
  expect(await screen.findByText(/^The answer is saved as a file/)).toBeTruthy()
  cleanup()
  return fileOf(saved[0] as Blob)
}

describe('[S29] consulting somebody outside', () => {
  it('[S29] goes out as a file, is answered by somebody in no programme, and comes back on record', async () => {
    const all = await asking()
    const { device, user, entries, row } = all
    const question = await sent(all)
    expect(entries()).toMatchObject([{ kind: 'asked', source: row, title: { text: 'Housing service' } }])
    const answer = await answered(question)
    await openFile(device, answer)
    expect(await screen.findByText('Two more staff <b>')).toBeTruthy()
    expect(entries()).toHaveLength(1)
    await user.click(await screen.findByRole('button', { name: 'Record this opinion' }))
    expect(await screen.findByText('The opinion stands against the action')).toBeTruthy()
    const today = new Date().toISOString().slice(0, 10)
    expect(entries()[1]).toMatchObject({
      ...{ kind: 'opinion', source: row, voice: 'service', view: 'conditions', when: today },
      ...{ title: { text: 'Vita' }, role: 'Head of housing', notes: { text: 'Two more staff <b>' } },
    })
    cleanup()
    all.show('actions')
    const action = (await screen.findByRole('heading', { name: WHAT })).closest('article') as HTMLElement
    expect(await within(action).findByText('Vita, Head of housing')).toBeTruthy()
    expect(within(action).queryByText('Asked, no answer yet')).toBeNull()
  })

  it('[S29] [S52] carries the words of the preview and nothing else: no key, no other column, nobody who was asked', async () => {
    const all = await asking()
    writeCell(all.doc, all.author, all.row, 'leader', 'Ilze')
    const text = await (await sent(all)).text()
    expect(text).toContain('More visitors')
    const keys = ['group', 'programme', 'team'].map((kind) => all.circle(kind as 'group').id)
    for (const words of [SECRET, 'Housing service', all.row, all.programme.me, linkFragment.name, ...keys])
      expect([words, text.includes(words)]).toEqual([words, false])
    expect(text.match(/#[wr][\w-]{40,}/)).toBeNull()
    expect(text).not.toContain('<script>')
  })

  it('[S29] an answer on paper is typed in with who, function and date, and closes its question', async () => {
    const all = await asking()
    const { user, show, entries, row } = all
    await sent(all)
    show('actions')
    await user.click(await screen.findByRole('button', { name: 'Note an opinion' }))
    await user.selectOptions(inDialog().getByRole('combobox', { name: /^An answer to a question/ }), 'Housing service')
    await user.type(inDialog().getByRole('textbox', { name: /^Name/ }), 'Vita')
    await enter(user, inDialog().getByRole('textbox', { name: /^Function/ }), 'Head of housing')
    fireEvent.change(inDialog().getByLabelText('When'), { target: { value: '2026-05-12' } })
    await user.click(inDialog().getByRole('radio', { name: 'Yes' }))
    await user.click(inDialog().getByRole('button', { name: 'Keep it' }))
    expect(await screen.findByText('Vita, Head of housing')).toBeTruthy()
    expect(screen.getByText('12 May 2026')).toBeTruthy()
    expect(screen.queryByText('Asked, no answer yet')).toBeNull()
    const [asked, opinion] = entries()
    expect(opinion).toMatchObject({ source: row, asked: asked?.id, voice: 'service', when: '2026-05-12' })
  })

  it('[S29] opened twice it changes nothing, and what was taken away does not come back', async () => {
    const all = await asking()
    const { device, user, entries, doc, author } = all
    const answer = await answered(await sent(all))
    await openFile(device, answer)
    await user.click(await screen.findByRole('button', { name: 'Record this opinion' }))
    await openFile(device, answer)
    expect(await screen.findByText('This opinion is on record already')).toBeTruthy()
    expect(entries().filter(({ kind }) => kind === 'opinion')).toHaveLength(1)
    must(removeEntry(doc, author, entries()[1]?.id as never))
    await openFile(device, answer)
    expect(await screen.findByText('This opinion is on record already')).toBeTruthy()
  })

  it('[S29] says what has become of an action that was changed or removed meanwhile', async () => {
    const all = await asking()
    const { device, doc, author, row } = all
    const answer = await answered(await sent(all))
    writeCell(doc, author, row, 'what', 'Open on Sundays')
    await openFile(device, answer)
    expect(await screen.findByText('Open on Sundays')).toBeTruthy()
    must(deletePlanRow(doc, author, row))
    await openFile(device, answer)
    expect(await screen.findByText(/^The action is no longer in the plan/)).toBeTruthy()
  })

  it('[S29] an answer from elsewhere, a broken, newer or other file say what they are and change nothing', async () => {
    const all = await asking()
    const answer = await answered(await sent(all))
    await openFile(await tablet(), answer)
    expect(await screen.findByText('This question was not asked from here')).toBeTruthy()
    const text = await answer.text()
    const wrong = [
      [text.slice(0, text.indexOf('"question"') + 5), /arrived cut off or damaged/],
      [text.replace('"version":1', '"version":2'), /newer version of the app wrote this file/],
      [text.replace('"type":"answer"', '"type":"else"'), /arrived cut off or damaged/],
      ['<p>hello</p>', /is no file of a consultation/],
    ] as const
    for (const [content, words] of wrong) {
      await openFile(all.device, new File([content], 'page.html'))
      expect(await screen.findByText(words)).toBeTruthy()
    }
    expect(all.entries()).toHaveLength(1)
  })

  it('[S29] goes out and comes back as a code too; its words do not stay in the address', async () => {
    const all = await asking()
    const { user, show, device, entries } = all
    show('actions')
    await user.click(await screen.findByRole('button', { name: 'Send for consultation' }))
    await user.click(inDialog().getByRole('button', { name: 'Show as a code' }))
    expect(await inDialog().findByRole('img', { name: 'Code with the words above' })).toBeTruthy()
    cleanup()
    const reply: Reply = {
      type: 'answer',
      ...{ id: crypto.randomUUID(), question: entries()[0]?.id as string, voice: 'partner', what: WHAT },
      ...{ name: 'Mara', role: 'Library', view: 'yes', words: 'Gladly', language: 'en', at: Date.now() },
    }
    history.replaceState(null, '', await consultationLink('', reply))
    device.show(<ConsultPage />, { path: '/consult' })
    await user.click(await screen.findByRole('button', { name: 'Record this opinion' }))
    expect(location.hash).toBe('')
    await waitFor(() => expect(entries()[1]).toMatchObject({ title: { text: 'Mara' }, view: 'yes' }))
  })
})

it('reads back whatever words it was given', async () => {
  const letter = { language: 'en', title: '</title><script>alert(1)</script>', parts: [], foot: '' }
  const said: Consultation = {
    type: 'question',
    ...{ id: crypto.randomUUID(), voice: 'service', from: '"&<', plan: '</script><!--', at: 1, language: 'fr' },
    cells: [{ column: 'what', text: '</script>\u2028\u202e“x”', language: 'ar' }],
  }
  const file = consultationFile(said, letter)
  expect(await readConsultationFile(file)).toEqual({ ok: true, value: said })
  expect(await file.text()).not.toContain('<script>alert')
  expect(writeConsultation(said)).toContain('passerelle-consultation')
})
