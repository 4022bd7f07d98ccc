// @vitest-environment jsdom
import '../realm.ts'
import '../dialog.ts'
import 'fake-indexeddb/auto'

import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { orderStages, readPath } from '../../../src/documents/path.ts'
import type { Side } from '../../../src/method/sides.ts'
import { write } from '../forms/fillIn.ts'
import { must, world } from './world.tsx'

beforeAll(() => {
  Element.prototype.scrollIntoView = () => undefined
})
afterEach(cleanup)

const region = (name: string) => screen.findByRole('region', { name })
const shown = async (titles: readonly string[] = [], ...sides: readonly Side[]) => {
  const here = await world(sides.length > 0 ? { sides } : {})
  const made = titles.length > 0 ? here.begin(...titles) : null
  here.show()
  await screen.findByRole('heading', { level: 1, name: 'Benchmark' })
  return { ...here, made, factors: made?.factors ?? [] }
}
/** Enter in the field that adds one. */
const add = (place: HTMLElement, label: string, words: string) => {
  const field = within(place).getByLabelText(label)
  fireEvent.change(field, { target: { value: words } })
  fireEvent.submit(field.closest('form') as HTMLFormElement)
}
const fromMenu = async (user: Awaited<ReturnType<typeof world>>['user'], menu: string, item: string) => {
  await user.click(screen.getByRole('button', { name: menu }))
  await user.click(await screen.findByRole('menuitem', { name: item }))
}
const titlesIn = (place: HTMLElement) =>
  within(place)
    .getAllByRole('heading', { level: 3 })
    .map((heading) => heading.textContent)

describe('benchmark', () => {
  it('[S119] with or without, with the reason, and changed later: nothing is lost', async () => {
    const { user, benchmarks, begin } = await shown()
    begin('Courses fit learners’ lives')
    const choice = await region('With or without a benchmark?')
    await user.click(within(choice).getByRole('radio', { name: 'Without one' }))
    write(within(choice).getByRole('textbox', { name: 'Why?' }) as HTMLTextAreaElement, 'Both know the field')
    await user.click(within(choice).getByRole('checkbox', { name: 'Both sides agree on the lines of work' }))
    expect(benchmarks()[0]).toMatchObject({
      use: 'no',
      agreedLines: true,
      knowPractice: false,
      reason: { text: 'Both know the field' },
    })
    await user.click(within(choice).getByRole('radio', { name: 'With a benchmark' }))
    expect(benchmarks()[0]?.use).toBe('yes')
    expect(within(choice).getByRole<HTMLTextAreaElement>('textbox', { name: 'Why?' }).value).toBe('Both know the field')
    expect(titlesIn(await region('Key factors'))).toEqual(['Courses fit learners’ lives'])
  })

  it('[S119] a programme without a benchmark yet begins one for its theme with the choice', async () => {
    const { user, benchmarks } = await shown()
    await user.click(screen.getByRole('radio', { name: 'Without one' }))
    expect(benchmarks()).toHaveLength(1)
    expect(benchmarks()[0]).toMatchObject({ use: 'no', theme: { text: 'Formal and informal language learning' } })
  })

  it('[S120] the transnational programme brings up the common ground, on the path too', async () => {
    const { user, benchmarks, circle, programme } = await shown(['Courses'])
    const { doc } = circle('programme')
    must(orderStages(doc, programme.author(), ['needs', 'matching', 'scope', 'visit1']))
    const common = await region('Common ground')
    expect(within(common).queryByRole('textbox')).toBeNull()
    await user.click(within(common).getByRole('radio', { name: 'In one country' }))
    expect(within(common).queryByRole('textbox')).toBeNull()
    await user.click(within(common).getByRole('radio', { name: 'In two countries' }))
    const box = await within(common).findByRole('textbox', { name: 'Institutions: alike and different' })
    write(box as HTMLTextAreaElement, 'Both run their schools')
    expect(benchmarks()[0]?.texts['bm.cg.institutions'].text).toBe('Both run their schools')
    await user.click(within(common).getByRole('button', { name: 'Put “Common ground” on the path' }))
    expect(readPath(doc).order).toEqual(['needs', 'matching', 'commonGround', 'scope', 'visit1'])
    expect(within(common).queryByRole('button')).toBeNull()
  })

  it('[S121] reference tools are readable without a network, are taken into use, and one’s own are added', async () => {
    const { user, benchmarks } = await shown(['Courses'])
    const library = await region('Reference tools')
    expect(within(library).getAllByRole('heading', { level: 3 })).toHaveLength(5)
    expect(within(library).getAllByText('Needs a connection; title and note stay readable offline.')).toHaveLength(5)
    const tool = 'Eurocities – Integrating Cities toolkits and guides'
    expect(
      within(library)
        .getByRole('link', { name: `Open ${tool}` })
        .getAttribute('href'),
    ).toMatch(/^https:/)
    await user.click(within(library).getByRole('button', { name: `We use it: ${tool}` }))
    expect(await within(library).findByText('Used here')).toBeTruthy()
    await user.click(within(library).getByRole('button', { name: 'Add a tool' }))
    const dialog = await screen.findByRole('dialog', { name: 'Add a tool' })
    fireEvent.change(within(dialog).getByRole('textbox', { name: 'Title' }), {
      target: { value: 'National checklist' },
    })
    fireEvent.change(within(dialog).getByRole('textbox', { name: /Address/ }), {
      target: { value: 'example.org/list' },
    })
    fireEvent.change(within(dialog).getByRole('textbox', { name: /Note/ }), { target: { value: 'Short and good' } })
    await user.click(within(dialog).getByRole('button', { name: 'Add' }))
    expect(benchmarks()[0]?.tools.map(({ words, value }) => [words.text, value?.url])).toEqual([
      [tool, 'https://integratingcities.eu/documents/'],
      ['National checklist', 'https://example.org/list'],
    ])
    expect(await within(library).findByText('Short and good')).toBeTruthy()
  })

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

  it('[S137] a wish is searched for in the benchmark and in the library, whatever its accents', async () => {
    const { user, benchmarks } = await shown(['Évening courses'])
    const search = await region('Is it covered already?')
    const field = within(search).getByRole('searchbox', { name: 'Search the benchmark' })
    fireEvent.change(field, { target: { value: 'evening cour' } })
    expect(await within(search).findByText('2 factors found')).toBeTruthy()
    expect(within(search).getByRole('link', { name: 'Évening courses' })).toBeTruthy()
    await user.click(within(search).getByRole('button', { name: 'Add “Courses that fit learners’ lives”' }))
    expect(benchmarks()[0]?.factors.map(({ template }) => template)).toEqual([null, 'kf.lang.access'])
    fireEvent.change(field, { target: { value: 'zeppelin' } })
    expect(await within(search).findByText(/^Nothing here says so/)).toBeTruthy()
  })

  it('[S140] [S129] reclassifies either way without retyping, and what hung at the factor comes back', async () => {
    const { user, benchmarks, at, programme, made } = await shown(['Courses'])
    const { addItem } = await import('../../../src/documents/forms/items.ts')
    const { doc } = { doc: at.docs.programme! }
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
    const { addItem } = await import('../../../src/documents/forms/items.ts')
    const { writeCell } = await import('../../../src/documents/rows.ts')
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

  it('two benchmarks that were begun apart are both within reach', async () => {
    const here = await world()
    here.begin('Courses')
    here.begin('Volunteers')
    here.show()
    const choice = await screen.findByRole('group', { name: 'Which benchmark?' })
    expect(titlesIn(await region('Key factors'))).toEqual(['Courses'])
    await here.user.click(within(choice).getAllByRole('radio')[1]!)
    expect(titlesIn(await region('Key factors'))).toEqual(['Volunteers'])
  })

  it('waits calmly where the programme’s circle has not arrived', async () => {
    const here = await world()
    const none = { me: null, team: null, programme: null, group: null }
    here.show(undefined, { ...here.programme, getCircles: () => none })
    expect(await screen.findByText('Waiting for the first exchange')).toBeTruthy()
    expect(screen.queryByRole('button')).toBeNull()
  })

  it('only shows where nothing can be written', async () => {
    const here = await world()
    here.begin('Courses')
    here.device.setSession(here.circle('programme').id, { readOnly: true })
    here.show()
    const section = await region('Key factors')
    expect(titlesIn(section)).toEqual(['Courses'])
    expect(within(section).queryByRole('button')).toBeNull()
    expect(within(section).getByRole('checkbox', { name: 'Worked on in this mentoring' })).toHaveProperty(
      'disabled',
      true,
    )
  })
})
