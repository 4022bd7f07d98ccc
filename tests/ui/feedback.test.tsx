import { act, cleanup, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { ConfirmDialog } from '../../src/ui/feedback/ConfirmDialog.tsx'
import { Dialog } from '../../src/ui/feedback/Dialog.tsx'
import { Menu } from '../../src/ui/feedback/Menu.tsx'
import { ToastProvider, useToast } from '../../src/ui/feedback/Toast.tsx'
import { show } from './world.tsx'

// A window of tests knows <dialog> but not being modal.
beforeAll(() => {
  HTMLDialogElement.prototype.showModal ??= function () {
    this.open = true
  }
  HTMLDialogElement.prototype.close ??= function () {
    this.open = false
  }
})
afterEach(cleanup)

function Opener({ onClosed }: { readonly onClosed?: () => void }) {
  const [isOpen, setOpen] = useState(false)
  const close = () => {
    setOpen(false)
    onClosed?.()
  }
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        open
      </button>
      <Dialog isOpen={isOpen} title="Invite" onClose={close}>
        <p>text</p>
      </Dialog>
    </>
  )
}

describe('[25] dialog', () => {
  it('takes the focus to its title and gives it back', async () => {
    show(<Opener />)
    await userEvent.click(screen.getByText('open'))
    expect(screen.getByRole('dialog', { name: 'Invite' })).toBeTruthy()
    expect(document.activeElement?.textContent).toBe('Invite')
    await userEvent.click(screen.getByLabelText('common.ui.close'))
    expect(document.activeElement).toBe(screen.getByText('open'))
  })
  it('asks to be closed by Escape', async () => {
    const onClosed = vi.fn()
    show(<Opener onClosed={onClosed} />)
    await userEvent.click(screen.getByText('open'))
    act(() => {
      screen.getByRole('dialog').dispatchEvent(new Event('cancel', { cancelable: true }))
    })
    expect(onClosed).toHaveBeenCalledTimes(1)
    expect(screen.queryByRole('dialog')).toBeNull()
  })
  it('names the deed and its consequence before doing it', async () => {
    const onConfirm = vi.fn()
    const props = { title: 'Erase?', consequence: 'Gone everywhere', confirmLabel: 'Erase', isDangerous: true }
    show(<ConfirmDialog isOpen {...props} onConfirm={onConfirm} onCancel={vi.fn()} />)
    expect(screen.getByText('Gone everywhere')).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: 'Erase' }))
    expect(onConfirm).toHaveBeenCalledTimes(1)
  })
})

describe('[25] menu', () => {
  it('works by keyboard: arrows, choice, Escape', async () => {
    const onErase = vi.fn()
    const items = [
      { id: 'edit', label: 'Edit', onChoose: vi.fn() },
      { id: 'erase', label: 'Erase', onChoose: onErase },
    ]
    show(<Menu label="Row" items={items} />)
    const button = screen.getByRole('button', { name: 'Row' })
    await userEvent.tab()
    await userEvent.keyboard('{Enter}')
    expect(document.activeElement?.textContent).toBe('Edit')
    await userEvent.keyboard('{Escape}')
    expect([document.activeElement, screen.queryByRole('menu')]).toEqual([button, null])
    await userEvent.keyboard('{Enter}{ArrowUp}{Enter}')
    expect(onErase).toHaveBeenCalledTimes(1)
    expect(document.activeElement).toBe(button)
  })
})

function Remover({ onUndo }: { readonly onUndo: () => void }) {
  const toast = useToast()
  return (
    <button type="button" onClick={() => toast({ text: 'The row was removed', onUndo })}>
      remove
    </button>
  )
}

describe('toast', () => {
  it('is announced, and undo takes back once', async () => {
    const onUndo = vi.fn()
    show(
      <ToastProvider>
        <Remover onUndo={onUndo} />
      </ToastProvider>,
    )
    await userEvent.click(screen.getByText('remove'))
    const region = screen.getByRole('region', { name: 'common.ui.notices' })
    expect([region.getAttribute('aria-live'), region.textContent]).toEqual([
      'polite',
      expect.stringContaining('removed'),
    ])
    await userEvent.click(screen.getByRole('button', { name: 'common.ui.undo' }))
    expect(onUndo).toHaveBeenCalledTimes(1)
    expect(screen.queryByText('The row was removed')).toBeNull()
  })
  it('goes by itself, but not while it is pointed at or focused', () => {
    vi.useFakeTimers()
    try {
      show(
        <ToastProvider stayMs={10_000}>
          <Remover onUndo={vi.fn()} />
        </ToastProvider>,
      )
      act(() => screen.getByText('remove').click())
      act(() => screen.getByRole('button', { name: 'common.ui.undo' }).focus())
      act(() => vi.advanceTimersByTime(60_000))
      expect(screen.queryByText('The row was removed')).toBeTruthy()
      act(() => screen.getByRole('button', { name: 'common.ui.undo' }).blur())
      act(() => vi.advanceTimersByTime(10_000))
      expect(screen.queryByText('The row was removed')).toBeNull()
    } finally {
      vi.useRealTimers()
    }
  })
})
