import type { DeviceCore } from './device/core.ts'
import { openDatabases } from './device/db.ts'
import { openKeyring } from './device/keyring.ts'
import type { DeviceProblem, OnProblem, StoreError } from './device/problem.ts'
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
  const onProblem: OnProblem = (problem) => problems.set(withProblem(problems.get(), problem))
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
  summaries: async (): Promise<readonly ProgrammeSummary[]> => {
    const progress = { list: 'programme', id: 'programme' }
    return (await homeSummaries(model, registry, databases.outbox, progress)).map(toSummary)
  },
  items: async <T>(circleId: string, list: string): Promise<readonly T[]> => {
    const items = await listItems<T>(model, circleId, list)
    return items.map(({ value }) => value).sort(byOrder)
  },
  profile: () => readProfile(databases.db, keyring),
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

/** One of each type at most; what works again is no longer shown. */
const withProblem = (shown: readonly DeviceProblem[], problem: DeviceProblem): readonly DeviceProblem[] => {
  if (problem.type === 'recovered')
    return shown.filter((one) => !('database' in one) || one.database !== problem.database)
  return [...shown.filter(({ type }) => type !== problem.type), problem]
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
