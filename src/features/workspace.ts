import { createContext, useContext, useEffect, useState, useSyncExternalStore } from 'react'
import type { Lists } from '../device/lists.ts'
import type { DeviceProblem, StoreError } from '../device/problem.ts'
import type { Profile } from '../device/profile.ts'
import type { Search } from '../device/search/search.ts'
import type { StorageWatch } from '../device/storage.ts'
import { type Watched, watch } from '../device/watched.ts'
import type { DeviceSafety } from '../device/workspace/safety.ts'
import type { SessionState } from '../device/workspace/session.ts'
import type {
  DossierSummary,
  Engine,
  OpenCircle,
  OpenProgramme,
  ProgrammeCircles,
  ProgrammeSummary,
} from '../device/workspace/workspace.ts'
import type { Result } from '../result.ts'

/** What every feature works with. `wiring.ts` makes it. */
export type Workspace = {
  /** What has befallen storage under the app, the latest last; until the person has seen it. */
  readonly problems: Watched<readonly DeviceProblem[]>
  /** Persistence and room of this device's storage (V4). */
  readonly storage: StorageWatch
  /** A new version of the app, and its readiness to work without a network. */
  readonly update: Watched<AppUpdate> & { start(): void }
  /** Loads Yjs, seal and sync at first use. */
  engine(): Promise<Engine>
  /** Over everything on this device, in memory; begins to read when first asked for. */
  search(): Promise<Search>
  /** From the read model alone; live inside `useLiveQuery`. */
  summaries(): Promise<readonly ProgrammeSummary[]>
  dossiers(): Promise<readonly DossierSummary[]>
  /** Who holds what is here, and what only this device has (V4); live inside `useLiveQuery`. */
  safety(): Promise<DeviceSafety>
  /** Erases everything on this device, then starts the app anew: at once without keys (V3). */
  erase(): Promise<void>
  /** What the first screen shows, asked for before it is rendered. Undefined while loading. */
  readonly first: {
    readonly summaries: Watched<readonly ProgrammeSummary[] | undefined>
    readonly dossiers: Watched<readonly DossierSummary[] | undefined>
    readonly profile: Watched<Profile | null | undefined>
  }
  /** Items of one list of a circle, as documents' readers give them; live inside `useLiveQuery`. */
  items<T>(circleId: string, list: string): Promise<readonly T[]>
  /** The same to be looked at: one query serves all screens. Undefined while loading. */
  readonly lists: Lists
  /** Who uses this device; null until the first run. Live inside `useLiveQuery`. */
  profile(): Promise<Profile | null>
  saveProfile(changes: Partial<Omit<Profile, 'memberId'>>): Promise<Result<Profile, StoreError>>
}

/** `ready`: all is on the device. `waiting`: a new version starts when the person says so. */
export type AppUpdate = 'none' | 'installing' | 'ready' | 'waiting' | 'failed'

export const useWatched = <T>(watched: Watched<T>): T => useSyncExternalStore(watched.subscribe, watched.get)

export const WorkspaceContext = createContext<Workspace | null>(null)
export const useWorkspace = (): Workspace => present(useContext(WorkspaceContext), 'workspace')

/** Who uses this device: undefined while loading, null before the first run. One live query serves all screens. */
export const ProfileContext = createContext<Profile | null | undefined>(undefined)
export const useProfile = (): Profile | null | undefined => useContext(ProfileContext)

/** The programme whose pages are shown. */
export const ProgrammeContext = createContext<OpenProgramme | null>(null)
export const useProgramme = (): OpenProgramme => present(useContext(ProgrammeContext), 'programme')

export const useCircles = (): ProgrammeCircles => {
  const programme = useProgramme()
  return useSyncExternalStore(programme.subscribe, programme.getCircles)
}

/** Undefined while loading. The read model follows the document within a moment of each command. */
export const useItems = <T>(circle: OpenCircle | null, list: string): readonly T[] | undefined => {
  const { lists } = useWorkspace()
  return useInTime<readonly T[] | undefined>(circle ? lists<T>(circle.id, list) : NO_ITEMS)
}
const NO_ITEMS = watch<readonly never[]>([])

/** As `useWatched`, but drawn together with whatever else changes in the same moment: lists answer one after the other. */
const useInTime = <T>(watched: Watched<T>): T => {
  const [seen, setSeen] = useState(() => ({ watched, value: watched.get() }))
  useEffect(() => {
    const look = () =>
      setSeen((before) => {
        const value = watched.get()
        return before.watched === watched && before.value === value ? before : { watched, value }
      })
    look()
    return watched.subscribe(look)
  }, [watched])
  return seen.watched === watched ? seen.value : watched.get()
}

export const useSession = (circle: OpenCircle): SessionState =>
  useSyncExternalStore(circle.session.subscribe, circle.session.getState)

const present = <T>(value: T | null, name: string): T => {
  if (value === null) throw new Error(`no ${name} above this component`)
  return value
}
