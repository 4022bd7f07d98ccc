import { useEffect } from 'react'

const MOVING = new Set(['Tab', 'Enter', ' ', 'Escape', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'])

/**
 * Marks the page while somebody works by keyboard. A heading that takes the focus after navigation shows it to them; the
 * browser would show it after every load, to people who tap too.
 */
export function useKeysMark(): void {
  useEffect(() => {
    const { dataset } = document.documentElement
    const onKey = ({ key }: KeyboardEvent) => {
      if (MOVING.has(key)) dataset.keys = ''
    }
    const onPointer = () => {
      delete dataset.keys
    }
    addEventListener('keydown', onKey, true)
    addEventListener('pointerdown', onPointer, true)
    return () => {
      removeEventListener('keydown', onKey, true)
      removeEventListener('pointerdown', onPointer, true)
    }
  }, [])
}
