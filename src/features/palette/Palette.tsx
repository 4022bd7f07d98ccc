import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { IconButton } from '../../ui/form/Button.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { later } from '../later.tsx'
import { useMoreTexts } from '../moreTexts.ts'
import { isSlashKey } from '../slashKey.ts'
import type { Entry, PaletteProps } from './entries.ts'

const Content = later(() => import('./PaletteDialog.tsx'))

const isShortcut = (event: KeyboardEvent) =>
  (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'k'

const SEARCH = '/search'

/** A button, and Ctrl or ⌘ + K from anywhere; / opens the search page. What it shows is loaded when it is first opened. */
export function Palette(props: PaletteProps) {
  const { t } = useTexts()
  const [path, go] = useLocation()
  const [isOpen, setOpen] = useState(false)
  const hasTexts = useMoreTexts(isOpen)
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      // The search page has that key for itself.
      if (path !== SEARCH && isSlashKey(event)) {
        event.preventDefault()
        go(SEARCH)
      }
      if (!isShortcut(event)) return
      event.preventDefault()
      // A dialog that asks something is answered first.
      if (!document.querySelector('dialog[open]')) setOpen(true)
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [path, go])
  const choose = ({ deed }: Entry) => {
    setOpen(false)
    // After the dialog is gone: printing shows the page, and the focus goes where the deed leads.
    setTimeout(() => (deed.type === 'go' ? go(deed.href) : deed.run()))
  }
  return (
    <>
      <IconButton icon="search" label={t('palette.open')} onClick={() => setOpen(true)} />
      {isOpen && hasTexts && <Content {...props} onChoose={choose} onClose={() => setOpen(false)} />}
    </>
  )
}
