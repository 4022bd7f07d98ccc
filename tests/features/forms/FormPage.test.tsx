import '../dialog.ts'
import '../scrollIntoView.ts'

import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { recordEdit } from '../../../src/documents/edits.ts'
import { answerText } from '../../../src/documents/forms/keys.ts'
import type { MemberId } from '../../../src/documents/ids.ts'
import { enter } from '../onScreen.ts'
import { questionOf, write } from './fillIn.ts'
import { box, choose, opened, read } from './openedForm.ts'
import { world } from './world.tsx'

afterEach(cleanup)

describe('a question', () => {
  it('[S79] first shows one open box, helps to be precise, and keeps plain words in their language', async () => {
    const { here, id } = await opened('needsAnalysis', 'team')
    expect(questionOf(`${id}/na.m.needs`)?.querySelectorAll('textarea, input, select')).toHaveLength(1)
    const question = await choose(id, 'na.m.needs', 'Help and source')
    expect(within(question).getByText(/for whom and since when/)).toBeTruthy()
    write(box(id, 'na.m.needs'), 'Parents hear too late')
    const answer = (await read(here, 'needsAnalysis', id))('na.m.needs')
    expect([answer.words, answer.circle]).toEqual([
      { text: 'Parents hear too late', language: 'en', isContested: false },
      'team',
    ])
  })

  it('[S91] figures with year and source: the share is computed, and a part larger than the whole is advice', async () => {
    const { here, id, user } = await opened('needsAnalysis', 'team')
    for (const [field, figure] of [
      ['na.local.population', '56,000'],
      ['na.local.migrantPopulation', '7,400'],
    ] as const) {
      const question = questionOf(`${id}/${field}`) as HTMLElement
      await user.click(within(question).getByText('Give a figure'))
      write(within(question).getByLabelText('Figure (persons)'), figure)
      write(within(question).getByLabelText('Year'), '2024')
      write(within(question).getByLabelText('Source'), 'Register of residents')
    }
    expect((await read(here, 'needsAnalysis', id))('na.local.population').value).toEqual({
      ...{ number: 56_000, year: 2024, source: 'Register of residents' },
    })
    await screen.findByText('13.2 % of: Inhabitants')
    write(screen.getAllByLabelText('Figure (persons)')[1] as HTMLInputElement, '74,000')
    await screen.findByText(/part is larger than the whole/)
  })

  it('[S92] an amount or its share of the budget, the other is calculated; “not known” is an answer', async () => {
    const { here, id, user } = await opened('needsAnalysis', 'team')
    const unfolded = async (field: string) => {
      const question = within(questionOf(`${id}/na.local.${field}`) as HTMLElement)
      await user.click(question.getByRole('button', { name: /^Give / }))
      return question
    }
    const total = await unfolded('budgetTotal')
    write(total.getByLabelText('Figure'), '20,000,000')
    await user.selectOptions(total.getByLabelText('Currency'), 'EUR')
    const share = await unfolded('budgetIntegrationShare')
    write(share.getByLabelText('Figure (%)'), '1.5')
    const amount = await unfolded('budgetIntegration')
    expect(await amount.findByText('300,000 EUR, calculated from the share')).toBeTruthy()
    write(amount.getByLabelText('Figure'), '500,000')
    expect(await share.findByText('2.5 % of: Yearly municipal budget')).toBeTruthy()
    expect(amount.queryByText(/calculated from the share/)).toBeNull()
    write(amount.getByLabelText('Figure'), '')
    await user.click(amount.getByLabelText('not known'))
    expect((await read(here, 'needsAnalysis', id))('na.local.budgetIntegration').value).toEqual({ unknown: true })
  })

  it('[S74] challenge, setting and means of a need are asked; what is empty stays in sight', async () => {
    const { id, user } = await opened('needsAnalysis', 'team')
    const question = within(questionOf(`${id}/na.m.needs`) as HTMLElement)
    await user.click(question.getByText('List them one by one'))
    await user.click(question.getByRole('button', { name: /more details$/ }))
    write(await question.findByLabelText('Challenge or problem'), 'Parents hear too late')
    for (const name of ['Setting of this need', 'Means at hand'])
      expect(question.getByLabelText<HTMLTextAreaElement>(name).value).toBe('')
  })

  it('a list: items by Enter, moved by Alt and an arrow, removed and brought back', async () => {
    const { here, id, user } = await opened('needsAnalysis', 'team')
    const question = questionOf(`${id}/na.m.learningWish`) as HTMLElement
    await user.click(within(question).getByText('List them one by one'))
    await user.keyboard('Cafés{Enter}')
    await waitFor(() => expect(within(question).getAllByRole('listitem')).toHaveLength(2))
    await user.keyboard('Tandems')
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}')
    await user.tab()
    const texts = async () => {
      const at = await read(here, 'needsAnalysis', id)
      return at('na.m.learningWish').items.map((item) => at('na.m.learningWish', item.id).words.text)
    }
    await waitFor(async () => expect(await texts()).toEqual(['Tandems', 'Cafés']))
    fireEvent.click(within(question).getAllByTitle(/^What can be done with/)[0] as HTMLElement)
    fireEvent.click(screen.getByRole('menuitem', { name: 'Remove' }))
    expect(await texts()).toEqual(['Cafés'])
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }))
    expect(await texts()).toEqual(['Tandems', 'Cafés'])
  })

  it('[S55] [S76] is sensitive where the method says so, and starts narrower', async () => {
    const { here, id } = await opened('needsAnalysis', 'team')
    const at = await read(here, 'needsAnalysis', id)
    expect(at('na.g.position').circle).toBe('me')
    expect(questionOf(`${id}/na.g.position`)?.textContent).toContain('Sensitive')
  })
})

describe('[S54] [S55] who reads an answer', () => {
  it('is put elsewhere after asking, and is gone from where it was', async () => {
    const { here, id, circle, user } = await opened('needsAnalysis', 'team')
    write(box(id, 'na.m.needs'), 'Housing')
    await choose(id, 'na.m.needs', 'Put elsewhere')
    const dialog = screen.getByRole('dialog', { name: 'Who can read this answer?' })
    await user.click(within(dialog).getByRole('radio', { name: /All teams of the programme/ }))
    expect(dialog.textContent).toContain('More people will be able to read it')
    await user.click(within(dialog).getByRole('button', { name: 'Let them read it' }))
    await screen.findByText('Now read by: All teams of the programme.')
    const answer = (await read(here, 'needsAnalysis', id))('na.m.needs')
    expect([answer.words.text, answer.circle]).toEqual(['Housing', 'programme'])
    expect(
      circle('team')
        .doc.getText(`text:${answerText(id, 'na.m.needs')}`)
        .toString(),
    ).toBe('')
    await waitFor(() => expect(box(id, 'na.m.needs').value).toBe('Housing'))
  })
})

describe('beside an answer', () => {
  it('[S70] several people contribute, one of them without a name', async () => {
    const { here, id, user } = await opened('needsAnalysis', 'team')
    const question = await choose(id, 'na.m.impact', 'Add another view')
    await enter(user, within(question).getByLabelText('Your view'), 'Fewer people wait')
    await user.click(within(question).getByLabelText('Do not show my name'))
    await user.click(within(question).getByRole('button', { name: 'Add your view' }))
    await within(question).findByText('Fewer people wait')
    expect(within(question).getByText('Name not shown')).toBeTruthy()
    expect((await read(here, 'needsAnalysis', id))('na.m.impact').contributions).toHaveLength(1)
  })

  it('[S37] comments stand beside the words, which stay as they are, and are dealt with', async () => {
    const { here, id, user } = await opened('needsAnalysis', 'team')
    write(box(id, 'na.m.impact'), 'Fewer people wait')
    const question = await choose(id, 'na.m.impact', 'Comment')
    await enter(user, within(question).getByLabelText('Your comment'), 'For whom?')
    await user.click(within(question).getByRole('button', { name: 'Add the comment' }))
    expect(await within(question).findByText('For whom?')).toBeTruthy()
    expect((await read(here, 'needsAnalysis', id))('na.m.impact').words.text).toBe('Fewer people wait')
    await user.click(await within(question).findByRole('button', { name: 'Dealt with' }))
    await within(question).findByRole('button', { name: 'Reopen' })
    expect(box(id, 'na.m.impact').value).toBe('Fewer people wait')
  })

  it('[S94] each sensitive part has readers of its own', async () => {
    const { here, id, user } = await opened('needsAnalysis', 'team')
    write(box(id, 'na.local.sens.rivalry'), 'Two services')
    write(box(id, 'na.local.sens.funding'), 'One year at a time')
    await choose(id, 'na.local.sens.rivalry', 'Put elsewhere')
    await user.click(screen.getByRole('radio', { name: /^Only me/ }))
    await user.click(screen.getByRole('button', { name: 'Narrow it' }))
    await screen.findByText(/^Now read by: Only me/)
    const at = await read(here, 'needsAnalysis', id)
    expect([at('na.local.sens.rivalry').circle, at('na.local.sens.funding').circle]).toEqual(['me', 'team'])
  })

  it('[S378] a translation stands beside the words, and says when it is out of date', async () => {
    const { id, user } = await opened('needsAnalysis', 'team')
    write(box(id, 'na.local.strategy'), 'A plan of 2021')
    const question = await choose(id, 'na.local.strategy', 'Translate beside')
    await user.type(within(question).getByLabelText('Into which language?'), 'French')
    await user.click(within(question).getByRole('button', { name: 'Begin' }))
    write(await within(question).findByLabelText('In: French'), 'Un plan de 2021')
    expect(within(question).queryByText(/Out of date/)).toBeNull()
    write(box(id, 'na.local.strategy'), 'A plan of 2025')
    await within(question).findByText(/Out of date/)
    await user.click(within(question).getByRole('button', { name: 'It is still right' }))
    await waitFor(() => expect(within(question).queryByText(/Out of date/)).toBeNull())
  })
})

describe('[D7] an answer written apart on two devices', () => {
  it('shows both versions; those who are asked the question settle it', async () => {
    const here = await world()
    const id = here.begin('needsAnalysis', 'team')
    const { doc } = here.circle('team')
    const text = answerText(id, 'na.local.strategy')
    const other = new Y.Doc()
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
    for (const [where, who, words] of [
      [doc, 'a', 'From 2021'],
      [other, 'b', 'None yet'],
    ] as const) {
      where.getText(`text:${text}`).insert(0, words)
      recordEdit(where, { ...here.programme.author(), member: who as MemberId }, { text })
    }
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other), 'remote')
    here.showForm(id)
    await here.user.click(await screen.findByRole('button', { name: 'Two versions of these words' }))
    const version = (await screen.findByText('None yet')).closest('article') as HTMLElement
    await here.user.click(within(version).getByRole('button', { name: 'Take this version' }))
    const answer = (await read(here, 'needsAnalysis', id))('na.local.strategy')
    expect(answer.words).toMatchObject({ text: 'None yet', isContested: false })
  })
})

it('[L2] is read and not written by a reading link', async () => {
  const here = await world()
  const id = here.begin('scopeDefinition', 'programme')
  here.device.setSession(here.circle('programme').id, { readOnly: true })
  here.showForm(id)
  await waitFor(() => expect(questionOf(`${id}/sc.sentence`)).toBeTruthy())
  expect(box(id, 'sc.sentence').readOnly).toBe(true)
  expect(within(questionOf(`${id}/sc.goals`) as HTMLElement).queryByText('List them one by one')).toBeNull()
})
