import '../dialog.ts'
import '../scrollIntoView.ts'

import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { createLists } from '../../../src/device/lists.ts'
import { enter } from '../onScreen.ts'
import { write } from './fillIn.ts'
import { box, opened, read } from './openedForm.ts'

afterEach(cleanup)

describe('many words at once', () => {
  it('pasted lines stay in the box; items are made of them after asking', async () => {
    const { here, id, user } = await opened('needsAnalysis', 'team')
    await user.click(box(id, 'na.m.needs'))
    await user.paste('•\tHousing\r\n•\tSchool support\r\n\r\n•\tLanguage\u00ad courses')
    expect(box(id, 'na.m.needs').value).toBe('- Housing\n- School support\n\n- Language courses')
    const dialog = screen.getByRole('dialog', { name: 'Make 3 items of these lines?' })
    await user.click(within(dialog).getByRole('button', { name: 'Make 3 items' }))
    const at = await read(here, 'needsAnalysis', id)
    const { items, words } = at('na.m.needs')
    expect(words.text).toBe('')
    expect(items.map((item) => at('na.m.needs.title', item.id).words.text)).toEqual([
      'Housing',
      'School support',
      'Language courses',
    ])
  })

  it('fifty pages from a word processor become plain text', async () => {
    const { here, id, user } = await opened('needsAnalysis', 'team')
    const page = `${'Words of a report, one after the other. '.repeat(70)}\r\n\r\n\r\n\r\n`
    await user.click(box(id, 'na.local.migrationTrend'))
    await user.paste(page.repeat(50))
    await user.tab()
    const { text } = (await read(here, 'needsAnalysis', id))('na.local.migrationTrend').words
    expect(text.length).toBeGreaterThan(139_000)
    expect(text).not.toMatch(/\r|\n\n\n/)
  })

  it('[S379] quick entry opens everything, and Enter goes to the next field', async () => {
    const { id, user } = await opened('scopeDefinition', 'programme')
    await user.click(screen.getByRole('button', { name: 'Quick entry' }))
    await user.click(box(id, 'sc.goals'))
    await user.keyboard('Shorter waits{Enter}')
    expect(document.activeElement).toBe(box(id, 'sc.resources'))
  })
})

describe('[S379] on paper', () => {
  /** Prints as the dialog offers, after choosing these; answers what is on the sheet as it goes to the printer. */
  const printed = async (user: Awaited<ReturnType<typeof opened>>['user'], ...names: readonly RegExp[]) => {
    const sheets: string[] = []
    globalThis.print = () => {
      const sheet = screen.getByRole('article', { name: 'Print this form', hidden: true })
      sheets.push(sheet.textContent ?? '')
    }
    await user.click(screen.getByRole('button', { name: 'Print' }))
    const dialog = screen.getByRole('dialog')
    for (const name of names) await user.click(within(dialog).getByLabelText(name))
    await user.click(within(dialog).getByRole('button', { name: 'Print' }))
    await waitFor(() => expect(sheets).toHaveLength(1))
    fireEvent(window, new Event('afterprint'))
    return sheets.join()
  }

  it('narrow and sensitive answers stay off unless they are chosen', async () => {
    const { id, user } = await opened('needsAnalysis', 'team')
    write(box(id, 'na.local.strategy'), 'A plan of 2021')
    write(box(id, 'na.local.sens.rivalry'), 'Two services')
    const print = async (...names: readonly RegExp[]) => {
      const text = await printed(user, ...names)
      return [text.includes('A plan of 2021'), text.includes('Two services')]
    }
    expect(await print()).toEqual([false, false])
    expect(await print(/^My team/)).toEqual([true, false])
    expect(await print(/^My team/, /marked as sensitive/)).toEqual([true, true])
  })

  it('it goes to the printer with the name of the programme, however long that takes to be read', async () => {
    const { device, user } = await opened('needsAnalysis', 'team')
    const { items } = device.workspace
    const late = async <T,>(circle: string, list: string) => {
      await new Promise((resolve) => setTimeout(resolve, 200))
      return items<T>(circle, list)
    }
    Object.assign(device.workspace, { lists: createLists(late) })
    expect(await printed(user)).toContain('Language for all')
  })
})

describe('[S61, S72] versions', () => {
  it('are kept, compared with now and with one another, and brought back', async () => {
    const { here, id, user } = await opened('needsAnalysis', 'team')
    write(box(id, 'na.local.strategy'), 'A plan of 2021')
    const versions = async () => {
      fireEvent.click(screen.getByTitle('More about this form'))
      fireEvent.click(screen.getByRole('menuitem', { name: 'Versions' }))
      return screen.getByRole('dialog')
    }
    const first = await versions()
    await enter(user, within(first).getByLabelText('Or a name of your own'), 'For the search')
    await user.click(within(first).getByRole('button', { name: 'Keep this version' }))
    await within(first).findByText('For the search')
    fireEvent.click(within(first).getByRole('button', { name: 'Close' }))
    write(box(id, 'na.local.strategy'), 'None any more')
    const second = await versions()
    await enter(user, within(second).getByLabelText('Or a name of your own'), 'With the mentor')
    await user.click(within(second).getByRole('button', { name: 'Keep this version' }))
    await within(second).findByText('With the mentor')
    write(box(id, 'na.local.strategy'), 'Renewed')
    await user.click(within(second).getAllByRole('button', { name: 'Compare with now' })[1] as HTMLElement)
    const compared = within(screen.getByRole('dialog'))
    expect(compared.getByText('Integration strategy')).toBeTruthy()
    expect(compared.getByText('Renewed')).toBeTruthy()
    await user.selectOptions(compared.getByLabelText('“For the search” is compared with'), 'With the mentor')
    expect(compared.getByText('None any more')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Bring this version back' }))
    expect((await read(here, 'needsAnalysis', id))('na.local.strategy').words.text).toBe('A plan of 2021')
  })
})
