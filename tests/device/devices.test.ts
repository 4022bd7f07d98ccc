// First: Dexie's live queries take the factory that is there when Dexie is loaded.
import 'fake-indexeddb/auto'
import { liveQuery } from 'dexie'
import { describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { homeSummaries } from '../../src/device/queries.ts'
import { createRegistry } from '../../src/device/registry.ts'
import { circleDigest } from '../../src/device/workspace/circleDigest.ts'
import { followHolders } from '../../src/device/workspace/followHolders.ts'
import { createHolders, HUB, listHolders } from '../../src/device/workspace/holders.ts'
import { readSafety } from '../../src/device/workspace/safety.ts'
import { noteSavedAt } from '../../src/device/workspace/savedFiles.ts'
import type { Session, SessionState } from '../../src/device/workspace/session.ts'
import { toPlaces } from '../../src/device/workspace/summaries.ts'
import { ok } from '../../src/result.ts'
import type { CircleId } from '../../src/seal/circle.ts'
import { createRandom } from '../fuzz/random.ts'
import { until } from '../until.ts'
import { blob, type FileTablet, fileTablets, type } from './fileWorld.ts'
import { tablet } from './tablet.ts'

const CIRCLE = 'circle-1'
const ME = { deviceId: 'mine', member: 'm-1', name: 'Ana', role: '' }
const OTHER = { deviceId: 'other', member: 'm-2', name: 'Marta', role: 'Housing' }

/** A session that a test drives, followed; `notes` is what was learned of whom. */
const followed = () => {
  const doc = new Y.Doc()
  const listeners = new Set<() => void>()
  const time = { now: 1000 }
  let state = { link: 'offline', typed: 0, waiting: 0, peers: [], problem: null } as unknown as SessionState
  let isOnHub = false
  const shown: unknown[] = []
  const note = vi.fn(async () => ok(undefined))
  const session = {
    getState: () => state,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    setPresence: (value: unknown) => void shown.push(value),
    close: async () => undefined,
  } as unknown as Session
  const now = () => time.now
  const set = (change: Partial<SessionState>) => {
    state = { ...state, ...change }
    for (const listener of listeners) listener()
  }
  const held = followHolders({
    ...{ circleId: CIRCLE, doc, session, now, quietMs: 1 },
    holders: { me: async () => ME, note },
    isOnHub: () => isOnHub,
  })
  const told = () => (shown.at(-1) as { device?: { held: string } } | undefined)?.device
  return { doc, set, note, told, time, session: held, shown, hubHas: (is: boolean) => (isOnHub = is) }
}
const saying = (doc: Y.Doc, device = OTHER) => [
  { member: device.member, device: { ...device, held: circleDigest(doc) } },
]

describe('[V4] what devices tell each other', () => {
  it('nothing while alone; then what this one holds, beside what its screens show', async () => {
    const { doc, set, told, session, shown } = followed()
    doc.getText('t').insert(0, 'a hall')
    session.setPresence({ member: 'm-1', cell: 'x' })
    expect(shown).toEqual([{ member: 'm-1', cell: 'x' }])
    set({ link: 'live' })
    await until(() => told() !== undefined)
    expect(shown.at(-1)).toEqual({ member: 'm-1', cell: 'x', device: { ...ME, held: circleDigest(doc) } })
    session.setPresence(null)
    expect(shown.at(-1)).toEqual({ device: { ...ME, held: circleDigest(doc) } })
    expect(JSON.stringify(told()).length).toBeLessThan(200)
  })

  it('another device is believed to hold what is here only if it says so of exactly that', async () => {
    const { doc, set, told, note, time } = followed()
    doc.getText('t').insert(0, 'a hall')
    const theirs = new Y.Doc()
    Y.applyUpdate(theirs, Y.encodeStateAsUpdate(doc))
    set({ link: 'live', peers: saying(theirs) })
    await until(() => told() !== undefined)
    expect(note).toHaveBeenCalledWith(CIRCLE, 'other', { heldAt: 1000, face: OTHER })
    const before = told()?.held
    doc.getText('t').delete(0, 2)
    time.now = 2000
    await until(() => told()?.held !== before)
    expect(note).toHaveBeenCalledTimes(1)
    Y.applyUpdate(theirs, Y.encodeStateAsUpdate(doc))
    set({ peers: saying(theirs) })
    expect(note).toHaveBeenLastCalledWith(CIRCLE, 'other', { heldAt: 2000, face: OTHER })
  })

  it('nothing is claimed of what is typed and not on this device yet, and nothing of other tabs', async () => {
    const { doc, set, told, note } = followed()
    doc.getText('t').insert(0, 'a hall')
    set({ link: 'live', typed: 1, peers: saying(doc, { ...OTHER, deviceId: ME.deviceId }) })
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(told()).toBeUndefined()
    set({ typed: 0 })
    await until(() => told() !== undefined)
    expect(note).not.toHaveBeenCalled()
  })

  it('the hub holds everything once it has confirmed the newest log and nothing waits', async () => {
    const { set, note, hubHas } = followed()
    set({ link: 'live' })
    hubHas(true)
    set({ waiting: 1 })
    expect(note).not.toHaveBeenCalled()
    set({ waiting: 0 })
    expect(note).toHaveBeenCalledWith(CIRCLE, HUB, { heldAt: 1000 })
  })

  it('what peers make up is no device', async () => {
    const { doc, set, told, note } = followed()
    set({ link: 'live' })
    await until(() => told() !== undefined)
    const made = [null, 7, {}, { device: null }, { device: { deviceId: HUB, member: '' } }, { device: { deviceId: 3 } }]
    const long = { device: { ...OTHER, deviceId: 'x'.repeat(300), held: circleDigest(doc) } }
    set({ peers: [...made, long] })
    expect(note).not.toHaveBeenCalled()
  })

  it('the digest is equal for equal documents, in whatever order they came to be so', () => {
    const random = createRandom(3)
    const docs = [new Y.Doc(), new Y.Doc(), new Y.Doc()] as const
    for (let i = 0; i < 60; i++) {
      const doc = docs[Math.floor(random.next() * 3)] as Y.Doc
      const text = doc.getText('t')
      if (random.next() < 0.3 && text.length > 3) text.delete(Math.floor(random.next() * (text.length - 2)), 2)
      else text.insert(Math.floor(random.next() * text.length), 'word ')
      const other = docs[Math.floor(random.next() * 3)] as Y.Doc
      if (random.next() < 0.2) Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
    }
    for (const from of docs) for (const to of [...docs].reverse()) Y.applyUpdate(to, Y.encodeStateAsUpdate(from))
    expect(new Set(docs.map(circleDigest)).size).toBe(1)
  })
})

describe('[V2] holders', () => {
  it('are kept with times in plain and names sealed; times only grow', async () => {
    const { db, keyring } = await tablet()
    let now = 10
    const holders = createHolders({ db, keyring, now: () => now })
    await holders.note(CIRCLE, 'other', { heldAt: 10, face: OTHER })
    now = 20
    await holders.note(CIRCLE, 'other', { heldAt: 5, ownAt: 7 })
    const [known] = (await listHolders(db, keyring)).get(CIRCLE) ?? []
    expect(known).toEqual({ deviceId: 'other', seenAt: 20, heldAt: 10, ownAt: 7, fileAt: null, face: OTHER })
    const row = await db.holders.get([CIRCLE, 'other'])
    expect(Buffer.from(row?.face ?? []).includes('Marta')).toBe(false)
  })

  it('[V4] what is shown follows what is learned', async () => {
    const { db, keyring, outbox, close } = await tablet()
    const registry = createRegistry(db, keyring)
    const places = async () => toPlaces(await homeSummaries({ db, cipher: keyring.column }, outbox))
    const ports = { db, keyring, outbox, close, registry, now: Date.now }
    let runs = 0
    const shown = liveQuery(() => readSafety(ports, places)).subscribe(() => {
      runs += 1
    })
    await until(() => runs === 1)
    await createHolders(ports).note(CIRCLE, 'other', {})
    await until(() => runs === 2)
    await noteSavedAt(db, 'backup', 1)
    await until(() => runs === 3)
    shown.unsubscribe()
  })

  it('no circle has endlessly many', async () => {
    const { db, keyring } = await tablet()
    const holders = createHolders({ db, keyring, now: Date.now })
    for (let i = 0; i < 210; i++) await holders.note(CIRCLE, `d${i}`, {})
    expect(await db.holders.count()).toBe(200)
  })
})

describe('[T2] what a file tells of the device that it came from', () => {
  const device = fileTablets()
  const exchange = async (from: FileTablet, to: FileTablet) => {
    const ids = (await from.files.circles()).map(({ circleId }) => circleId as CircleId)
    const written = await from.files.exportExchange(ids)
    if (!written.ok) throw new Error(written.error.type)
    const read = await to.files.readFile(blob(written.value.bytes))
    if (!read.ok || read.value.type !== 'exchange') throw new Error(JSON.stringify(read))
    await to.files.merge(read.value)
  }
  const safetyOf = async ({ device: { db, outbox, close, keyring }, registry }: FileTablet, id: CircleId) => {
    const programme = { programmeId: id, circleId: id, title: '', changedAt: null } as never
    const ports = { db, outbox, close, keyring, registry, now: Date.now }
    const places = async () => ({ programmes: [programme], dossiers: [] })
    const [safety] = (await readSafety(ports, places)).places
    if (!safety) throw new Error('no programme')
    return safety
  }
  const joined = async () => {
    const [a, b] = [await device('Ana'), await device('Marta')]
    const id = await a.create()
    const links = await (await a.open(id)).invitations()
    void b.engine.join(links.find(({ role }) => role === 'facilitation')?.url ?? '')
    await until(async () => (await b.registry.list()).length > 0, 'the link')
    await exchange(a, b)
    return { a, b, id, programmeA: await a.open(id), programmeB: await b.open(id) }
  }

  it('a file that holds all that is here: nothing of it is here only', async () => {
    const { a, b, id } = await joined()
    expect((await safetyOf(a, id)).devices).toEqual([])
    const before = await safetyOf(a, id)
    expect(before.onlyHere).toBe(before.waiting)
    await exchange(b, a)
    const { devices, circles, hubAt, fileAt } = await safetyOf(a, id)
    expect(devices).toMatchObject([{ name: 'Marta', isMine: false, heldAt: expect.any(Number) }])
    // Both teams' circles are in no file of hers.
    expect(circles.filter(({ onlyHere }) => onlyHere > 0).map(({ kind }) => kind)).toEqual(['team', 'team'])
    expect(hubAt).toBeNull()
    // She entered herself among the members: that came by file and is on no hub.
    expect(fileAt).not.toBeNull()
  })

  it('what a backup brought counts as here alone until the hub was seen to hold it', async () => {
    const a = await device('Ana')
    const id = await a.create()
    const { db, keyring } = a.device
    const times = { now: 10 }
    const holders = createHolders({ db, keyring, now: () => times.now })
    const circles = (await a.files.circles()).map(({ circleId }) => circleId)
    for (const circleId of circles) await holders.note(circleId, HUB, { heldAt: 10 })
    expect((await safetyOf(a, id)).restoredAt).toBeNull()
    await holders.note(circles[0] ?? '', HUB, { fileAt: 20 })
    expect(await safetyOf(a, id)).toMatchObject({ restoredAt: 20, fileAt: null })
    await holders.note(circles[0] ?? '', HUB, { heldAt: 30 })
    expect((await safetyOf(a, id)).restoredAt).toBeNull()
  })

  it('what came by hand goes to the hub by itself: its circles are opened, and no others', async () => {
    const namespace = `by-hand-${Math.random()}:`
    const before = await device('Ana', namespace)
    await before.create()
    const circles = (await before.files.circles()).map(({ circleId }) => circleId)
    await before.close()
    const again = await device('Ana', namespace)
    const { db, keyring, outbox } = again.device
    // All that was written here is there; the rest came later, from a colleague and from a backup.
    await outbox.entries.clear()
    const holders = createHolders({ db, keyring, now: () => 5 })
    for (const circleId of circles) await holders.note(circleId, HUB, { heldAt: 10 })
    const [byFile = '', byBackup = '', earlier = ''] = circles
    await holders.note(byFile, 'other', { fileAt: 20 })
    await holders.note(byBackup, HUB, { fileAt: 20 })
    await holders.note(earlier, 'other', { fileAt: 5 })
    await again.engine.catchUp()
    expect(
      again.opener
        .all()
        .map(({ id }) => id)
        .sort(),
    ).toEqual([byFile, byBackup].sort())
  })

  it('what was written after the file that she had is here only, and is counted', async () => {
    const { a, b, id, programmeA, programmeB } = await joined()
    const group = programmeA.getCircles().group?.id as string
    const inGroup = async () => (await safetyOf(a, id)).circles.find(({ circleId }) => circleId === group)
    await exchange(b, a)
    expect((await inGroup())?.onlyHere).toBe(0)
    await type(a, programmeA, 'first ')
    await until(async () => (await inGroup())?.onlyHere === 1, 'one entry here only')
    await exchange(a, b)
    expect((await inGroup())?.onlyHere).toBe(1)
    await type(a, programmeA, 'second ')
    await until(async () => (await inGroup())?.onlyHere === 2, 'two')
    await type(b, programmeB, 'hers ')
    await exchange(b, a)
    const after = await safetyOf(a, id)
    // Her file has the first and not the second.
    expect(after.circles.find(({ circleId }) => circleId === group)).toMatchObject({ onlyHere: 1 })
    await exchange(a, b)
    await exchange(b, a)
    expect((await inGroup())?.onlyHere).toBe(0)
  })

  it('one’s own file, come back, says nothing', async () => {
    const { a, id } = await joined()
    await exchange(a, a)
    expect((await safetyOf(a, id)).devices).toEqual([])
  })
})
