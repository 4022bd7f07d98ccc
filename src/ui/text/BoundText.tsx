import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react'
import { PersonChip } from '../circles/PersonChip.tsx'
import { classes } from '../classes.ts'
import controls from '../form/control.module.css'
import { Field, type FieldTexts } from '../form/Field.tsx'
import { VisuallyHidden } from '../layout/VisuallyHidden.tsx'
import { useTexts } from '../Texts.tsx'
import styles from './BoundText.module.css'
import { bindTextField } from './bindTextField.ts'
import { grow, growWithWidth } from './growing.ts'
import type { TextPort } from './textPort.ts'

export type BoundTextProps = FieldTexts & {
  /** Keep the same port object as long as the text is the same: another one rebinds the field. */
  readonly port: TextPort
  /** Language of the text, which need not be the interface's. */
  readonly lang?: string | undefined
  /** `box` in forms, `cell` in tables (no frame until focused), `page` for one big field to write in. */
  readonly look?: 'box' | 'cell' | 'page'
  readonly placeholder?: string
  readonly isReadOnly?: boolean
  /** Who else is in this field now. */
  readonly others?: readonly { readonly id: string; readonly name: string }[]
  /** Typed here and then nothing for `pauseMs` (5 s): time to record an edit. */
  readonly onPause?: () => void
  /** Left (also by hiding the app) with something typed since the last `onPause`. */
  readonly onLeave?: () => void
  readonly onFocusChange?: (isFocused: boolean) => void
  readonly pauseMs?: number
  readonly aside?: ReactNode
}

/** A text that several people write at once. The element stays the same while language, label or helpers change. */
export function BoundText(props: BoundTextProps) {
  const {
    port,
    lang,
    look = 'box',
    placeholder,
    isReadOnly = false,
    others = [],
    onFocusChange,
    pauseMs = 5000,
  } = props
  const field = useRef<HTMLTextAreaElement>(null)
  const latest = useRef(props)
  useLayoutEffect(() => {
    latest.current = props
  })
  useLayoutEffect(() => {
    const element = field.current
    if (!element) return
    return bindTextField(element, port, {
      pauseMs,
      onPause: () => latest.current.onPause?.(),
      onLeave: () => latest.current.onLeave?.(),
      onShown: () => grow(element),
    })
  }, [port, pauseMs])
  useEffect(() => (field.current ? growWithWidth(field.current) : undefined), [])
  return (
    <Field {...props}>
      {(control) => (
        <div className={styles.place}>
          <textarea
            {...control}
            ref={field}
            className={classes(controls.control, styles.text, styles[look], others.length > 0 && styles.shared)}
            lang={lang}
            dir="auto"
            rows={1}
            // Chromium writes the state of other fields in plain words into its session files.
            autoComplete="off"
            spellCheck
            placeholder={placeholder}
            readOnly={isReadOnly}
            onFocus={() => onFocusChange?.(true)}
            onBlur={() => onFocusChange?.(false)}
          />
          {others.length > 0 && <AlsoHere others={others} />}
        </div>
      )}
    </Field>
  )
}

function AlsoHere({ others }: { readonly others: readonly { readonly id: string; readonly name: string }[] }) {
  const { t } = useTexts()
  return (
    <div className={styles.others}>
      <VisuallyHidden>{t('common.ui.alsoHere')} </VisuallyHidden>
      {others.map(({ id, name }) => (
        <PersonChip key={id} name={name} size="small" isHere />
      ))}
    </div>
  )
}
