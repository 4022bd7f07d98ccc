import { type FocusEvent, type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'
import { classes } from '../classes.ts'
import { Icon } from '../icons/Icon.tsx'
import type { IconName } from '../icons/paths.ts'
import styles from './Menu.module.css'

export type MenuItem = {
  readonly id: string
  readonly label: string
  readonly icon?: IconName
  readonly isDangerous?: boolean
  readonly onChoose: () => void
}
export type MenuProps = {
  readonly label: string
  /** Symbol of the button; three dots unless told. */
  readonly icon?: IconName
  readonly isLabelShown?: boolean
  readonly items: readonly MenuItem[]
}

/** A button with a short list of commands. Fixed to the screen, so that scrolling tables do not cut it off. */
export function Menu({ label, icon = 'more', isLabelShown = false, items }: MenuProps) {
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const list = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (!isOpen) return
    const follow = () => {
      if (!button.current || !list.current) return
      const rect = button.current.getBoundingClientRect()
      if (rect.bottom < 0 || rect.top > innerHeight) setOpen(false)
      else place(list.current, rect)
    }
    follow()
    list.current?.querySelector<HTMLElement>('[role="menuitem"]')?.focus({ preventScroll: true })
    const options = { capture: true, passive: true }
    addEventListener('scroll', follow, options)
    addEventListener('resize', follow)
    return () => {
      removeEventListener('scroll', follow, options)
      removeEventListener('resize', follow)
    }
  }, [isOpen])

  const closeAndReturn = () => {
    setOpen(false)
    button.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Escape' || event.key === 'Tab') {
      if (event.key === 'Escape') event.preventDefault()
      closeAndReturn()
      return
    }
    moveFocus(event)
  }
  const onBlur = (event: FocusEvent<HTMLElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: notices only that the focus left
    <div className={styles.menu} onBlur={onBlur}>
      <button
        ref={button}
        type="button"
        className={classes(styles.button, isLabelShown && styles.labelled)}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-label={isLabelShown ? undefined : label}
        title={isLabelShown ? undefined : label}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name={icon} size={1.5} />
        {isLabelShown && label}
      </button>
      {isOpen && (
        <div ref={list} role="menu" aria-label={label} tabIndex={-1} className={styles.list} onKeyDown={onKeyDown}>
          {items.map((item) => (
            <button
              key={item.id}
              type="button"
              role="menuitem"
              tabIndex={-1}
              className={classes(styles.item, item.isDangerous && styles.dangerous)}
              onClick={() => {
                closeAndReturn()
                item.onChoose()
              }}
            >
              {item.icon && <Icon name={item.icon} />}
              {item.label}
            </button>
          ))}
        </div>
      )}
    </div>
  )
}

const MARGIN = 8

/** Under the button if there is room, else over it; its far edge at the button's, within the screen. */
function place(list: HTMLElement, { top, bottom, left, right }: DOMRect) {
  const { offsetWidth, offsetHeight } = list
  const isLeftHalf = (left + right) / 2 < innerWidth / 2
  const x = isLeftHalf ? left : right - offsetWidth
  const y = bottom + offsetHeight + MARGIN <= innerHeight ? bottom + 4 : top - offsetHeight - 4
  list.style.left = `${Math.max(MARGIN, Math.min(x, innerWidth - offsetWidth - MARGIN))}px`
  list.style.top = `${Math.max(MARGIN, y)}px`
}

function moveFocus(event: KeyboardEvent<HTMLElement>) {
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="menuitem"]')]
  const at = items.indexOf(document.activeElement as HTMLElement)
  const to = { ArrowDown: at + 1, ArrowUp: at - 1 + items.length, Home: 0, End: items.length - 1 }[event.key]
  if (to === undefined) return
  event.preventDefault()
  items[to % items.length]?.focus()
}
