import '../dialog.ts'
import '../scrollIntoView.ts'

import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { orderStages, readPath } from '../../../src/documents/path.ts'
import { must } from '../../documents/world.ts'
import { write } from '../forms/fillIn.ts'
import { region } from '../onScreen.ts'
import { shown, titlesIn, world } from './world.tsx'

afterEach(cleanup)

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
    expect(within(library).getByText(/Titles and notes stay readable without a network/)).toBeTruthy()
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
