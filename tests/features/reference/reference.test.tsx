import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import ReferencePage from '../../../src/features/reference/ReferencePage.tsx'
import type { Language } from '../../../src/ui/formats.ts'
import { tablet } from '../tablet.tsx'

afterEach(cleanup)

const shown = async (language: Language = 'en') => {
  const device = await tablet({ language })
  const { history } = device.show(<ReferencePage />, { path: '/reference' })
  await screen.findByRole('heading', { level: 1 })
  return { device, history, user: userEvent.setup() }
}
const cardOf = (name: string | RegExp) => {
  const card = screen.getByRole('heading', { level: 3, name }).closest('article')
  if (!card) throw new Error(`no card ${name}`)
  return within(card as HTMLElement)
}

describe('the four pairs, to read', () => {
  it.each([
    ['[S337]', 'A city for all', ['Capaci', 'AICCRE', 'Mechelen', 'VVSG', 'Italy', 'Belgium']],
    ['[S338]', /gender lens$/, ['Saint-Jean-de-la-Ruelle', 'AFCCRE', 'City of Brussels', 'BRULOCALIS']],
    ['[S339]', /built with migrants/, ['Livadia', 'KEDE', 'Fuenlabrada', 'FEMP']],
    ['[S340]', /language learning/, ['Jelgava', 'LPS', 'Schaerbeek', 'BRULOCALIS']],
  ])('%s its theme, cities and associations', async (_, theme, words) => {
    await shown()
    const text = screen.getAllByRole('heading', { level: 3, name: theme })[0]?.closest('article')?.textContent
    for (const word of words) expect(text).toContain(word)
  })

  // The titles above are put together from a table: the numbers stand here for whoever looks for them.
  it('[S337] [S338] [S339] are read only, as too little of their work is known', async () => {
    await shown()
    expect(screen.getAllByText(/too little of the work itself/)).toHaveLength(3)
    expect(screen.getAllByText('Example, to read')).toHaveLength(3)
    expect(screen.queryByRole('textbox')).toBeNull()
  })

  it('[S340] the one with enough content is copied as an exercise, with ids of its own', async () => {
    const { user, device, history } = await shown()
    await user.click(screen.getByRole('button', { name: 'Try this pair as an exercise' }))
    await vi.waitFor(() => expect(history.at(-1)).toMatch(/^\/p\//))
    await vi.waitFor(async () => expect(await device.workspace.summaries()).toMatchObject([{ isExercise: true }]))
  })

  it('[S341] says how the method was tried out, under “About the method”', async () => {
    await shown()
    const about = within(screen.getByRole('region', { name: 'About the method' }))
    for (const fact of [/4 programmes, 8 cities and 7 associations/, /2020–2022/, /CEMR/, /AMIF/, 'MigrationWork CIC'])
      expect(about.getByText(fact)).toBeTruthy()
  })
})

describe('short cases and tips', () => {
  it('[S342] Buddy: a short case, the empty structure of a sheet, and where to begin one', async () => {
    const { user } = await shown()
    const buddy = cardOf('Buddies, from Mechelen to Capaci')
    await user.click(buddy.getByText('An empty sheet with this structure'))
    expect(await buddy.findByText('Description')).toBeTruthy()
    expect(buddy.getByRole('link', { name: 'Create a dossier to begin one' }).getAttribute('href')).toBe('/new-dossier')
  })

  it('[S343] CAMIM: a case, linked to the key factor on volunteering', async () => {
    await shown()
    const camim = cardOf('A volunteering platform in Schaerbeek')
    expect(camim.getByText(/Volunteering as a road to the language/)).toBeTruthy()
    expect(screen.getByRole('link', { name: 'A volunteering platform in Schaerbeek' }).getAttribute('href')).toBe(
      '#case-camim',
    )
  })

  it('[S344] Brussels: part of the second pair, and place of the training academy', async () => {
    await shown()
    expect(cardOf('Needs seen with a gender lens').getByText(/training academy/)).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Needs seen with a gender lens' })).toBeTruthy()
  })

  it('[S345] VIME is a tip; [S346] LEI a practice that keeps its link, readable without a network', async () => {
    await shown()
    expect(cardOf('Material for language volunteers').getByText('Tip')).toBeTruthy()
    const lei = cardOf('Sociolinguistic centres')
    expect(lei.getByText('Practice')).toBeTruthy()
    expect(lei.getByRole('link', { name: 'Open the page' }).getAttribute('href')).toMatch(/epale/)
    expect(lei.getByText(/this note does not/)).toBeTruthy()
  })

  it('[S347] one-stop information points are named among the results', async () => {
    await shown()
    expect(cardOf('One-stop information points').getByText(/in one place/)).toBeTruthy()
  })
})

describe('where sources write a name differently', () => {
  const names = () => screen.getByRole('region', { name: /^Names that differ|^Des noms qui varient/ }).textContent ?? ''

  it('[S356] one association with several abbreviations; [S357] one city with several names', async () => {
    await shown()
    expect(names()).toMatch(/LPS – Latvian Association.*also written LALRG/)
    expect(names()).toMatch(/Livadia.*also written Levadia/)
  })

  it('[S358] a city is named in the language of the interface', async () => {
    await shown('fr')
    expect(screen.getAllByText('Malines').length).toBeGreaterThan(0)
    expect(screen.queryByText('Mechelen')).toBeNull()
    cleanup()
    await shown('en')
    expect(screen.getAllByText('Mechelen').length).toBeGreaterThan(0)
  })

  it('[S359] VVSG as it is; [S361] BRULOCALIS by its abbreviation, the full name beside it', async () => {
    const { device } = await shown()
    expect(names()).toMatch(/VVSG – Association of Flemish Cities/)
    expect(names()).toMatch(/BRULOCALIS – Association of the City/)
    expect(document.body.textContent).not.toMatch(/VVSQG/)
    expect(device).toBeTruthy()
  })

  it('[S360] the City of Brussels is the mentor city of Saint-Jean-de-la-Ruelle', async () => {
    await shown()
    const card = screen.getAllByRole('heading', { level: 3, name: /gender lens$/ })[0]?.closest('article')
    const [, mentor] = within(card as HTMLElement)
      .getAllByRole('definition')
      .filter((each) => /\(/.test(each.textContent ?? ''))
    expect(mentor?.textContent).toContain('City of Brussels')
  })

  it('[S374] coordination and facilitation as the guide names them', async () => {
    await shown()
    const about = screen.getByRole('region', { name: 'About the method' }).textContent
    expect(about).toMatch(/Coordination.*CEMR/)
    expect(about).toMatch(/Facilitation.*MigrationWork/)
  })
})
