import '../scrollIntoView.ts'
import '../dialog.ts'

import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Author } from '../../../src/documents/command.ts'
import { readForms } from '../../../src/documents/forms/instances.ts'
import { itemsByKey } from '../../../src/documents/forms/items.ts'
import { answerKey, answerText } from '../../../src/documents/forms/keys.ts'
import type { MemberId } from '../../../src/documents/ids.ts'
import { addMarkedItem } from '../../../src/documents/itemMarks.ts'
import { readText } from '../../../src/documents/layout.ts'
import { setStageState } from '../../../src/documents/path.ts'
import TrainingPage from '../../../src/features/training/TrainingPage.tsx'
import type { World } from '../forms/world.tsx'
import { button, inRegion, region } from '../onScreen.ts'
import { shown } from './world.tsx'

beforeEach(() => history.replaceState(null, '', '/#expectations'))
afterEach(cleanup)

const begun = async () => {
  const here = await shown(TrainingPage, 'training')
  fireEvent.click(await button('Begin planning'))
  await screen.findByRole('tab', { name: 'Expectations', selected: true })
  return here
}
const mentor: Author = { member: 'mentor' as MemberId, language: 'en', sides: ['mentorCity'], now: 1 }
/** What somebody else wrote on their own device, as it arrives with an exchange. */
const arrives = ({ circle }: World, words: string, theme: string, hidesName: boolean) => {
  const { doc } = circle('programme')
  const instance = readForms(doc)[0]?.id
  if (!instance) throw new Error('no training')
  const input = { instance, owner: instance, field: 'tr.expectations', words }
  const added = addMarkedItem(doc, mentor, input, { theme, hidesName })
  if (!added.ok) throw new Error(added.error.type)
}
const say = async (words: string, { about = 'What we want to learn', readers = 'My team', hide = false } = {}) => {
  fireEvent.change(await screen.findByLabelText('Expectation'), { target: { value: words } })
  fireEvent.click(screen.getByRole('radio', { name: about }))
  fireEvent.click(screen.getByRole('radio', { name: readers }))
  const box = screen.getByLabelText('Do not show my name') as HTMLInputElement
  if (box.checked !== hide) fireEvent.click(box)
  fireEvent.click(screen.getByRole('button', { name: 'Add it' }))
}
const wordsIn = ({ circle }: World, kind: 'team' | 'programme' | 'group') => {
  const { doc } = circle(kind)
  return readForms(doc).flatMap(({ id }) =>
    (itemsByKey(doc, id).get(answerKey(id, 'tr.expectations')) ?? []).map((item) =>
      readText(doc, answerText(item.id, 'tr.expectations')),
    ),
  )
}

describe('expectations', () => {
  it('[S149] are gathered from every device and shown in groups, names shown or not', async () => {
    const here = await begun()
    await say('See how volunteers are found', { readers: 'All teams of the programme' })
    arrives(here, 'Not to be asked for solutions', 'concern', true)
    arrives(here, 'Show what did not work', 'give', false)
    expect((await inRegion('What we want to learn')).getByDisplayValue('See how volunteers are found')).toBeTruthy()
    const hidden = await inRegion('What we are unsure about')
    expect(hidden.getByText('Not to be asked for solutions')).toBeTruthy()
    expect(hidden.getByText('Name not shown')).toBeTruthy()
    expect((await inRegion('What we can give')).queryByText('Name not shown')).toBeNull()
  })

  it('[S149] start in the team and go nowhere else; who reads them stands there before', async () => {
    const here = await begun()
    expect((await screen.findByRole('radio', { name: 'My team' })) as HTMLInputElement).toHaveProperty('checked', true)
    await say('We fear one more report', { about: 'What we are unsure about', hide: true })
    await screen.findByText('Name not shown')
    expect([wordsIn(here, 'team'), wordsIn(here, 'programme'), wordsIn(here, 'group')]).toEqual([
      ['We fear one more report'],
      [],
      [],
    ])
  })

  it('[S149] can be put into another group, and one’s own taken back and restored', async () => {
    await begun()
    await say('A friend to call')
    fireEvent.click(await button('More about: A friend to call'))
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Move to: How we work together' }))
    expect((await inRegion('How we work together')).getByDisplayValue('A friend to call')).toBeTruthy()
    fireEvent.click(await button('More about: A friend to call'))
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Remove' }))
    await screen.findByText('No expectation yet')
    fireEvent.click(await button(/^Undo/))
    expect(await screen.findByDisplayValue('A friend to call')).toBeTruthy()
  })

  it('[S49] are looked at again at the end: how each turned out, counted in words and never by city', async () => {
    const here = await begun()
    await say('A first plan', { readers: 'All teams of the programme' })
    arrives(here, 'Learn from parents', 'learn', false)
    expect(screen.queryByText(/looked at again/)).toBeNull()
    fireEvent.click(await button('Look at them again'))
    const group = await inRegion('What we want to learn')
    fireEvent.click(
      within(group.getByRole('group', { name: /A first plan/ })).getByRole('radio', { name: 'Came true' }),
    )
    fireEvent.click(within(group.getByRole('group', { name: /Learn from/ })).getByRole('radio', { name: 'In part' }))
    expect(await screen.findByText('2 of 2 looked at again · Came true: 1 · In part: 1')).toBeTruthy()
  })

  it('[S49] stand there to be looked at by themselves once the evaluation has begun', async () => {
    const here = await begun()
    await say('A first plan')
    setStageState(here.circle('programme').doc, here.programme.author(), 'evaluation', 'going')
    cleanup()
    here.again()
    expect(await screen.findByText('0 of 1 looked at again')).toBeTruthy()
  })
})

describe('a first workshop', () => {
  const note = async (kind: string, words: string) => {
    const part = await inRegion('First workshop on the theme')
    fireEvent.click(await part.findByRole('radio', { name: kind }))
    fireEvent.change(part.getByLabelText('In one line'), { target: { value: words } })
    fireEvent.click(part.getByRole('button', { name: 'Note it' }))
  }
  const inDocument = ({ circle }: World, kind: 'team' | 'programme', field: string, column = field) => {
    const { doc } = circle(kind)
    return readForms(doc).flatMap(({ id }) =>
      (itemsByKey(doc, id).get(answerKey(id, field)) ?? []).map((item) => readText(doc, answerText(item.id, column))),
    )
  }

  it('[S150] saves its results straight into needs and scope, each with its readers named, and takes them back', async () => {
    const here = await begun()
    fireEvent.click(await screen.findByRole('tab', { name: 'At the session' }))
    await region('First workshop on the theme')
    await note('Goal', 'Offers are seen on one page')
    await waitFor(() => expect(inDocument(here, 'programme', 'sc.goals')).toEqual(['Offers are seen on one page']))
    await note('Obstacle', 'Nobody owns the list')
    await waitFor(() => expect(inDocument(here, 'programme', 'sc.obstacles')).toEqual(['Nobody owns the list']))
    await note('Need', 'Courses start too late')
    await waitFor(() =>
      expect(inDocument(here, 'team', 'na.m.needs', 'na.m.needs.title')).toEqual(['Courses start too late']),
    )
    expect(
      within(await screen.findByRole('list', { name: 'Noted in this workshop' })).getAllByRole('listitem'),
    ).toHaveLength(3)
    fireEvent.click((await screen.findAllByRole('button', { name: /^Undo/ })).at(-1) as HTMLElement)
    await waitFor(() => expect(inDocument(here, 'team', 'na.m.needs', 'na.m.needs.title')).toEqual([]))
  })
})
