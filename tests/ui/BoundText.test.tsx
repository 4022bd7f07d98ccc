import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createMemoryPort } from '../../src/ui/gallery/memoryPort.ts'
import { BoundText } from '../../src/ui/text/BoundText.tsx'
import { OpenText } from '../../src/ui/text/OpenText.tsx'
import { show } from './world.tsx'

const field = () => screen.getByRole<HTMLTextAreaElement>('textbox')

function open(text: string, props: Partial<Parameters<typeof BoundText>[0]> = {}) {
  const port = createMemoryPort(text)
  const replace = vi.spyOn(port, 'replace')
  const view = show(<BoundText label="Challenge" port={port} {...props} />)
  const again = (more: Partial<Parameters<typeof BoundText>[0]>) =>
    view.rerender(<BoundText label="Challenge" port={port} {...props} {...more} />)
  const receive = (at: number, deleteCount: number, insert: string) =>
    act(() => port.receive({ at, deleteCount, insert }))
  const caret = (start: number, end = start) => {
    field().focus()
    field().setSelectionRange(start, end)
  }
  /** As a keyboard or an IME does it: the field has the new text and caret, then says so. */
  const type = (value: string, at: number) => {
    field().value = value
    field().setSelectionRange(at, at)
    fireEvent.input(field())
  }
  return { port, replace, receive, caret, type, again, ...view }
}

afterEach(cleanup)

describe('[D4] typing', () => {
  it('replaces no more than what changed', async () => {
    const { port, replace, caret } = open('Train volunteers')
    caret(5)
    await userEvent.keyboard('ed')
    expect(port.read()).toBe('Trained volunteers')
    expect(replace.mock.calls).toEqual([
      [5, 0, 'e'],
      [6, 0, 'd'],
    ])
  })
  it('shows \\r\\n as one line end and still writes at the right place', () => {
    const { port, type } = open('one\r\ntwo\r\nthree')
    field().focus()
    type('one\ntwo\nthr-ee', 12)
    expect(port.read()).toBe('one\r\ntwo\r\nthr-ee')
  })
  it('is lent to screen readers with label, help and error', () => {
    open('', { help: 'In plain words', error: 'Too long' })
    expect(field().getAttribute('aria-invalid')).toBe('true')
    const ids = field().getAttribute('aria-describedby')?.split(' ') ?? []
    expect(ids.map((id) => document.getElementById(id)?.textContent)).toEqual(['In plain words', 'Too long'])
    expect(screen.getByLabelText('Challenge')).toBe(field())
  })
})

describe('[D4] what others write', () => {
  it('moves caret and selection along', () => {
    const { receive, caret } = open('a plan for the city')
    caret(7, 10)
    receive(0, 0, 'Now: ')
    expect([field().value, field().selectionStart, field().selectionEnd]).toEqual(['Now: a plan for the city', 12, 15])
    receive(field().value.length, 0, '!')
    expect([field().selectionStart, field().selectionEnd]).toEqual([12, 15])
    receive(0, 14, '')
    expect([field().selectionStart, field().selectionEnd]).toEqual([0, 1])
  })
  it('never rewrites the field during a composition, and loses neither side', () => {
    const { port, receive, caret, type } = open('langue et école')
    caret(6)
    fireEvent.compositionStart(field())
    type('languee et école', 7)
    receive(0, 0, 'La ')
    expect(field().value).toBe('languee et école')
    type('langueés et école', 8)
    expect(field().value).toBe('langueés et école')
    fireEvent.compositionEnd(field())
    expect(port.read()).toBe('La langueés et école')
    expect([field().value, field().selectionStart]).toEqual(['La langueés et école', 11])
  })
  it('keeps what others wrote inside the words that a composition replaces', () => {
    const { port, receive, caret, type } = open('abcdef')
    caret(4)
    fireEvent.compositionStart(field())
    receive(3, 0, 'OTHER')
    type('aXf', 2)
    fireEvent.compositionEnd(field())
    expect(port.read()).toContain('OTHER')
    expect(port.read()).toContain('X')
    expect(field().value).toBe(port.read())
  })
})

describe('[D4] undo and redo', () => {
  it.each([
    ['Ctrl+Z, Ctrl+Shift+Z', '{Control>}z{/Control}', '{Control>}{Shift>}z{/Shift}{/Control}'],
    ['Cmd+Z, Cmd+Shift+Z', '{Meta>}z{/Meta}', '{Meta>}{Shift>}z{/Shift}{/Meta}'],
    ['Ctrl+Z, Ctrl+Y', '{Control>}z{/Control}', '{Control>}y{/Control}'],
  ])('%s take back and bring back one’s own words only', async (_, undo, redo) => {
    const { port, receive, caret } = open('plan')
    caret(4)
    await userEvent.keyboard('s')
    receive(0, 0, 'All ')
    await userEvent.keyboard(undo)
    expect(port.read()).toBe('All plan')
    await userEvent.keyboard(redo)
    expect([port.read(), field().value]).toEqual(['All plans', 'All plans'])
  })
  it('the browser’s own undo goes to the port too', () => {
    const { port, type } = open('plan')
    field().focus()
    type('plans', 5)
    const event = new InputEvent('beforeinput', { inputType: 'historyUndo', cancelable: true })
    act(() => field().dispatchEvent(event))
    expect([event.defaultPrevented, port.read(), field().value]).toEqual([true, 'plan', 'plan'])
  })
})

describe('[D7] recording edits', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })
  it('tells a pause of 5 s once, and a leaving only if something was typed since', () => {
    const onPause = vi.fn()
    const onLeave = vi.fn()
    const { type } = open('', { onPause, onLeave })
    field().focus()
    type('a', 1)
    vi.advanceTimersByTime(4999)
    type('ab', 2)
    vi.advanceTimersByTime(4999)
    expect(onPause).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1)
    expect(onPause).toHaveBeenCalledTimes(1)
    fireEvent.blur(field())
    expect(onLeave).not.toHaveBeenCalled()
    type('abc', 3)
    fireEvent.blur(field())
    vi.advanceTimersByTime(10_000)
    expect([onPause.mock.calls.length, onLeave.mock.calls.length]).toEqual([1, 1])
  })
  it('is told when the screen goes away or the app is hidden', () => {
    const onLeave = vi.fn()
    const { type, unmount } = open('', { onLeave })
    type('a', 1)
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValueOnce('hidden')
    document.dispatchEvent(new Event('visibilitychange'))
    expect(onLeave).toHaveBeenCalledTimes(1)
    type('ab', 2)
    unmount()
    expect(onLeave).toHaveBeenCalledTimes(2)
  })
  it('says nothing when only others wrote', () => {
    const onPause = vi.fn()
    const { receive } = open('', { onPause })
    receive(0, 0, 'hello')
    vi.advanceTimersByTime(10_000)
    expect(onPause).not.toHaveBeenCalled()
  })
})

describe('[V1] a field that waits for its circle', () => {
  it('is tied to its text although somebody was in it before it could be written in', async () => {
    const port = createMemoryPort('')
    const open = (isReadOnly: boolean) => (
      <OpenText label="Needs" text="" connect={() => port} isReadOnly={isReadOnly} />
    )
    const view = show(open(true))
    await userEvent.click(field())
    view.rerender(open(false))
    await userEvent.keyboard('Volunteers')
    expect(port.read()).toBe('Volunteers')
  })
})

describe('a language switch in mid-edit', () => {
  it('keeps the element, the caret, the composition and what was typed', () => {
    const { port, caret, type, again } = open('needs', { lang: 'en' })
    const before = field()
    caret(2)
    fireEvent.compositionStart(before)
    type('neeeds', 3)
    again({ label: 'Besoins', help: 'Avec vos mots', isOptional: true, error: 'Incomplet' })
    expect(field()).toBe(before)
    expect([document.activeElement, before.selectionStart, before.value]).toEqual([before, 3, 'neeeds'])
    fireEvent.compositionEnd(before)
    expect(port.read()).toBe('neeeds')
    expect(before.lang).toBe('en')
    expect(screen.getByLabelText(/^Besoins/)).toBe(before)
  })
  it('shows who else writes here without moving the field', () => {
    const { again } = open('needs')
    const before = field()
    again({ others: [{ id: 'a', name: 'Volunteering service' }] })
    expect(field()).toBe(before)
    expect(screen.getByText('Volunteering service')).toBeTruthy()
  })
})
