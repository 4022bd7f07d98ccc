import '../dialog.ts'

import { act, cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { readForms } from '../../../src/documents/forms/instances.ts'
import { addItem } from '../../../src/documents/forms/items.ts'
import { answerText } from '../../../src/documents/forms/keys.ts'
import { readText } from '../../../src/documents/layout.ts'
import { writeCell } from '../../../src/documents/rows.ts'
import PathPage from '../../../src/features/path/PathPage.tsx'
import { questionOf, write } from './fillIn.ts'
import { world } from './world.tsx'

afterEach(cleanup)

const openAll = () => {
  for (const part of document.querySelectorAll('details')) part.open = true
}

describe('[S267] any policy field', () => {
  it('questions about migration are left out of sight, unless something is written there, and come back', async () => {
    const { device, programme, begin, showForm, circle, user } = await world()
    const id = begin('benchmark', 'programme')
    const written = begin('benchmark', 'programme')
    writeCell(circle('programme').doc, programme.author(), written, 'bm.cg.migration', 'Since the harbour closed')
    device.show(<PathPage />, { path: `/p/${programme.id}/path`, programme })
    await user.click(await screen.findByRole('checkbox', { name: 'Questions about migration' }))
    const isPut = async (instance: typeof id) => {
      cleanup()
      showForm(instance)
      await waitFor(() => expect(questionOf(`${instance}/bm.cg.institutions`)).toBeTruthy())
      return questionOf(`${instance}/bm.cg.migration`) !== null
    }
    expect(await isPut(id)).toBe(false)
    expect(screen.getByText(/1 question about migration is left out in this programme/)).toBeTruthy()
    expect(await isPut(written)).toBe(true)
    cleanup()
    device.show(<PathPage />, { path: `/p/${programme.id}/path`, programme })
    await user.click(await screen.findByRole('checkbox', { name: 'Questions about migration' }))
    expect(await isPut(id)).toBe(true)
  })
})

describe('what was written in one form serves another', () => {
  it('[S103] a practice of the mentor’s profile gets a sheet of its own, and the way to it afterwards', async () => {
    const { programme, begin, showForm, circle, user } = await world({ sides: ['mentorCity'] })
    const id = begin('mentorProfile', 'team')
    const { doc } = circle('team')
    const added = addItem(doc, programme.author(), { instance: id, owner: id, field: 'mp.practices' })
    if (!added.ok) throw new Error('item')
    writeCell(doc, programme.author(), added.value, 'mp.practices.title', 'Language cafés')
    showForm(id)
    await waitFor(() => expect(questionOf(`${id}/mp.practices`)).toBeTruthy())
    openAll()
    const choose = async (name: string) => {
      const question = within(questionOf(`${id}/mp.practices`) as HTMLElement)
      await user.click(question.getByRole('button', { name: /^What can be done with: .*, 1$/ }))
      await user.click(screen.getByRole('menuitem', { name }))
    }
    await choose('Open a practice sheet for it')
    const sheet = readForms(doc).find(({ form }) => form === 'goodPractice')
    expect(sheet?.subject).toBe('Language cafés')
    cleanup()
    showForm(id)
    await waitFor(() => expect(questionOf(`${id}/mp.practices`)).toBeTruthy())
    openAll()
    await choose('Go to its practice sheet')
    expect(readForms(doc).filter(({ form }) => form === 'goodPractice')).toHaveLength(1)
  })

  it('[S100] ways of learning that an association named are offered as channels', async () => {
    const { device, programme, begin, showForm, circle, user } = await world()
    const { doc, id: circleId } = circle('programme')
    const needs = begin('needsAnalysis', 'programme')
    addItem(doc, programme.author(), {
      ...{ instance: needs, owner: needs, field: 'na.assoc.learningActivities', words: 'Spring meeting of members' },
    })
    const id = begin('dissemination', 'programme')
    // What is known elsewhere is looked up when the form is opened.
    await waitFor(async () => expect(await device.workspace.items(circleId, 'answers')).not.toEqual([]))
    showForm(id)
    await waitFor(() => expect(questionOf(`${id}/di.channel`)).toBeTruthy())
    openAll()
    const channel = () => within(questionOf(`${id}/di.channel`) as HTMLElement)
    write(channel().getByRole('textbox'), 'Press')
    await user.click(await channel().findByRole('button', { name: 'Spring meeting of members' }))
    await waitFor(() =>
      expect(channel().getByRole<HTMLTextAreaElement>('textbox').value).toBe('Press; Spring meeting of members'),
    )
    expect(channel().queryByRole('button', { name: 'Spring meeting of members' })).toBeNull()
  })

  it('[S100] what a tap adds goes to the words as they are, also if they were not drawn yet', async () => {
    const { device, programme, begin, showForm, circle } = await world()
    const { doc, id: circleId } = circle('programme')
    const needs = begin('needsAnalysis', 'programme')
    addItem(doc, programme.author(), {
      ...{ instance: needs, owner: needs, field: 'na.assoc.learningActivities', words: 'Spring meeting of members' },
    })
    const id = begin('dissemination', 'programme')
    await waitFor(async () => expect(await device.workspace.items(circleId, 'answers')).not.toEqual([]))
    showForm(id)
    await waitFor(() => expect(questionOf(`${id}/di.channel`)).toBeTruthy())
    openAll()
    const channel = within(questionOf(`${id}/di.channel`) as HTMLElement)
    const offer = await channel.findByRole('button', { name: 'Spring meeting of members' })
    act(() => {
      writeCell(doc, programme.author(), id, 'di.channel', 'Press')
      offer.click()
    })
    expect(readText(doc, answerText(id, 'di.channel'))).toBe('Press; Spring meeting of members')
  })
})
