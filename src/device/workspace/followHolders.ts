import type * as Y from 'yjs'
import { circleDigest } from './circleDigest.ts'
import { type DeviceFace, type Holders, HUB, toFace } from './holders.ts'
import type { Session } from './session.ts'
import { unawaited } from './unawaited.ts'

export type FollowedCircle = {
  readonly circleId: string
  readonly doc: Y.Doc
  readonly session: Session
  readonly holders: Holders
  /** Whether the hub has called durable all that the circle's newest log holds. */
  isOnHub(): boolean
  now(): number
  readonly quietMs?: number
}

/** Nobody is told in mid-sentence, and what is told is on the disk by then. */
const QUIET_MS = 1500
const AGAIN_MS = 60_000

/**
 * Tells the other devices of the circle what this one holds, beside what its screens show, and notes what the others
 * say (V4). Nothing is claimed of a device but what it said itself: it holds what is here if its digest is ours.
 */
export const followHolders = (circle: FollowedCircle): Session => {
  const { circleId, doc, session, holders, isOnHub, now, quietMs = QUIET_MS } = circle
  const noted = new Map<string, { readonly at: number; readonly held: number }>()
  let shown: unknown = null
  let told: (DeviceFace & { readonly held: string }) | null = null
  let changes = 0
  let digest: { readonly of: number; readonly text: string } | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let isOver = false

  const show = () => session.setPresence(told ? { ...objectOf(shown), device: told } : shown)
  const later = () => {
    if (isOver || session.getState().link === 'offline') return
    clearTimeout(timer)
    timer = setTimeout(() => unawaited(tell()), quietMs)
  }
  const tell = async () => {
    timer = undefined
    const { typed, problem, link } = session.getState()
    // Each of these ends with a change of the session, and that leads here again.
    if (link === 'offline' || typed > 0 || problem) return
    const of = changes
    const face = await holders.me()
    if (isOver || !face || of !== changes) return
    digest = { of, text: circleDigest(doc) }
    if (told?.held !== digest.text || told.name !== face.name || told.role !== face.role) {
      told = { ...face, held: digest.text }
      show()
    }
    look()
  }
  const note = (deviceId: string, isHeld: boolean, face?: DeviceFace) => {
    const at = now()
    const last = noted.get(deviceId)
    if (last && at - last.at < AGAIN_MS && (!isHeld || last.held === changes)) return
    noted.set(deviceId, { at, held: isHeld ? changes : (last?.held ?? -1) })
    const learned = { ...(isHeld && { heldAt: at }), ...(face && { face }) }
    const write = async () => {
      // Not written for want of room or storage: learned anew with the next change.
      if (!(await holders.note(circleId, deviceId, learned)).ok) noted.delete(deviceId)
    }
    unawaited(write())
  }
  const look = () => {
    const { link, typed, waiting, peers } = session.getState()
    if (isOver || link === 'offline') return
    if (link === 'live' && typed === 0 && waiting === 0 && isOnHub()) note(HUB, true)
    if (digest?.of !== changes || !told) {
      if (timer === undefined) later()
      return
    }
    for (const peer of peers) {
      const said = deviceIn(peer)
      if (said && said.face.deviceId !== told.deviceId) note(said.face.deviceId, said.held === digest.text, said.face)
    }
  }
  // Not `update`, which Yjs would encode only to be heard.
  const onChange = (transaction: Y.Transaction) => {
    if (!hasContent(transaction)) return
    changes += 1
    later()
  }
  doc.on('afterTransaction', onChange)
  const stop = session.subscribe(look)

  return {
    ...session,
    setPresence: (value) => {
      shown = value
      show()
    },
    close: () => {
      isOver = true
      clearTimeout(timer)
      doc.off('afterTransaction', onChange)
      stop()
      return session.close()
    },
  }
}

/** As Yjs decides whether there is an update to tell. */
const hasContent = ({ deleteSet, beforeState, afterState }: Y.Transaction): boolean =>
  deleteSet.clients.size > 0 || [...afterState].some(([client, clock]) => beforeState.get(client) !== clock)

const objectOf = (value: unknown): object => (typeof value === 'object' && value !== null ? value : {})

const deviceIn = (peer: unknown): { readonly face: DeviceFace; readonly held: unknown } | null => {
  const { device } = objectOf(peer) as { readonly device?: unknown }
  const face = toFace(device)
  return face && { face, held: (device as { held?: unknown }).held }
}
