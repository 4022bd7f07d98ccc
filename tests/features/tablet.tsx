import { type RenderResult, render } from '@testing-library/react'
import i18next from 'i18next'
import { type ReactElement, type ReactNode, useEffect, useState } from 'react'
import { initReactI18next } from 'react-i18next'
import { Router } from 'wouter'
import { memoryLocation } from 'wouter/memory-location'
import { openDatabases } from '../../src/device/db.ts'
import { openKeyring } from '../../src/device/keyring.ts'
import { createLists } from '../../src/device/lists.ts'
import { createOutbox, waitingCount } from '../../src/device/outbox.ts'
import { readProfile, saveProfile } from '../../src/device/profile.ts'
import { startProjection } from '../../src/device/projection.ts'
import { homeSummaries, listItems } from '../../src/device/queries.ts'
import { createRegistry, type Registry } from '../../src/device/registry.ts'
import { openSearch, type Search } from '../../src/device/search/search.ts'
import { watchStorage } from '../../src/device/storage.ts'
import { watchLive } from '../../src/device/watched.ts'
import { createCircleOpener } from '../../src/device/workspace/circleOpener.ts'
import { createEngine } from '../../src/device/workspace/engine.ts'
import { createHolders, type Holders } from '../../src/device/workspace/holders.ts'
import { readSafety } from '../../src/device/workspace/safety.ts'
import type { Session, SessionState } from '../../src/device/workspace/session.ts'
import { toPlaces } from '../../src/device/workspace/summaries.ts'
import type { Engine, OpenProgramme, ProgrammeId } from '../../src/device/workspace/workspace.ts'
import { changedItems, projectCircle, projectItem } from '../../src/documents/projection.ts'
import { EqualTexts } from '../../src/features/EqualTexts.tsx'
import { FormTextsContext } from '../../src/features/formTexts.ts'
import { onceThere } from '../../src/features/onceThere.ts'
import {
  ProfileContext,
  ProgrammeContext,
  useWatched,
  type Workspace,
  WorkspaceContext,
} from '../../src/features/workspace.ts'
import { loadFormTexts } from '../../src/formTexts.ts'
import { moreTexts, setLanguage, startTexts, useAppTexts } from '../../src/i18n.ts'
import type { Side } from '../../src/method/sides.ts'
import { ok } from '../../src/result.ts'
import type { CircleId } from '../../src/seal/circle.ts'
import { ToastProvider } from '../../src/ui/feedback/Toast.tsx'
import type { Language } from '../../src/ui/formats.ts'
import { TextsProvider } from '../../src/ui/Texts.tsx'

export type TestTablet = {
  readonly workspace: Workspace
  readonly engine: Engine
  readonly registry: Registry
  /** Opens a programme; its circles are here when it resolves. */
  open(id: ProgrammeId): Promise<OpenProgramme>
  /** Renders a page at an address, as the routes do. `history` holds where it went. */
  show(page: ReactElement, at: { path: string; programme?: OpenProgramme }): RenderResult & { history: string[] }
  /** Pretends that the circle's session is in this state. */
  setSession(circleId: string, state: Partial<SessionState>): void
  /** What is known of other devices. */
  readonly holders: Holders
  /** Puts that many entries into the outbox, written a moment from now. */
  addWaiting(circleId: string, count: number): Promise<void>
}

let count = 0

/** One device in this process: real documents, real read model on fake-indexeddb, a session that goes nowhere. */
export const tablet = async ({
  name = 'Officer',
  sides = ['menteeCity'],
  language = 'en',
}: {
  readonly name?: string
  readonly sides?: readonly Side[]
  readonly language?: Language
} = {}): Promise<TestTablet> => {
  count += 1
  const namespace = `tablet${count}/${Math.random()}/`
  const onProblem = () => undefined
  const { db, outbox } = openDatabases({ onProblem, namespace })
  const opened = await openKeyring(db, onProblem)
  if (!opened.ok) throw new Error(opened.error.type)
  const keyring = opened.value
  const registry = createRegistry(db, keyring)
  const model = { db, cipher: keyring.column }
  await startTexts()
  await moreTexts()
  await setLanguage(language)
  i18next.use(initReactI18next)
  await saveProfile(db, keyring, { name, sides, function: '', language })
  const sessions = new Map<string, ReturnType<typeof stillSession>>()

  const engine = createEngine({
    ...{ db, keyring, registry },
    opener: createCircleOpener({
      openSession: (circle) => {
        const session = stillSession(!circle.canWrite)
        sessions.set(circle.id, session)
        return session
      },
      project: ({ id, kind, doc }, checks) =>
        startProjection({
          ...{ model, doc, circleId: id, kind, onProblem, debounceMs: 0 },
          projector: {
            version: 1,
            circle: (source) => projectCircle(source, kind, checks()),
            item: (source, list, item) => projectItem(source, list as never, item, checks()),
            changes: changedItems,
          },
        }),
    }),
    profile: async () => (await readProfile(db, keyring)) ?? Promise.reject(new Error('no profile')),
    waiting: (circleId) => waitingCount(outbox, circleId),
    forget: (circleId) => registry.forget(circleId),
    waitingEntries: (circleId) => createOutbox(outbox, onProblem).waiting(circleId),
    words: (key) => i18next.t(`method.${key}`),
    appUrl: 'http://localhost:8787',
    now: Date.now,
  })
  const places = async () => toPlaces(await homeSummaries(model, outbox))
  const summaries = async () => (await places()).programmes
  const dossiers = async () => (await places()).dossiers
  let search: Search | null = null
  const items = async <T,>(circleId: string, list: string) => {
    const items = await listItems<T>(model, circleId, list)
    return items.map(({ value }) => value).toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
  }
  const workspace: Workspace = {
    engine: async () => engine,
    search: async () => {
      const words = (key: string) => i18next.t(`method.${key}`)
      search ??= openSearch({ model, registry, words, language: () => i18next.language })
      return search
    },
    storage: watchStorage({}),
    problems: { get: () => NONE, subscribe: () => () => undefined },
    update: { get: () => 'none', subscribe: () => () => undefined, start: () => undefined },
    summaries,
    dossiers,
    safety: async () =>
      readSafety({ db, outbox, close: () => undefined, registry, keyring, now: Date.now }, async () => ({
        programmes: await summaries(),
        dossiers: await dossiers(),
      })),
    erase: async () => undefined,
    first: {
      summaries: watchLive(summaries),
      dossiers: watchLive(dossiers),
      profile: watchLive(() => readProfile(db, keyring)),
    },
    items,
    lists: createLists(items),
    profile: () => readProfile(db, keyring),
    saveProfile: (changes) => saveProfile(db, keyring, changes),
  }

  return {
    workspace,
    engine,
    registry,
    open: async (id) => {
      const programme = await engine.openProgramme(id)
      await until(programme, () => Object.values(programme.getCircles()).every((circle) => circle !== null))
      return programme
    },
    show: (page, { path, programme }) => {
      const { hook, history, navigate } = memoryLocation({ path, record: true })
      const frame = (
        <Texts>
          <ToastProvider>
            <WorkspaceContext value={workspace}>
              <Profiled workspace={workspace}>
                <FormTextsContext value={loadFormTexts}>
                  <ProgrammeContext value={programme ?? null}>
                    <Router hook={hook}>{programme ? <EqualTexts>{page}</EqualTexts> : page}</Router>
                  </ProgrammeContext>
                </FormTextsContext>
              </Profiled>
            </WorkspaceContext>
          </ToastProvider>
        </Texts>
      )
      void navigate
      return { ...render(frame), history }
    },
    holders: createHolders({ db, keyring, now: Date.now }),
    addWaiting: async (circleId, count) => {
      const box = createOutbox(outbox, onProblem, () => Date.now() + 1000)
      for (let clock = 0; clock < count; clock++)
        await box.add({ circleId: circleId as CircleId, generation: 0, client: 1, clock, entry: new Uint8Array(32) })
    },
    setSession: (circleId, state) => sessions.get(circleId)?.set(state),
  }
}

const NONE: readonly never[] = []
const orderOf = (value: unknown): string => {
  const { order = '', id = '' } = value as { order?: string; id?: string }
  return `${order}\n${id}`
}

function Texts({ children }: { readonly children: ReactNode }) {
  const texts = useAppTexts()
  const [, redraw] = useState(0)
  useEffect(() => {
    const again = () => redraw((times) => times + 1)
    i18next.on('languageChanged', again)
    return () => i18next.off('languageChanged', again)
  }, [])
  return <TextsProvider texts={texts}>{children}</TextsProvider>
}

function Profiled({ workspace, children }: { readonly workspace: Workspace; readonly children: ReactNode }) {
  const profile = useWatched(workspace.first.profile)
  return <ProfileContext value={profile}>{children}</ProfileContext>
}

const until = (programme: OpenProgramme, holds: () => boolean) => onceThere(programme.subscribe, () => holds() || null)

const stillSession = (readOnly: boolean): Session & { set(state: Partial<SessionState>): void } => {
  const listeners = new Set<() => void>()
  let state: SessionState = {
    phase: 'ready',
    link: 'offline',
    typed: 0,
    waiting: 0,
    savedAt: null,
    exchangedAt: null,
    peers: [],
    readOnly,
    problem: null,
  }
  return {
    ready: Promise.resolve(ok(undefined)),
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    set: (change) => {
      state = { ...state, ...change }
      for (const listener of listeners) listener()
    },
    flush: () => undefined,
    kept: async () => true,
    leaveLastWords: () => undefined,
    setPresence: () => undefined,
    addTransport: () => () => undefined,
    rotate: () => undefined,
    close: async () => undefined,
  }
}
