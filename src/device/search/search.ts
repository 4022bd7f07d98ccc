import type { ReadModel } from '../readModel.ts'
import type { KnownCircle, Registry } from '../registry.ts'
import { type Watched, watch } from '../watched.ts'
import { unawaited } from '../workspace/unawaited.ts'
import { type FindOptions, type Found, find } from './find.ts'
import { hold, holdCircles, holdNothing, keyOf, keysIn, letGo } from './held.ts'
import { type ItemRange, readPages, readRange, watchItems } from './itemChanges.ts'
import type { Words } from './lists.ts'
import { inSlices } from './slices.ts'

export type SearchPorts = {
  readonly model: ReadModel
  readonly registry: Registry
  readonly words: Words
  /** Of the interface: what `words` speaks. */
  readonly language: () => string
}
export type SearchState = {
  /** Everything that was on this device when it was opened has been read. */
  readonly isReady: boolean
  /** How many items can be found. */
  readonly size: number
  /** Another one each time that something else may be found. */
  readonly revision: number
}
/** Search over everything on this device, in memory (V2): it goes with the page, and with each circle that goes. */
export type Search = {
  readonly state: Watched<SearchState>
  /** At once, among what has been read so far. */
  find(asked: string, options?: FindOptions): Found
  close(): void
}

const PAGE = 400

/** Reads the read model in slices, then follows every change of it, of other tabs too. */
export function openSearch({ model, registry, words, language }: SearchPorts): Search {
  const { db, cipher } = model
  const state = watch<SearchState>({ isReady: false, size: 0, revision: 0 })
  let held = holdNothing()
  let spoken = language()
  let working: Promise<void> = Promise.resolve()
  let isClosed = false
  let hasFailed = false

  const tell = (isReady = state.get().isReady) =>
    state.set({ isReady, size: held.index.size(), revision: state.get().revision + 1 })
  /** One after the other. Storage that fails leaves what was read; all is read again at the next change. */
  const next = (work: () => Promise<void>): void => {
    const done = working.then(async () => {
      if (isClosed) return
      const isMending = hasFailed
      hasFailed = true
      await (isMending ? readAll() : work())
      hasFailed = false
    })
    working = done.catch(() => undefined)
    unawaited(done)
  }
  const readable = async () => (await registry.list()).filter((circle) => !isHeldForOthers(circle))

  const readAll = async () => {
    // At first it can be searched while it grows; later what was there stays until all is there again.
    const fresh = state.get().isReady ? holdNothing() : held
    const speaking = language()
    holdCircles(fresh, await readable())
    const { breathe } = inSlices()
    for await (const page of readPages(db, PAGE)) {
      for (const record of page) {
        if (isClosed) return
        hold(fresh, record, cipher, words)
        const rest = breathe()
        if (rest) await rest
      }
      if (fresh === held) tell()
    }
    held = fresh
    spoken = speaking
    tell(true)
  }
  const readRanges = async (ranges: readonly ItemRange[]) => {
    const { breathe } = inSlices()
    for (const range of ranges) {
      const rows = await readRange(db, range)
      const there = new Set(rows.map(({ circleId, list, id }) => keyOf([circleId, list, id])))
      for (const key of keysIn(held, range)) if (!there.has(key)) letGo(held, key)
      for (const record of rows) {
        if (isClosed) return
        hold(held, record, cipher, words)
        const rest = breathe()
        if (rest) await rest
      }
    }
    tell()
  }
  /** A circle may have gone, or arrived after its rows, or changed its place or name. */
  const readCircles = async () => {
    const before = held.circles
    holdCircles(held, await readable())
    const isNew = (circle: KnownCircle) => {
      const known = before.get(circle.circleId)
      return !known || known.kind !== circle.kind || known.programmeId !== circle.programmeId
    }
    await readRanges([...held.circles.values()].filter(isNew).map(({ circleId }) => wholeCircle(circleId)))
  }

  const stopWatching = watchItems(db, {
    onItems: (ranges) => next(() => readRanges(ranges)),
    onCircles: () => next(readCircles),
  })
  next(readAll)

  return {
    state,
    find: (asked, options) => {
      // The app's own words were read in the language of then.
      if (spoken !== language()) next(async () => (spoken === language() ? undefined : readAll()))
      return find(held, asked, options)
    },
    close: () => {
      isClosed = true
      stopWatching()
      held = holdNothing()
    },
  }
}

/** Only there to invite another team with: what is in it is not for the person here to read. */
const isHeldForOthers = ({ face }: KnownCircle): boolean => face?.role === 'held'

const wholeCircle = (circleId: string): ItemRange => ({
  ...{ from: [circleId, '', ''], to: [circleId, '\uffff', ''], only: false },
})
