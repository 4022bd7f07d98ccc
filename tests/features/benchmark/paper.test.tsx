import '../dialog.ts'
import '../scrollIntoView.ts'

import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { addFactor } from '../../../src/documents/benchmarkFactors.ts'
import { must } from '../../documents/world.ts'
import { write } from '../forms/fillIn.ts'
import { region } from '../onScreen.ts'
import { world } from './world.tsx'

afterEach(cleanup)

describe('the benchmark on paper', () => {
  it('[S130] [S125] on paper stand each factor and what is said of it for both cities', async () => {
    const print = vi.spyOn(globalThis, 'print').mockImplementation(() => undefined)
    const here = await world()
    const { benchmark } = here.begin()
    const content = { title: 'Volunteers', questions: ['Do groups reach out?'], measures: ['Recruit volunteers'] }
    here.show(must(addFactor(here.at, here.programme.author(), benchmark, content)))
    const questions = await region('Guiding questions')
    await here.user.click(within(questions).getAllByRole('radio', { name: 'Missing' })[0]!)
    const [evidence] = await within(questions).findAllByLabelText('Evidence')
    write(evidence as HTMLTextAreaElement, 'No club is known')
    cleanup()
    here.show()
    await here.user.click(await screen.findByRole('button', { name: 'More about the benchmark' }))
    await here.user.click(screen.getByRole('menuitem', { name: /^Print the factors/ }))
    const sheet = within(await screen.findByRole('article', { name: 'Benchmark · Language' }))
    expect(sheet.getByRole('heading', { name: 'Volunteers' })).toBeTruthy()
    const [, row] = sheet.getAllByRole('row')
    expect(
      within(row as HTMLElement)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual(['MissingNo club is known', 'Not answered yet'])
    expect(sheet.getByText('Recruit volunteers')).toBeTruthy()
    await waitFor(() => expect(print).toHaveBeenCalledOnce())
    dispatchEvent(new Event('afterprint'))
    await waitFor(() => expect(screen.queryByRole('article', { name: /^Benchmark/ })).toBeNull())
    print.mockRestore()
  })
})
