import { useLiveQuery } from 'dexie-react-hooks'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { CircleBadge } from '../../ui/circles/CircleBadge.tsx'
import { classes } from '../../ui/classes.ts'
import { Dialog } from '../../ui/feedback/Dialog.tsx'
import { Icon } from '../../ui/icons/Icon.tsx'
import { VisuallyHidden } from '../../ui/layout/VisuallyHidden.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { FoundPassage } from '../FoundPassage.tsx'
import { NO_FILTER } from '../sought.ts'
import { useFound } from '../useFound.ts'
import { useWorkspace } from '../workspace.ts'
import { type Entry, entriesFor, foundEntries, type PaletteProps } from './entries.ts'
import styles from './palette.module.css'
import { rank } from './rank.ts'

type ContentProps = PaletteProps & { readonly onChoose: (entry: Entry) => void; readonly onClose: () => void }

/** A combobox over a list: typing narrows it, arrows choose, Enter goes. */
export default function PaletteDialog({ languages, onLanguage, onTakeOut, onChoose, onClose }: ContentProps) {
  const { t, language } = useTexts()
  const workspace = useWorkspace()
  const [path, go] = useLocation()
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const summaries = useLiveQuery(() => workspace.summaries(), [workspace]) ?? []
  const others = languages.filter(({ code }) => code !== language)
  const commands = {
    languages: others.map(({ code, name }) => ({ name, choose: () => onLanguage(code) })),
    takeOut: onTakeOut,
    print: () => window.print(),
  }
  const { found: written } = useFound(query, NO_FILTER, MOST_WRITTEN)
  const places = rank(entriesFor(t, path, summaries, commands), query)
  // What is nearly written so comes after places that are called so, or not at all.
  const isWorthIt = written && !(written.isNearly && places.length > 0)
  const found = [
    ...(query.trim() ? places.slice(0, MOST_PLACES) : places),
    ...(isWorthIt ? foundEntries(t, go, query, written) : []),
  ]
  const chosen = found[Math.min(at, found.length - 1)]
  const onKeyDown = (event: KeyboardEvent) => {
    const to = movedTo(event.key, at, found.length)
    if (event.key === 'Enter' && !event.nativeEvent.isComposing && chosen) onChoose(chosen)
    else if (to !== null) setAt(to)
    else return
    event.preventDefault()
  }
  const type = (typed: string) => {
    setQuery(typed)
    setAt(0)
  }
  return (
    <Dialog isOpen title={t('palette.title')} onClose={onClose}>
      <Choices {...{ found, chosen, query, onKeyDown, onChoose }} onType={type} />
      <p className={styles.keys} aria-hidden="true">
        {t('palette.keys')}
      </p>
    </Dialog>
  )
}

/** So few that what is written can be seen below them. */
const MOST_PLACES = 5
const MOST_WRITTEN = 6

const movedTo = (key: string, at: number, count: number): number | null => {
  if (count === 0) return null
  if (key === 'ArrowDown') return (at + 1) % count
  if (key === 'ArrowUp') return (at - 1 + count) % count
  return null
}

type ChoicesProps = {
  readonly found: readonly Entry[]
  readonly chosen: Entry | undefined
  readonly query: string
  readonly onType: (typed: string) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onChoose: (entry: Entry) => void
}

function Choices({ found, chosen, query, onType, onKeyDown, onChoose }: ChoicesProps) {
  const { t } = useTexts()
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const chosenId = chosen && `${id}-${chosen.id}`
  useEffect(() => {
    // Not every window can scroll.
    if (chosenId) document.getElementById(chosenId)?.scrollIntoView?.({ block: 'nearest' })
  }, [chosenId])
  return (
    <div className={styles.choices}>
      <input
        data-autofocus
        role="combobox"
        type="text"
        className={styles.input}
        aria-label={t('palette.field')}
        placeholder={t('palette.field')}
        aria-expanded={found.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={chosenId}
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        value={query}
        onChange={(event) => onType(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <p role="status">
        {found.length === 0 ? (
          t('palette.none')
        ) : (
          <VisuallyHidden>{query && t('palette.found', { count: found.length })}</VisuallyHidden>
        )}
      </p>
      <div ref={list} id={`${id}-list`} role="listbox" aria-label={t('palette.list')} className={styles.list}>
        {found.map((entry) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the combobox's, which keeps the focus
          <div
            key={entry.id}
            id={`${id}-${entry.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={entry === chosen}
            className={styles.option}
            onClick={() => onChoose(entry)}
          >
            <Icon name={entry.icon} />
            <span className={classes(styles.words, entry.passage && styles.stacked)}>
              <span className={styles.label} dir="auto">
                {entry.passage ? <FoundPassage passage={entry.passage} /> : <bdi>{entry.label}</bdi>}
              </span>
              <span className={styles.kind}>
                <bdi>{entry.kind}</bdi>
              </span>
            </span>
            {entry.circle && <CircleBadge {...entry.circle} isSymbolOnly />}
          </div>
        ))}
      </div>
    </div>
  )
}
