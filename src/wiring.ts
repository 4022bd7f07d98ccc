import type { DeviceCore } from './device/core.ts'
import { type DeviceDatabases, openDatabases } from './device/db.ts'
import { type EarlyRead, takeEarlyRead } from './device/earlyRead.ts'
import { openKeyring } from './device/keyring.ts'
import { createLists } from './device/lists.ts'
import { type DeviceProblem, type OnProblem, readLive, type StoreError } from './device/problem.ts'
import { shownProblems, withProblem } from './device/problemsTold.ts'
import { type Profile, profileOf, profileRow, readProfile, saveProfile } from './device/profile.ts'
import { homeRows, homeRowsOf, homeSummaries, listItems, summariesOf } from './device/queries.ts'
import type { ReadModel } from './device/readModel.ts'
import { createRegistry } from './device/registry.ts'
import { watchStorage } from './device/storage.ts'
import { watch, watchLive, watchPart } from './device/watched.ts'
import { heedErasing, isErasing, wasErasing } from './device/workspace/erasing.ts'
import { readSafety } from './device/workspace/safety.ts'
import { type Places, toPlaces } from './device/workspace/summaries.ts'
import type { Workspace } from './features/workspace.ts'
import { fail, ok, type Result } from './result.ts'
import { browserUpdates, watchUpdates } from './serviceWorker.ts'

/** The method's words, in the language that is shown when they are asked for. */
type Words = (key: string) => string
type WorkspacePorts = {
  readonly loadWords: () => Promise<Words>
  /** When the first screen has been drawn. */
  readonly drawn: Promise<void>
}

/** Constructs and joins everything that home needs; Yjs, seal, sync and the method's words come with the engine, after it. */
export const createWorkspace = async (ports: WorkspacePorts): Promise<Result<Workspace, StoreError>> => {
  const { loadWords, drawn } = ports
  const problems = watch<readonly DeviceProblem[]>([])
  let told: readonly DeviceProblem[] = []
  const onProblem: OnProblem = (problem) => {
    told = withProblem(told, problem)
    problems.set(shownProblems(told))
  }
  if (isErasing() && !(await finishErasing())) return fail({ type: 'unavailable' })
  const databases = openDatabases({ onProblem })
  const early = await takeEarlyRead()
  const { rows, ownRow } = firstRows(databases, early)
  const [keyring, isCutOff] = await Promise.all([
    openKeyring(databases.db, onProblem, early?.keys),
    early ? false : wasErasing(databases.db),
  ])
  if (isCutOff) {
    databases.close()
    return (await finishErasing()) ? createWorkspace(ports) : fail({ type: 'unavailable' })
  }
  heedErasing(() => location.replace('/'))
  if (!keyring.ok) return fail(keyring.error)
  const core: DeviceCore = {
    databases,
    keyring: keyring.value,
    registry: createRegistry(databases.db, keyring.value),
    model: { db: databases.db, cipher: keyring.value.column },
    onProblem,
    storage: watchStorage(),
  }
  const engine = once(async () => {
    const [{ createWiredEngine }, words] = await Promise.all([import('./wiringEngine.ts'), loadWords()])
    return createWiredEngine(core, words)
  })
  const search = once(async () => {
    const [{ openSearch }, words] = await Promise.all([import('./device/search/search.ts'), loadWords()])
    return openSearch({ ...core, words, language: () => document.documentElement.lang })
  })
  const update = watchUpdates(async () => (await engine()).flush(), browserUpdates(drawn))
  const home = homeParts(core)
  const places = watchPart(rows, (read) => toPlaces(summariesOf(core.model, read)))
  const profile = watchPart(ownRow, (read) => profileOf(keyring.value, read))
  const first = {
    summaries: watchPart(places, ({ programmes }) => programmes),
    dossiers: watchPart(places, ({ dossiers }) => dossiers),
    profile,
  }
  const erase = async () => (await eraser()).beginErasing(() => location.replace('/'))
  // The first screen is drawn once, with what it shows, and not once without.
  await Promise.all([rows.answered, ownRow.answered])
  return ok({ ...home, first, engine, search, problems, update, erase, storage: core.storage })
}

/** What home shows is read while the keys are asked for, and opened with them; whoever reads tells what is wrong. */
const firstRows = ({ db, outbox }: DeviceDatabases, early: EarlyRead | null) => {
  if (!early) void outbox.open().catch(() => undefined)
  const [places, profile] = early ? [homeRowsOf(early), { record: early.profile }] : []
  return {
    rows: watchLive(() => readLive(() => homeRows(db, outbox)), { first: places }),
    ownRow: watchLive(() => readLive(() => profileRow(db)), { first: profile }),
  }
}

const eraser = () => import('./device/workspace/eraseAll.ts')
const finishErasing = async () => (await eraser()).finishErasing()

const homeParts = (core: DeviceCore) => ({
  summaries: () => readLive(async () => (await readPlaces(core)).programmes),
  dossiers: () => readLive(async () => (await readPlaces(core)).dossiers),
  safety: () => readLive(() => readSafety({ ...core, ...core.databases, now: Date.now }, () => readPlaces(core))),
  ...deviceParts(core),
})

const readPlaces = async ({ databases, model }: DeviceCore): Promise<Places> =>
  toPlaces(await homeSummaries(model, databases.outbox))

const deviceParts = ({ databases, keyring, model }: DeviceCore) => ({
  ...itemParts(model),
  profile: () => readLive(() => readProfile(databases.db, keyring)),
  saveProfile: (changes: Partial<Omit<Profile, 'memberId'>>) => saveProfile(databases.db, keyring, changes),
})

const itemParts = (model: ReadModel) => {
  const items = <T>(circleId: string, list: string): Promise<readonly T[]> =>
    readLive(async () => {
      const items = await listItems<T>(model, circleId, list)
      return items.map(({ value }) => value).sort(byOrder)
    })
  return { items, lists: createLists(items) }
}

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
