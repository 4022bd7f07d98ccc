import '../dialog.ts'
import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { readVisits } from '../../../src/documents/readVisits.ts'
import { addRemark } from '../../../src/documents/remarks.ts'
import { addSheet } from '../../../src/documents/sheets.ts'
import { Palette } from '../../../src/features/palette/Palette.tsx'
import SearchPage from '../../../src/features/search/SearchPage.tsx'
import { SoughtPlace } from '../../../src/features/search/SoughtPlace.tsx'
import { asked, NO_FILTER, soughtPlace } from '../../../src/features/sought.ts'
import { tablet } from '../tablet.tsx'

afterEach(() => {
  cleanup()
  asked.set({ query: '', filter: NO_FILTER })
  soughtPlace.set(null)
  localStorage.clear()
})

/** Two programmes; in the first a talk with three remarks, one of them for everybody. */
const world = async (language: 'en' | 'fr' = 'en') => {
  const device = await tablet({ language })
  const made = await device.engine.copyExample()
  const other = await device.engine.copyExample()
  if (!made.ok || !other.ok) throw new Error('not copied')
  const programme = await device.open(made.value)
  await device.open(other.value)
  const { team, programme: shared } = programme.getCircles()
  const visit = shared && readVisits(shared.doc)[0]?.id
  if (!team || !shared || !visit) throw new Error('circles are missing')
  const author = programme.author()
  const sheet = addSheet(team.doc, author, {
    visit,
    consent: 'named',
    withWhom: 'Head of the volunteer centre',
  })
  if (!sheet.ok) throw new Error('no sheet')
  const note = (doc: typeof team.doc, text: string) => {
    const added = addRemark(doc, author, { text, sheet: sheet.value, visit })
    if (!added.ok) throw new Error(added.error.type)
    return added.value
  }
  const remark = note(team.doc, 'Xylophones would come if somebody grouped the offers')
  note(team.doc, 'Le RSL se réunit au xylophone')
  note(shared.doc, 'Two xylophones on the same evening')
  const address = `/p/${made.value}/visits/${visit}/sheets/${sheet.value}`
  return { ...device, programme, remark, address, team }
}
const type = async (text: string) => {
  const field = await screen.findByRole('searchbox', { name: /^(What are you looking for|Que cherchez-vous)/ })
  await userEvent.clear(field)
  await userEvent.type(field, text)
  return field
}
const results = () => within(screen.getByRole('list', { name: 'Results' })).getAllByRole('heading', { level: 2 })
const countIs = (text: string) => vi.waitFor(() => expect(screen.getByRole('status').textContent).toContain(text))

describe('the search page', () => {
  it('[V2] finds as one types, tells the count, marks the words and leads to the place', async () => {
    const { show, address, remark } = await world()
    const { history } = show(<SearchPage />, { path: '/search' })
    await type('XYLOPHONE')
    await countIs('3 results')
    expect([...document.querySelectorAll('mark')].map(({ textContent }) => textContent).toSorted()).toEqual([
      ...['Xylophones', 'xylophone', 'xylophones'],
    ])
    const hit = results().find(({ textContent }) => textContent?.includes('grouped the offers'))
    const card = hit?.closest('article')
    expect(card?.textContent).toContain('Remark · Head of the volunteer centre')
    expect(card?.textContent).toContain('My team')
    await userEvent.click(within(hit as HTMLElement).getByRole('link'))
    expect(history.at(-1)).toBe(address)
    expect(soughtPlace.get()).toEqual({ href: address, anchor: remark })
  })

  it('[V2] what is looked for is in no address and no window title', async () => {
    const { show } = await world()
    const { history } = show(<SearchPage />, { path: '/search' })
    await type('xylophone')
    await countIs('3 results')
    expect([history, document.title]).toEqual([['/search'], 'Search'])
    expect(JSON.stringify({ ...localStorage, ...sessionStorage })).not.toContain('xylo')
  })

  it('[S54] narrows by kind and by who can read it, and offers to search without filters', async () => {
    const { show } = await world()
    show(<SearchPage />, { path: '/search' })
    await type('xylophone')
    await countIs('3 results')
    await userEvent.click(screen.getByText('More filters'))
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Who can read it' }),
      'All teams of the programme',
    )
    await countIs('1 result')
    expect(results().map(({ textContent }) => textContent)).toEqual(['Two xylophones on the same evening'])
    await type('xylophone grouped')
    await userEvent.click(await screen.findByRole('button', { name: 'Search without filters' }))
    await countIs('1 result')
    await type('volunteer')
    await userEvent.click(await screen.findByRole('radio', { name: /^Interviews/ }))
    const kinds = () => results().map((hit) => hit.closest('article')?.textContent?.startsWith('Interview'))
    await vi.waitFor(() => expect(new Set(kinds())).toEqual(new Set([true])))
  })

  it('narrows to one programme', async () => {
    const { show } = await world()
    show(<SearchPage />, { path: '/search' })
    await type('action plan')
    await userEvent.click(await screen.findByText('More filters'))
    const places = (await screen.findByRole('combobox', { name: 'Programme or dossier' })) as HTMLSelectElement
    expect(places.options).toHaveLength(3)
    const all = results().length
    await userEvent.selectOptions(places, places.options[1] as HTMLOptionElement)
    await vi.waitFor(() => expect(results().length).toBeLessThan(all))
  })

  it('[S354] “groupe local de soutien” finds “RSL”, typed with the other apostrophe or none', async () => {
    const { show } = await world('fr')
    show(<SearchPage />, { path: '/search' })
    await type("l'groupe local de soutien xylo")
    await vi.waitFor(() => expect(screen.getByRole('list', { name: 'Résultats' }).textContent).toContain('Le RSL se'))
  })

  it('says when something is only nearly written so, and what to do when nothing is', async () => {
    const { show } = await world()
    show(<SearchPage />, { path: '/search' })
    expect(screen.getByText('Type a few letters')).toBeDefined()
    await type('xylofone evening')
    await vi.waitFor(() => expect(screen.queryByText(/Here is what comes close/)).not.toBeNull())
    await type('qqqqqqqq')
    await countIs('No result')
    expect(screen.getByText('Nothing found on this device')).toBeDefined()
  })

  it('works with the keys alone: the field first, arrows to the results and back', async () => {
    const { show } = await world()
    show(<SearchPage />, { path: '/search' })
    const field = await type('xylophone')
    await countIs('3 results')
    await userEvent.keyboard('{ArrowDown}{ArrowDown}')
    expect(document.activeElement?.closest('h2')).toBe(results()[1])
    await userEvent.keyboard('{ArrowUp}{ArrowUp}')
    expect(document.activeElement).toBe(field)
  })

  it('follows what is written meanwhile', async () => {
    const { show, team, programme } = await world()
    show(<SearchPage />, { path: '/search' })
    await type('quokka')
    await countIs('No result')
    addRemark(team.doc, programme.author(), { text: 'A quokka came along' })
    await countIs('1 result')
  })
})

describe('the way to what was found', () => {
  it('unfolds what hides it, focuses and marks it once the page has drawn it', async () => {
    const { show } = await world()
    soughtPlace.set({ href: '/p/x/plan', anchor: 'r1' })
    show(<SoughtPlace />, { path: '/p/x/plan' })
    const main = document.body.appendChild(document.createElement('main'))
    main.innerHTML = '<details><summary>More</summary><p data-item="r1">Words</p></details>'
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('Words'))
    expect(main.querySelector('details')?.open).toBe(true)
    expect(soughtPlace.get()).toBeNull()
    main.remove()
  })

  it('does not pull back whoever goes on by themselves', async () => {
    const { show } = await world()
    soughtPlace.set({ href: '/p/x/plan', anchor: 'r1' })
    show(<SoughtPlace />, { path: '/p/x/plan' })
    await userEvent.keyboard('a')
    expect(soughtPlace.get()).toBeNull()
  })
})

describe('from anywhere', () => {
  const languages = [{ code: 'en', name: 'English' }]
  const palette = <Palette languages={languages} onLanguage={() => undefined} onTakeOut={() => undefined} />

  it('[V2] the palette shows what is written below the places, and the way to all of it', async () => {
    const { show, address } = await world()
    const { history } = show(palette, { path: '/' })
    await userEvent.keyboard('{Control>}k{/Control}')
    await userEvent.type(await screen.findByRole('combobox'), 'xylophone')
    const option = await screen.findByRole('option', { name: /grouped the offers/ })
    expect(option.textContent).toContain('My team')
    await userEvent.click(screen.getByRole('option', { name: 'Show all 3 results on the search page' }))
    await vi.waitFor(() => expect(history.at(-1)).toBe('/search'))
    expect(asked.get().query).toBe('xylophone')
    await userEvent.keyboard('{Control>}k{/Control}')
    await userEvent.type(await screen.findByRole('combobox'), 'xylophone grouped')
    await screen.findByRole('option', { name: /grouped the/ })
    await userEvent.keyboard('{Enter}')
    await vi.waitFor(() => expect(history.at(-1)).toBe(address))
  })

  it('/ opens the search page, not while writing, and not for who turned it off', async () => {
    const { show } = await world()
    const { history } = show(
      <>
        {palette}
        <input aria-label="elsewhere" />
      </>,
      { path: '/' },
    )
    await userEvent.type(screen.getByRole('textbox', { name: 'elsewhere' }), '/')
    expect(history.at(-1)).toBe('/')
    localStorage.setItem('passerelle.slash', 'off')
    await userEvent.click(document.body)
    await userEvent.keyboard('/')
    expect(history.at(-1)).toBe('/')
    localStorage.clear()
    await userEvent.keyboard('/')
    expect(history.at(-1)).toBe('/search')
  })
})
