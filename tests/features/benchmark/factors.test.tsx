import '../dialog.ts'
import '../scrollIntoView.ts'

import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { addItem } from '../../../src/documents/forms/items.ts'
import { writeCell } from '../../../src/documents/rows.ts'
import { must } from '../../documents/world.ts'
import { write } from '../forms/fillIn.ts'
import { fromMenu, region } from '../onScreen.ts'
import { add, shown, titlesIn, world } from './world.tsx'

afterEach(cleanup)

describe('the factors of a benchmark', () => {
  it('[S123] any number of key factors, reordered, removed and brought back', async () => {
    const { user, benchmarks } = await shown(['One', 'Two'])
    const section = await region('Key factors')
    add(section, 'A key factor of your own', 'Three')
    await within(section).findByRole('link', { name: 'Three' })
    await fromMenu(user, 'More about “Three”', 'Move up')
    expect(titlesIn(section)).toEqual(['One', 'Three', 'Two'])
    await fromMenu(user, 'More about “One”', 'Move down')
    expect(titlesIn(section)).toEqual(['Three', 'One', 'Two'])
    await fromMenu(user, 'More about “One”', 'Remove')
    expect(titlesIn(section)).toEqual(['Three', 'Two'])
    await user.click(await screen.findByRole('button', { name: 'Undo' }))
    expect(titlesIn(section)).toEqual(['Three', 'One', 'Two'])
    expect(benchmarks()[0]?.factors.map(({ title }) => title.text)).toEqual(['Three', 'One', 'Two'])
  })

  it('[S129] contextual factors stand apart, and can be flagged for the association', async () => {
    const { user, benchmarks } = await shown(['Courses'])
    const context = await region('Contextual factors')
    write(
      within(context).getByRole('textbox', { name: 'National legislation' }) as HTMLTextAreaElement,
      'Residence permits',
    )
    add(context, 'A contextual factor', 'Rents rise')
    const flag = await within(context).findByRole('checkbox', {
      name: 'For the association to take further',
    })
    await user.click(flag)
    expect(await within(context).findByText('1 factor is for the association to take further.')).toBeTruthy()
    const [benchmark] = benchmarks()
    expect(benchmark?.texts['cf.law'].text).toBe('Residence permits')
    expect(
      benchmark?.factors.map(({ title, isContextual, isForAssociation }) => [
        title.text,
        isContextual,
        isForAssociation,
      ]),
    ).toEqual([
      ['Courses', false, false],
      ['Rents rise', true, true],
    ])
    expect(titlesIn(await region('Key factors'))).toEqual(['Courses'])
  })

  it('[S131] factors in scope are picked, the others stay visible, greyed and said so', async () => {
    const { user, benchmarks } = await shown(['Courses', 'Volunteers'])
    const section = await region('Key factors')
    expect(within(section).queryByText('Not worked on for now')).toBeNull()
    await user.click(within(within(section).getByRole('group', { name: 'Courses' })).getByRole('checkbox'))
    const [first, second] = within(section).getAllByRole('listitem')
    expect(within(first!).queryByText('Not worked on for now')).toBeNull()
    expect(within(second!).getByText('Not worked on for now')).toBeTruthy()
    expect(within(second!).getByRole('link', { name: 'Volunteers' })).toBeTruthy()
    expect(benchmarks()[0]?.factors.map(({ isInScope }) => isInScope)).toEqual([true, false])
  })

  it('[S140] [S129] reclassifies either way without retyping, and what hung at the factor comes back', async () => {
    const { user, benchmarks, at, programme, made } = await shown(['Courses'])
    const doc = at.docs.programme!
    const [factor] = made!.factors
    must(
      addItem(doc, programme.author(), {
        instance: factor!,
        owner: factor!,
        field: 'bm.kf.measures',
        words: 'Evenings',
      }),
    )
    await user.click(screen.getByText('Example from the leaflet: access to school for migrants’ children'))
    await user.click(screen.getByRole('button', { name: 'Put both in as key factors, to try it out' }))
    const key = await region('Key factors')
    const means = 'Families have the means to send their children to school'
    expect(titlesIn(key)).toContain(means)
    await fromMenu(user, `More about “${means}”`, 'The city cannot act on it: move to context')
    await fromMenu(user, 'More about “Courses”', 'The city cannot act on it: move to context')
    const context = await region('Contextual factors')
    expect(titlesIn(context)).toEqual(['Courses', means])
    await user.click(
      within(context).getByRole('button', { name: 'The city can act on it: make “Courses” a key factor' }),
    )
    expect(titlesIn(key)).toContain('Courses')
    const courses = benchmarks()[0]?.factors.find(({ title }) => title.text === 'Courses')
    expect(courses?.measures.map(({ words }) => words.text)).toEqual(['Evenings'])
    await user.click((await screen.findAllByRole('button', { name: 'Undo' })).at(-1)!)
    expect(titlesIn(context)).toEqual(['Courses', means])
  })

  it('[S140] a contextual factor of the form’s own list becomes a key factor, and goes back', async () => {
    const { user, benchmarks, at, programme, made } = await shown(['Courses'])
    const doc = at.docs.programme!
    const input = { instance: made!.benchmark, owner: made!.benchmark, field: 'bm.cx.factors' }
    const item = must(addItem(doc, programme.author(), input))
    writeCell(doc, programme.author(), item, 'bm.cx.factors.name', 'Rents')
    writeCell(doc, programme.author(), item, 'bm.cx.factors.effect', 'People move away')
    await user.click(await screen.findByRole('button', { name: 'The city can act on it: make “Rents” a key factor' }))
    expect(benchmarks()[0]?.contexts).toEqual([])
    expect(benchmarks()[0]?.factors.at(-1)).toMatchObject({
      title: { text: 'Rents' },
      rationale: { text: 'People move away' },
    })
    await user.click(await screen.findByRole('button', { name: 'Undo' }))
    expect(benchmarks()[0]?.contexts.map(({ name }) => name.text)).toEqual(['Rents'])
    expect(benchmarks()[0]?.factors).toHaveLength(1)
  })

  it('[S141] begins from one of four themes, each marked as proposals to complete', async () => {
    const { user, benchmarks } = await shown()
    await user.click(screen.getByRole('button', { name: 'Start from a theme' }))
    const dialog = await screen.findByRole('dialog', { name: 'Start from a theme' })
    expect(within(dialog).getAllByRole('radio')).toHaveLength(4)
    await user.click(within(dialog).getByRole('radio', { name: 'A city for all' }))
    expect(
      within(dialog).getByText(
        'The theme is one of four that cities worked on; its key factors are proposals to complete.',
      ),
    ).toBeTruthy()
    expect(within(dialog).getAllByText('Proposal, to complete')).toHaveLength(4)
    await user.click(within(dialog).getByRole('checkbox', { name: 'The city tells a common story' }))
    await user.click(within(dialog).getByRole('button', { name: 'Copy 3 factors' }))
    const [benchmark] = benchmarks()
    expect(benchmark?.factors.map(({ template }) => template)).toEqual([
      'kf.cfa.strategy',
      'kf.cfa.welcome',
      'kf.cfa.access',
    ])
    expect(benchmark?.factors[1]?.examples[0]?.words.text).toMatch(/^Capaci/)
    expect(within(await region('Key factors')).getAllByText('Proposal, to complete')).toHaveLength(3)
  })

  it.each([
    ['en', 'Start from a theme', /^Copy/, 'Volunteering as a road to the language', 'Worked example from the guide'],
    ['fr', 'Partir d’un thème', /^Copier/, 'Le bénévolat, une voie vers la langue', 'Exemple détaillé du guide'],
  ] as const)('[S139] the volunteering factor is ready to use (%s)', async (language, start, copy, title, mark) => {
    const here = await world({ language })
    here.show()
    await here.user.click(await screen.findByRole('button', { name: start }))
    const dialog = await screen.findByRole('dialog')
    await here.user.click(within(dialog).getByRole('button', { name: copy }))
    const [factor] = here.benchmarks()[0]!.factors
    expect([factor?.title.text, factor?.title.language]).toEqual([title, language])
    const { questions, measures, tips, examples } = factor!
    expect([questions, measures, tips, examples].map((lines) => lines.length)).toEqual([4, 5, 1, 2])
    expect(examples[0]?.value?.url).toMatch(/^https:/)
    cleanup()
    here.show(factor!.instance.id)
    expect(await screen.findByRole('heading', { level: 1, name: title })).toBeTruthy()
    expect(screen.getByText(mark)).toBeTruthy()
    expect(screen.getByDisplayValue(measures[4]!.words.text)).toBeTruthy()
  })
})
