import { type DragEvent, useId, useState } from 'react'
import { classes } from '../classes.ts'
import { Icon } from '../icons/Icon.tsx'
import { useTexts } from '../Texts.tsx'
import styles from './FileDrop.module.css'

export type FileDropProps = {
  readonly label: string
  readonly help?: string
  /** As in `<input accept>`: ".passerelle". Dropped files of other kinds are handed over too: the reader refuses them. */
  readonly accept?: string
  readonly isMultiple?: boolean
  readonly onFiles: (files: readonly File[]) => void
}

export function FileDrop({ label, help, accept, isMultiple = false, onFiles }: FileDropProps) {
  const id = useId()
  const { t } = useTexts()
  const [isOver, setOver] = useState(false)
  const take = (files: FileList | null) => {
    const chosen = [...(files ?? [])]
    if (chosen.length > 0) onFiles(isMultiple ? chosen : chosen.slice(0, 1))
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is the extra way; the file input inside is the control
    <div
      className={classes(styles.drop, isOver && styles.over)}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Icon name="file" size={1.75} />
      <div className={styles.words}>
        <label htmlFor={id} className={styles.label}>
          {label}
        </label>
        {help && (
          <p id={`${id}-help`} className={styles.help}>
            {help}
          </p>
        )}
      </div>
      <span className={styles.button} aria-hidden="true">
        {t('common.ui.chooseFile')}
      </span>
      <input
        id={id}
        type="file"
        className={styles.input}
        accept={accept}
        multiple={isMultiple}
        aria-describedby={help ? `${id}-help` : undefined}
        onChange={(event) => {
          take(event.target.files)
          // The same file can be chosen again.
          event.target.value = ''
        }}
      />
    </div>
  )
}
