import { afterEach } from 'vitest'
import * as Y from 'yjs'
import { forgetCircle } from '../../src/device/forget.ts'
import type { TextStore } from '../../src/device/lastWords.ts'
import { createLastWords } from '../../src/device/lastWords.ts'
import { createOutbox, waitingCount } from '../../src/device/outbox.ts'
import { readProfile, saveProfile } from '../../src/device/profile.ts'
import { createRegistry } from '../../src/device/registry.ts'
import { createCircleOpener } from '../../src/device/workspace/circleOpener.ts'
import { createEngine } from '../../src/device/workspace/engine.ts'
import type { OpenProgramme, ProgrammeId } from '../../src/device/workspace/workspace.ts'
import { openCircleSession } from '../../src/sync/circleSession.ts'
import type { Transport } from '../../src/sync/transport.ts'
import { fileWay } from '../../src/sync/transports/file.ts'
import { until } from '../until.ts'
import { newNamespace, tablet } from './tablet.ts'

const noTexts: TextStore = { getItem: () => null, setItem: () => {}, removeItem: () => {}, key: () => null, length: 0 }
const clock = {
  now: Date.now,
  setTimeout: (run: () => void, delayMs: number) => setTimeout(run, delayMs),
  clearTimeout: (timer: unknown) => clearTimeout(timer as ReturnType<typeof setTimeout>),
}
export const NEW = {
  ...{ title: 'Housing for all', theme: 'housing', purpose: 'urbact', visits: 2 },
  mentee: { city: 'Greenford', country: 'IE', association: '' },
  mentor: { city: 'Riverton', country: 'FR', association: '' },
} as const

/** A device with real sessions and no network at all, unless it is given one. */
export const fileTablet = async (
  name: string | null,
  namespace = newNamespace(),
  transports: readonly Transport[] = [],
) => {
  const device = await tablet(namespace)
  const { db, keyring } = device
  if (name !== null) await saveProfile(db, keyring, { name, sides: ['menteeCity'], language: 'en' })
  const outbox = createOutbox(device.outbox, device.onProblem)
  const registry = createRegistry(db, keyring)
  const opener = createCircleOpener({
    openSession: (circle, doc) =>
      openCircleSession(circle, doc, {
        ...{ store: device.store, outbox, clock, transports, random: Math.random, limits: { tailBytes: 20_000 } },
        lastWords: createLastWords({ onProblem: device.onProblem, store: noTexts }),
      }),
    project: () => ({ rebuild: async () => undefined, stop: async () => undefined }),
  })
  const engine = createEngine({
    ...{ db, keyring, registry, opener, appUrl: 'http://localhost:8787', now: Date.now, words: (key) => key },
    profile: async () => (await readProfile(db, keyring)) ?? Promise.reject(new Error('no profile')),
    waiting: (circleId) => waitingCount(device.outbox, circleId),
    forget: (circleId, options) => forgetCircle(device, registry, device.store, circleId, options),
    waitingEntries: outbox.waiting,
  })
  return {
    ...{ engine, registry, opener, device, files: engine.files(fileWay), profile: () => readProfile(db, keyring) },
    create: async () => {
      const created = await engine.createProgramme(NEW as never)
      if (!created.ok) throw new Error(created.error.type)
      return created.value
    },
    open: async (id: ProgrammeId): Promise<OpenProgramme> => {
      const programme = await engine.openProgramme(id)
      // One's own circle is begun beside the others, and written down like them.
      const isHere = (kind: 'me' | 'programme' | 'group') => programme.getCircles()[kind] !== null
      await until(() => isHere('me') && isHere('programme') && isHere('group'), 'circles')
      return programme
    },
    close: async () => {
      for (const { session } of opener.all()) await session.close()
      device.close()
    },
  }
}
export type FileTablet = Awaited<ReturnType<typeof fileTablet>>

/** Makes tablets that are closed after each test of the file, or of the part of it, that asks for this, unless it did so. */
export const fileTablets = () => {
  const open = new Set<FileTablet['close']>()
  afterEach(async () => {
    for (const close of open) await close()
  })
  return async (...given: Parameters<typeof fileTablet>): Promise<FileTablet> => {
    const tablet = await fileTablet(...given)
    const close = async () => {
      if (open.delete(close)) await tablet.close()
    }
    open.add(close)
    return { ...tablet, close }
  }
}

/** Types into the plan's circle. */
export const type = async ({ opener }: FileTablet, programme: OpenProgramme, words: string) => {
  const group = programme.getCircles().group
  if (!group) throw new Error('no group')
  const text = group.doc.getText('text:shared')
  text.insert(text.length, words)
  opener
    .all()
    .find(({ id }) => id === group.id)
    ?.session.flush()
}

export const stateOf = ({ opener }: FileTablet) =>
  new Map(
    opener
      .all()
      .map(({ id, doc }) => [id as string, [...Y.decodeStateVector(Y.encodeStateVector(doc))].sort()] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
export const logsOf = ({ opener }: FileTablet) =>
  new Map(
    opener.all().map(({ id, session }) => [
      id as string,
      fileWay
        .collectParts(session)
        .map(({ generation, update }) => `${generation}:${update.length}`)
        .sort(),
    ]),
  )
export const blob = (bytes: Uint8Array) => new Blob([bytes as BlobPart])
