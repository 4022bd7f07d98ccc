import type { Configuration, Document } from '@hocuspocus/server'
import * as Y from 'yjs'
import type { Result } from '../result.ts'
import type { CircleId } from '../seal/circle.ts'
import { createVerify, type Verify } from '../seal/gate.ts'
import { type Admission, admit } from '../seal/handshake.ts'
import { parseCarrierName } from '../seal/names.ts'
import { hubUrlFor } from './address.ts'
import type { Circles } from './circles.ts'
import type { HubConfig } from './config.ts'
import type { Counters } from './counters.ts'
import { applyAll, type Refusal, refused } from './generations.ts'
import type { Log } from './log.ts'
import type { SocketContext, SocketPort } from './sockets.ts'
import type { Storage } from './storage.ts'

/** What an admitted connection carries along. */
export type AdmittedContext = SocketContext & {
  readonly circleId: CircleId
  readonly generation: number
  readonly verify: Verify
}
export type HookPorts = {
  readonly config: Pick<HubConfig, 'publicUrl' | 'tls'>
  readonly port: () => number
  readonly circles: Circles
  readonly storage: Storage
  readonly isFresh: (challenge: string) => boolean
  readonly counters: Counters
  readonly log: Log
}

const FORBIDDEN = 4403
const MAX_PRESENCE_CHARS = 16_000
const MAX_PRESENCES = 500

/**
 * A refusal as the library wants it thrown: `reason` reaches the device. It has no message, or the library would print it.
 * Nothing else leaves a hook (H4).
 */
type Thrown = { readonly code: number; readonly reason: string }
const thrown = (reason: string): Thrown => ({ code: FORBIDDEN, reason })
const isThrown = (error: unknown): error is Thrown => typeof error === 'object' && error !== null && 'reason' in error

export function createHooks(ports: HookPorts): Partial<Configuration<AdmittedContext>> {
  const { counters, log } = ports
  const guarded =
    <P, T>(hook: string, work: (payload: P) => Promise<T>) =>
    async (payload: P): Promise<T> => {
      try {
        return await work(payload)
      } catch (error) {
        if (isThrown(error)) throw error
        counters.add('unexpected_errors')
        log.write('unexpected', { hook, error: error instanceof Error ? error.name : 'unknown' })
        throw thrown('error')
      }
    }
  return {
    onAuthenticate: guarded('onAuthenticate', async (payload) => {
      const known = await authenticate(ports, payload.context.socket, payload.documentName, payload.token)
      payload.connectionConfig.readOnly = !known.canWrite
      return known.context
    }),
    onLoadDocument: guarded('onLoadDocument', async ({ document, context }) => {
      applyAll(document, await ports.storage.fetch(context.circleId, context.generation))
    }),
    connected: guarded('connected', async ({ connection }) => {
      connection.sendStateless(durableMessage([...Y.decodeStateVector(Y.encodeStateVector(connection.document))]))
    }),
    beforeSync: guarded('beforeSync', async ({ type, payload, document, connection, context }) => {
      if (type === SYNC_STEP_1 || connection.readOnly) return
      const origin = { source: 'connection', connection }
      const { socket, circleId, generation, verify } = context
      const offer = {
        circleId,
        generation,
        verify,
        origin,
        carrier: document,
        update: payload,
        address: socket.address,
      }
      const done = await ports.circles.accept(offer)
      if (!done.ok) {
        counters.add('updates_refused')
        log.write('updateRefused', { circle: circleId, generation, reason: done.error.reason, bytes: payload.length })
        socket.strike()
        throw thrown(done.error.reason)
      }
      if (done.value.type === 'ignored') connection.readOnly = true
      if (done.value.type !== 'stored') return
      counters.add('entries_stored', done.value.entries)
      counters.add('entry_bytes_stored', done.value.bytes)
      socket.charge(done.value.entries - 1)
      tellAll(document, durableMessage(done.value.durable))
    }),
    beforeHandleAwareness: guarded('beforeHandleAwareness', async ({ states, awareness }) => {
      for (const [client, state] of states) if (!isSealedPresence(state)) states.delete(client)
      if (awareness.getStates().size > MAX_PRESENCES) states.clear()
    }),
    beforeUnloadDocument: async ({ documentName }) => {
      const name = parseCarrierName(documentName)
      if (name && ports.circles.isBusy(name.id)) throw thrown('busy')
    },
  }
}

const SYNC_STEP_1 = 0

const durableMessage = (sv: readonly (readonly [number, number])[]) => JSON.stringify({ type: 'durable', sv })
const tellAll = (document: Document, message: string) => {
  for (const connection of document.getConnections()) connection.sendStateless(message)
}

/** One opaque text field and nothing else (L9). */
function isSealedPresence(state: Readonly<Record<string, unknown>>): boolean {
  const fields = Object.entries(state)
  return fields.every(
    ([name, value]) => name === 'p' && typeof value === 'string' && value.length <= MAX_PRESENCE_CHARS,
  )
}

type Known = { readonly context: AdmittedContext; readonly canWrite: boolean }

async function authenticate(ports: HookPorts, socket: SocketPort, documentName: string, token: string): Promise<Known> {
  const name = parseCarrierName(documentName)
  if (!name) throw thrown('badToken')
  const { id: circleId, generation } = name
  const refuse = (reason: string): Thrown => {
    ports.counters.add('admissions_refused')
    ports.log.write('admissionRefused', { circle: circleId, generation, reason })
    return thrown(reason)
  }
  const admitted = checkToken(ports, socket, circleId, token)
  if (!admitted.ok) throw refuse(admitted.error.reason)
  const { role, writePk } = admitted.value
  const allowed = await ports.circles.admit(circleId, generation, role === 'write', socket.address)
  if (!allowed.ok) throw refuse(allowed.error.reason)
  ports.counters.add('admissions')
  return { context: { socket, circleId, generation, verify: createVerify(writePk) }, canWrite: role === 'write' }
}

function checkToken(
  ports: HookPorts,
  socket: SocketPort,
  circleId: CircleId,
  token: string,
): Result<Admission, Refusal> {
  const admitAt = (hubUrl: string) => admit({ hubUrl, circleId, token, isFresh: ports.isFresh })
  const admitted = admitAt(hubUrlFor(ports.config, socket.host, ports.port()))
  if (admitted.ok) return admitted
  if (admitted.error.type === 'stale') return refused('stale')
  // A good token for the name that the device used: PUBLIC_URL names another one, which only the operator can mend.
  const isMisnamed = admitted.error.type === 'badSignature' && socket.host !== null
  const isForThisName = isMisnamed && ['https', 'http'].some((scheme) => admitAt(`${scheme}://${socket.host}`).ok)
  return refused(isForThisName ? 'wrongHub' : 'badToken')
}
