import { type KeyboardEvent, useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import { recordEdit } from '../../documents/edits.ts'
import { cellOf } from '../../documents/ids.ts'
import { textPort } from '../../documents/textPort.ts'
import type { PlanColumn } from '../../method/plan.ts'
import { useTexts } from '../../ui/Texts.tsx'
import { BoundText } from '../../ui/text/BoundText.tsx'
import { usePlan } from './PlanContext.tsx'
import type { Person } from './presence.ts'

export type CellFieldProps = {
  readonly row: string
  readonly column: PlanColumn
  readonly label: string
  readonly lang: string
  readonly people: readonly Person[]
}

/** Switching the language takes the focus to its button; it comes back if that was a moment ago. */
const RETURN_MS = 2000

/** The one cell that is being written in: bound letter by letter, so that two people in it see each other write. */
export function CellField({ row, column, label, lang, people }: CellFieldProps) {
  const { circle, programme, leave, setHere } = usePlan()
  const { language } = useTexts()
  const place = useRef<HTMLDivElement>(null)
  const leftAt = useRef(0)
  const id = cellOf(row, column)
  const port = useMemo(() => textPort(circle.doc, id, () => programme.author(), circle.undo), [circle, programme, id])
  const record = useCallback(() => {
    recordEdit(circle.doc, programme.author(), { text: id })
  }, [circle, programme, id])
  const field = () => place.current?.querySelector('textarea')

  useLayoutEffect(() => {
    const text = place.current?.querySelector('textarea')
    text?.focus()
    text?.setSelectionRange(text.value.length, text.value.length)
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a switch of the language brings the focus back
  useEffect(() => {
    if (performance.now() - leftAt.current < RETURN_MS) field()?.focus({ preventScroll: true })
  }, [language])

  const onFocusChange = (isFocused: boolean) => {
    if (!isFocused) leftAt.current = performance.now()
    setHere({ row, column }, isFocused)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
    event.stopPropagation()
    leave({ row, column })
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears what is typed in the field inside
    <div ref={place} onKeyDown={onKeyDown}>
      <BoundText
        label={label}
        isLabelHidden
        look="cell"
        port={port}
        lang={lang}
        others={people}
        onPause={record}
        onLeave={record}
        onFocusChange={onFocusChange}
      />
    </div>
  )
}
