import { cleanup, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { Palette } from '../../../src/features/palette/Palette.tsx'
import { tablet } from '../tablet.tsx'

beforeAll(() => {
  // A window of tests knows dialogs, but does not open them.
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true
  }
  HTMLDialogElement.prototype.close = function close() {
    this.open = false
  }
})
afterEach(cleanup)

const languages = [
  { code: 'fr', name: 'Français' },
  { code: 'en', name: 'English' },
]
const world = async (path = '/') => {
  const { show, engine } = await tablet()
  const example = await engine.copyExample()
  if (!example.ok) throw new Error('no example')
  const onLanguage = vi.fn()
  const onTakeOut = vi.fn()
  const at = path.replace(':id', example.value)
  const { history } = show(<Palette {...{ languages, onLanguage, onTakeOut }} />, { path: at })
  return { history, onLanguage, onTakeOut, id: example.value }
}
const options = async () => (await screen.findAllByRole('option')).map(({ textContent }) => textContent)

describe('the command palette', () => {
  it('opens with Ctrl + K and with its button, with the focus in its field', async () => {
    await world()
    await userEvent.keyboard('{Control>}k{/Control}')
    const field = await screen.findByRole('combobox', { name: 'Type a few letters' })
    expect(document.activeElement).toBe(field)
    await userEvent.keyboard('{Control>}k{/Control}')
    expect(screen.getAllByRole('dialog')).toHaveLength(1)
  })

  it('goes to a screen of this programme by arrows and Enter', async () => {
    const { history, id } = await world('/p/:id')
    await userEvent.click(screen.getByRole('button', { name: /Search and commands/ }))
    await userEvent.type(await screen.findByRole('combobox'), 'pla')
    await vi.waitFor(async () => expect((await options())[0]).toContain('Plan'))
    const field = screen.getByRole('combobox')
    const chosen = document.getElementById(field.getAttribute('aria-activedescendant') ?? '')
    expect(chosen?.getAttribute('aria-selected')).toBe('true')
    await userEvent.keyboard('{Enter}')
    await vi.waitFor(() => expect(history.at(-1)).toBe(`/p/${id}/plan`))
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('offers other programmes, and not the one that is open', async () => {
    const { history, id } = await world('/')
    await userEvent.click(screen.getByRole('button', { name: /Search and commands/ }))
    await userEvent.type(await screen.findByRole('combobox'), 'jelgava')
    await userEvent.click(await screen.findByRole('option', { name: /programme$/ }))
    await vi.waitFor(() => expect(history.at(-1)).toBe(`/p/${id}`))
  })

  it('switches the language and hands out the text', async () => {
    const { onLanguage, onTakeOut } = await world()
    await userEvent.click(screen.getByRole('button', { name: /Search and commands/ }))
    await userEvent.click(await screen.findByRole('option', { name: /Switch to Français/ }))
    await vi.waitFor(() => expect(onLanguage).toHaveBeenCalledWith('fr'))
    await userEvent.click(screen.getByRole('button', { name: /Search and commands/ }))
    await userEvent.click(await screen.findByRole('option', { name: /Take my text out/ }))
    await vi.waitFor(() => expect(onTakeOut).toHaveBeenCalled())
  })

  it('says so when nothing matches', async () => {
    await world()
    await userEvent.click(screen.getByRole('button', { name: /Search and commands/ }))
    await userEvent.type(await screen.findByRole('combobox'), 'zzzz')
    await vi.waitFor(() => expect(screen.getByRole('status').textContent).toContain('Nothing matches'))
    expect(screen.queryAllByRole('option')).toEqual([])
  })
})
