import { useCallback, useRef, useState } from 'react'
import { type CellPlace, isSamePlace, placeName } from './cellFocus.ts'

/** Which cell is open, and whether the focus is in it. `touch` shows at once what was left in a row. */
export function useCellFocus(touch: (row: string) => void) {
  const [opened, setOpened] = useState<CellPlace | null>(null)
  const [here, setHereName] = useState<string | null>(null)
  const current = useRef<CellPlace | null>(null)
  const leaving = useRef<string | null>(null)
  const open = useCallback(
    (place: CellPlace | null) => {
      const before = current.current
      if (isSamePlace(before, place)) return
      if (before) touch(before.row)
      current.current = place
      setOpened(place)
    },
    [touch],
  )
  const leave = useCallback(
    (place: CellPlace) => {
      leaving.current = placeName(place)
      open(null)
    },
    [open],
  )
  const setHere = useCallback((place: CellPlace, isHere: boolean) => {
    const name = placeName(place)
    setHereName((before) => (isHere ? name : before === name ? null : before))
  }, [])
  const own = opened && here === placeName(opened) ? here : null
  return { opened, own, open, leave, leaving, setHere }
}
