import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { classes } from '../classes.ts'
import controls from '../form/control.module.css'
import { Field, type FieldTexts } from '../form/Field.tsx'
import styles from './BoundText.module.css'
import { bindTextField } from './bindTextField.ts'
import { cleanPaste } from './cleanPaste.ts'
import { grow, growWithWidth } from './growing.ts'
import type { TextPort } from './textPort.ts'

export type OpenTextProps = FieldTexts & {
  /** The text as it was last read; while the field has the focus the port's is shown. */
  readonly text: string
  /** The shared text, asked for when the field takes the focus. */
  readonly connect: () => TextPort
  readonly lang?: string | undefined
  /** `box` has room for a few lines, `line` for one. */
  readonly look?: 'box' | 'line'
  readonly placeholder?: string | undefined
  readonly isReadOnly?: boolean
  readonly onPause?: () => void
  readonly onLeave?: () => void
  readonly onFocusChange?: (isFocused: boolean) => void
  /** More than one line was pasted; they are in the text by then. */
  readonly onLinesPasted?: (lines: readonly string[]) => void
  readonly pauseMs?: number
  readonly aside?: ReactNode
}

/**
 * One of very many shared texts on a page: an ordinary text box that is tied to its text only while it has the focus.
 * The element stays the same, so that the caret lands where it was put.
 */
export function OpenText(props: OpenTextProps) {
  const { text, lang, look = 'box', placeholder, isReadOnly = false, onFocusChange, pauseMs = 5000 } = props
  const field = useRef<HTMLTextAreaElement>(null)
  const latest = useRef(props)
  const [isBound, setBound] = useState(false)
  const bound = useRef(false)
  useLayoutEffect(() => {
    latest.current = props
  })
  useLayoutEffect(() => {
    const element = field.current
    if (!element || bound.current || element.value === text) return
    element.value = text
    grow(element)
  }, [text])
  useLayoutEffect(() => {
    const element = field.current
    if (!element || !isBound) return
    bound.current = true
    const untie = bindTextField(element, latest.current.connect(), {
      pauseMs,
      onPause: () => latest.current.onPause?.(),
      onLeave: () => latest.current.onLeave?.(),
      onShown: () => grow(element),
    })
    const paste = (event: ClipboardEvent) => {
      const lines = pasteClean(element, event)
      if (lines.length > 1) latest.current.onLinesPasted?.(lines)
    }
    element.addEventListener('paste', paste)
    return () => {
      element.removeEventListener('paste', paste)
      untie()
      bound.current = false
    }
  }, [isBound, pauseMs])
  useLayoutEffect(() => {
    // Somebody was in the field already when it came to be written in.
    if (!isReadOnly && field.current === document.activeElement) setBound(true)
  }, [isReadOnly])
  useEffect(() => (field.current ? growWithWidth(field.current) : undefined), [])
  return (
    <Field {...props}>
      {(control) => (
        <textarea
          {...control}
          ref={field}
          className={classes(controls.control, styles.text, look === 'line' && styles.line)}
          lang={lang}
          dir="auto"
          rows={1}
          // Chromium writes the state of other fields in plain words into its session files.
          autoComplete="off"
          spellCheck
          placeholder={placeholder}
          readOnly={isReadOnly}
          onFocus={() => {
            if (!isReadOnly) setBound(true)
            onFocusChange?.(true)
          }}
          onBlur={() => {
            setBound(false)
            onFocusChange?.(false)
          }}
        />
      )}
    </Field>
  )
}

/** Puts the plain words of the clipboard in place of the selection; answers their lines. */
function pasteClean(field: HTMLTextAreaElement, event: ClipboardEvent): readonly string[] {
  const raw = event.clipboardData?.getData('text/plain') ?? ''
  if (raw === '') return []
  const clean = cleanPaste(raw)
  event.preventDefault()
  field.setRangeText(clean, field.selectionStart, field.selectionEnd, 'end')
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }))
  return clean.split('\n').filter((line) => line.trim() !== '')
}
