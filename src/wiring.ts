import type { DeviceCore } from './device/core.ts'
import { openDatabases } from './device/db.ts'
import { openKeyring } from './device/keyring.ts'
import { type DeviceProblem, type OnProblem, readLive, type StoreError } from './device/problem.ts'
import { shownProblems, withProblem } from './device/problemsTold.ts'
import { type Profile, readProfile, saveProfile } from './device/profile.ts'
import { homeSummaries, listItems } from './device/queries.ts'
import { createRegistry } from './device/registry.ts'
import { watchStorage } from './device/storage.ts'
import { watch, watchLive } from './device/watched.ts'
import { toSummary } from './device/workspace/summaries.ts'
import type { ProgrammeSummary } from './device/workspace/workspace.ts'
import type { Workspace } from './features/workspace.ts'
import { fail, ok, type Result } from './result.ts'
import { watchUpdates } from './serviceWorker.ts'

/** Constructs and joins everything that home needs; Yjs, seal and sync come with the engine, after it. */
export const createWorkspace = async (words: (key: string) => string): Promise<Result<Workspace, StoreError>> => {
  const problems = watch<readonly DeviceProblem[]>([])
  let told: readonly DeviceProblem[] = []
  const onProblem: OnProblem = (problem) => {
    told = withProblem(told, problem)
    problems.set(shownProblems(told))
  }
  const databases = openDatabases({ onProblem })
  const keyring = await openKeyring(databases.db, onProblem)
  if (!keyring.ok) return fail(keyring.error)
  const core: DeviceCore = {
    databases,
    keyring: keyring.value,
    registry: createRegistry(databases.db, keyring.value),
    model: { db: databases.db, cipher: keyring.value.column },
    onProblem,
    storage: watchStorage(),
  }
  const engine = once(async () => (await import('./wiringEngine.ts')).createWiredEngine(core, words))
  const update = watchUpdates(async () => (await engine()).flush())
  const home = homeParts(core)
  const first = { summaries: watchLive(home.summaries), profile: watchLive(home.profile) }
  return ok({ ...home, first, engine, problems, update, storage: core.storage })
}

const homeParts = ({ databases, keyring, registry, model }: DeviceCore) => ({
  summaries: (): Promise<readonly ProgrammeSummary[]> =>
    readLive(async () => {
      const progress = { list: 'programme', id: 'programme' }
      return (await homeSummaries(model, registry, databases.outbox, progress)).map(toSummary)
    }),
  items: <T>(circleId: string, list: string): Promise<readonly T[]> =>
    readLive(async () => {
      const items = await listItems<T>(model, circleId, list)
      return items.map(({ value }) => value).sort(byOrder)
    }),
  profile: () => readLive(() => readProfile(databases.db, keyring)),
  saveProfile: (changes: Partial<Omit<Profile, 'memberId'>>) => saveProfile(databases.db, keyring, changes),
})

/** As `documents` orders rows: by key, then by id. */
const byOrder = (a: unknown, b: unknown): number => {
  const [left, right] = [a, b].map((value) => {
    const { order = '', id = '' } = value as { order?: string; id?: string }
    return `${order}\n${id}`
  }) as [string, string]
  return left < right ? -1 : left > right ? 1 : 0
}

const once = <T>(make: () => Promise<T>): (() => Promise<T>) => {
  let made: Promise<T> | null = null
  return () => {
    made ??= make().catch((error: unknown) => {
      made = null
      throw error
    })
    return made
  }
}
