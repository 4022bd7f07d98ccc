import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Found } from '../../device/search/find.ts'
import type { SearchState } from '../../device/search/search.ts'
import { EmptyState } from '../../ui/data/EmptyState.tsx'
import { Button } from '../../ui/form/Button.tsx'
import { Checkbox } from '../../ui/form/Checkbox.tsx'
import { TextInput } from '../../ui/form/TextInput.tsx'
import { Page } from '../../ui/layout/Page.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { isSlashKey, isSlashKeyOn, setSlashKey } from '../slashKey.ts'
import { asked, NO_FILTER } from '../sought.ts'
import { useFound } from '../useFound.ts'
import { useWatched } from '../workspace.ts'
import { Filters } from './Filters.tsx'
import { Hits } from './Hits.tsx'
import styles from './search.module.css'

const STEP = 20

/** Everything on this device that a person may read, in one place (V2). What is asked stays in memory. */
export default function SearchPage() {
  const { t } = useTexts()
  const { query, filter } = useWatched(asked)
  const [limit, setLimit] = useState(STEP)
  const { found, state } = useFound(query, filter, limit)
  const content = useRef<HTMLDivElement>(null)
  useFieldFocus(content)
  const type = (typed: string) => {
    setLimit(STEP)
    asked.set({ query: typed, filter })
  }
  const choose = (chosen: typeof filter) => {
    setLimit(STEP)
    asked.set({ query, filter: chosen })
  }
  return (
    <Page title={t('search.page.title')} lead={t('search.page.lead')} width="text">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrows lead from the field to the results and back */}
      <div ref={content} className={styles.content} onKeyDown={(event) => moveFocus(event, content.current)}>
        <search className={styles.content}>
          <TextInput type="search" label={t('search.page.field')} value={query} onChange={type} />
          {found && <Filters found={found} filter={filter} onChange={choose} />}
        </search>
        <CountLine found={found} state={state} />
        {found && found.hits.length > 0 && <Hits hits={found.hits} />}
        {found && found.count > found.hits.length && (
          <div>
            <Button onClick={() => setLimit(limit + STEP)}>{t('search.count.more')}</Button>
          </div>
        )}
        <Nothing found={found} state={state} isFiltered={filter !== NO_FILTER} onUnfiltered={() => choose(NO_FILTER)} />
        <SlashChoice />
      </div>
    </Page>
  )
}

const field = (content: HTMLElement | null) => content?.querySelector<HTMLInputElement>('input[type="search"]')

/** On arriving, and with / from anywhere on the page. */
function useFieldFocus(content: { readonly current: HTMLElement | null }) {
  useLayoutEffect(() => {
    // What was asked before is there to be typed over.
    field(content.current)?.focus({ preventScroll: true })
    field(content.current)?.select()
  }, [content])
  useEffect(() => {
    const onKeyDown = (event: globalThis.KeyboardEvent) => {
      if (!isSlashKey(event)) return
      event.preventDefault()
      field(content.current)?.focus()
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [content])
}

const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 }

function moveFocus(event: KeyboardEvent, content: HTMLElement | null) {
  const step = STEPS[event.key]
  const input = field(content)
  if (!step || !input || event.nativeEvent.isComposing) return
  const places = [input, ...(content?.querySelectorAll<HTMLElement>('[data-hit]') ?? [])]
  const at = places.indexOf(event.target as HTMLElement)
  const next = at < 0 ? undefined : places[at + step]
  if (!next) return
  event.preventDefault()
  next.focus()
}

type Told = { readonly found: Found | null; readonly state: SearchState }

/** Said aloud as it changes. */
function CountLine({ found, state }: Told) {
  const { t } = useTexts()
  return (
    <div role="status" className={styles.count}>
      {found && found.count > 0 && <p>{t('search.count.found', { count: found.count })}</p>}
      {found?.isNearly && <p>{t('search.count.nearly')}</p>}
      {found && found.count === 0 && state.isReady && <p>{t('search.count.none')}</p>}
      {found && !state.isReady && <p>{t('search.count.reading')}</p>}
    </div>
  )
}

function Nothing({ found, state, isFiltered, onUnfiltered }: Told & { isFiltered: boolean; onUnfiltered: () => void }) {
  const { t } = useTexts()
  if (!found)
    return state.isReady && state.size === 0 ? (
      <EmptyState icon="device" title={t('search.empty.title')}>
        {t('search.empty.text')}
      </EmptyState>
    ) : (
      <EmptyState icon="search" title={t('search.start.title')}>
        {t('search.start.text')}
      </EmptyState>
    )
  if (found.count > 0 || !state.isReady) return null
  return (
    <EmptyState
      icon="search"
      title={t(isFiltered && found.kinds.length > 0 ? 'search.none.filtered' : 'search.none.title')}
      action={isFiltered && <Button onClick={onUnfiltered}>{t('search.none.unfilter')}</Button>}
    >
      {t('search.none.text')}
    </EmptyState>
  )
}

function SlashChoice() {
  const { t } = useTexts()
  const [isOn, setOn] = useState(isSlashKeyOn)
  const choose = (next: boolean) => {
    setSlashKey(next)
    setOn(next)
  }
  return (
    <div className={styles.slash}>
      <Checkbox label={t('search.slash.label')} help={t('search.slash.help')} isChecked={isOn} onChange={choose} />
    </div>
  )
}
