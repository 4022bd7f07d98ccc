import { type ReactNode, useId, useState } from 'react'
import type { Line } from '../../documents/benchmarkTypes.ts'
import type { FormInstance } from '../../documents/forms/instances.ts'
import { classes } from '../../ui/classes.ts'
import { Button, IconButton } from '../../ui/form/Button.tsx'
import { TextInput } from '../../ui/form/TextInput.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { AnswerBox } from './AnswerBox.tsx'
import { useBenchmark } from './BenchmarkContext.ts'
import shared from './benchmark.module.css'
import styles from './Lines.module.css'

export type LinesProps = {
  readonly instance: FormInstance
  readonly field: string
  readonly lines: readonly Line[]
  readonly title: string
  readonly lead?: ReactNode
  /** What one line is called, for those who do not see where it stands. */
  readonly one: (number: number) => string
  /** Label of the field that adds one. */
  readonly add: string
  /** With a line: what can be done with it; beside it where there is room, unless it is more than a button. */
  readonly isUnder?: boolean
  readonly children?: ((line: Line) => ReactNode) | undefined
}

/** A simple list of a factor: every line can be reworded at its place, added with Enter, removed and brought back. */
export function Lines({ instance, field, lines, title, lead, one, add, isUnder = false, children }: LinesProps) {
  const { t } = useTexts()
  const { commands, isOpen } = useBenchmark()
  const id = useId()
  return (
    <section aria-labelledby={id} className={shared.part}>
      <h3 id={id}>{title}</h3>
      {lead && <p className={shared.lead}>{lead}</p>}
      {lines.length > 0 && (
        <ul className={shared.list}>
          {lines.map((line, index) => (
            <li
              key={line.id}
              data-item={line.id}
              className={classes(styles.line, children && !isUnder && styles.beside)}
            >
              <div className={shared.withMenu}>
                <AnswerBox
                  spot={{ instance, owner: line.id, field }}
                  cell={line.words}
                  label={one(index + 1)}
                  isLabelHidden
                  look="line"
                />
                {isOpen && (
                  <IconButton
                    icon="trash"
                    label={t('benchmark.line.remove', { words: line.words.text || one(index + 1) })}
                    onClick={() => commands.remove(line)}
                  />
                )}
              </div>
              {children && <div className={isUnder ? styles.under : shared.buttons}>{children(line)}</div>}
            </li>
          ))}
        </ul>
      )}
      {isOpen && (
        <AddLine label={add} onAdd={(words) => commands.add({ instance, owner: instance.id, field }, words) !== null} />
      )}
    </section>
  )
}

export type AddLineProps = { readonly label: string; readonly onAdd: (words: string) => boolean }

/** One field and its button; Enter adds, and the field stays ready for the next one. */
export function AddLine({ label, onAdd }: AddLineProps) {
  const { t } = useTexts()
  const [words, setWords] = useState('')
  const add = () => {
    if (words.trim() !== '' && onAdd(words.trim())) setWords('')
  }
  return (
    <form
      className={shared.add}
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
      <TextInput label={label} value={words} onChange={setWords} />
      <Button type="submit" icon="plus" isDisabled={words.trim() === ''}>
        {t('common.actions.add')}
      </Button>
    </form>
  )
}
