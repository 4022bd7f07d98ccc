import '../dialog.ts'

import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { startForm } from '../../../src/documents/forms/instances.ts'
import { addItem } from '../../../src/documents/forms/items.ts'
import { readProgramme } from '../../../src/documents/programme.ts'
import { writeCell } from '../../../src/documents/rows.ts'
import ThemePage from '../../../src/features/theme/ThemePage.tsx'
import type { Side } from '../../../src/method/sides.ts'
import { world } from '../forms/world.tsx'
import { enter } from '../onScreen.ts'

afterEach(cleanup)

const shown = async (...sides: readonly Side[]) => {
  const made = await world({ sides })
  const { device, programme, circle } = made
  const author = programme.author()
  const { doc } = circle('programme')
  const form = startForm(doc, author, { form: 'needsAnalysis', subject: '' })
  if (!form.ok) throw new Error('form')
  const item = addItem(doc, author, { instance: form.value, owner: form.value, field: 'na.m.needs' })
  if (item.ok) writeCell(doc, author, item.value, 'na.m.needs.title', 'Newcomers stay among themselves')
  device.show(<ThemePage />, { path: `/p/${programme.id}/theme`, programme })
  await screen.findByRole('heading', { level: 1, name: 'From problem to theme' })
  return { ...made, doc }
}

describe('[S67] from problem to theme', () => {
  it('a need becomes a candidate, candidates are rated and stand side by side, one becomes the theme', async () => {
    const { user, doc } = await shown('menteeCity')
    await user.click(await screen.findByRole('button', { name: 'Make it a possible theme' }))
    const first = within(await screen.findByRole('group', { name: 'Possible theme 1' }))
    expect(first.getByLabelText<HTMLTextAreaElement>('In a few words').value).toBe('Newcomers stay among themselves')
    await user.click(screen.getByRole('button', { name: 'Add a possible theme' }))
    const second = within(await screen.findByRole('group', { name: 'Possible theme 2' }))
    await enter(user, second.getByLabelText('In a few words'), 'Places to meet')
    await user.click(
      within(second.getByRole('group', { name: 'How pressing' })).getAllByRole('radio')[3] as HTMLElement,
    )
    const table = within(screen.getByRole('table'))
    await vi.waitFor(() =>
      expect(
        within(table.getByRole('row', { name: /Places to meet/ })).getByRole('img', { name: '4 of 5' }),
      ).toBeTruthy(),
    )
    expect(table.getByRole('row', { name: /Newcomers stay/ }).textContent).toMatch(/not said/)
    expect(screen.queryByText(/total|sum: /i)).toBeNull()
    await user.click(second.getByRole('button', { name: 'Take as the theme of the programme' }))
    expect(readProgramme(doc)?.themeText).toBe('Places to meet')
    await user.click(await screen.findByRole('button', { name: 'Undo' }))
    expect(readProgramme(doc)?.theme).toBe('language')
  })

  it('a candidate that was removed comes back by undo', async () => {
    const { user } = await shown('menteeCity')
    await user.click(await screen.findByRole('button', { name: 'Make it a possible theme' }))
    await user.click(await screen.findByRole('button', { name: 'Remove' }))
    expect(screen.queryByRole('group', { name: 'Possible theme 1' })).toBeNull()
    await user.click(await screen.findByRole('button', { name: 'Undo' }))
    expect(await screen.findByRole('group', { name: 'Possible theme 1' })).toBeTruthy()
  })
})
