import { useState } from 'react'
import { Button } from '../../ui/form/Button.tsx'
import type { FieldTexts } from '../../ui/form/Field.tsx'
import { TextInput } from '../../ui/form/TextInput.tsx'
import styles from './group.module.css'

type AddLineProps = {
  readonly label: string
  readonly help?: string
  readonly action: string
  /** Who will read it, where the page has not said so. */
  readonly circle?: FieldTexts['circle']
  /** Whether it was kept. */
  readonly onAdd: (words: string) => boolean
}

/** One line and a button: Enter adds it, and the field waits for the next. */
export function AddLine({ label, help, action, circle, onAdd }: AddLineProps) {
  const [words, setWords] = useState('')
  const add = () => {
    if (words.trim() !== '' && onAdd(words.trim())) setWords('')
  }
  return (
    <form
      className={styles.addLine}
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
      <TextInput {...{ label, help, circle }} value={words} onChange={setWords} />
      <Button type="submit" icon="plus">
        {action}
      </Button>
    </form>
  )
}
