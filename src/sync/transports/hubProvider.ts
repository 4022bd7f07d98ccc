import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import { createDecoder, readVarString, readVarUint, readVarUint8Array } from 'lib0/decoding'
import type { Awareness } from 'y-protocols/awareness'
import type { GateError } from '../../seal/gate.ts'
import type { CarrierPort } from '../transport.ts'

export type ProviderEvents = {
  /** The socket opened: time to ask for admission. */
  opened(): void
  admitted(isReadOnly: boolean): void
  /** Everything the hub had when asked is in the carrier. */
  synced(): void
  stateless(text: string): void
  /** Admission was refused, or the hub closed this circle on an open socket. */
  refused(reason: string): void
  /** The socket is gone. */
  lost(): void
  /** The hub sent what no honest hub holds; it was not applied. */
  foreign(type: GateError['type']): void
}

const SYNC = 0
const AWARENESS = 1
const AUTH = 2
const SYNC_REPLY = 4
const STATELESS = 5
const CLOSE = 7
const SYNC_STATUS = 8
const KNOWN: readonly number[] = [SYNC, AWARENESS, AUTH, SYNC_REPLY, STATELESS, SYNC_STATUS]
const OPEN_SOCKET = 1

/**
 * The library begins a new socket for every provider that attaches while the first is still being opened, and forgets
 * to open one again when asked while the old one is still closing.
 */
export class SingleSocket extends HocuspocusProviderWebsocket {
  override async connect(): Promise<unknown> {
    const isConnecting = this.shouldConnect && this.cancelWebsocketRetry !== undefined
    if (isConnecting) return
    this.shouldConnect = true
    return super.connect()
  }
}

/**
 * The library's provider with the gate in front (L4) and nothing ever queued: offline and before the hub has caught up,
 * edits are not sent one by one, the sync step brings them (T2).
 */
export class SealedProvider extends HocuspocusProvider {
  readonly #port: CarrierPort
  readonly #events: ProviderEvents
  #turn: Promise<void> = Promise.resolve()
  /** Frames of an earlier connection, still waiting for the gate, must not be answered on the next one. */
  #connection = 0
  /** The hub has been sent everything up to now; before that, an update could leave a gap there. */
  #isCaughtUp = false
  /** The hub has sent everything it had when asked. */
  #isSynced = false

  constructor(
    port: CarrierPort,
    name: string,
    awareness: Awareness,
    websocketProvider: HocuspocusProviderWebsocket,
    events: ProviderEvents,
  ) {
    // Session awareness gives each provider an address of its own: detaching and attaching at once cannot mix them up.
    super({ name, document: port.carrier, awareness, websocketProvider, sessionAwareness: true })
    this.#port = port
    this.#events = events
    this.on('authenticated', ({ scope }: { scope: string }) => {
      this.startSync()
      events.admitted(scope === 'readonly')
    })
    this.on('authenticationFailed', ({ reason }: { reason: string }) => events.refused(reason))
    this.on('stateless', ({ payload }: { payload: string }) => events.stateless(payload))
  }

  get isSocketOpen(): boolean {
    return this.configuration.websocketProvider.webSocket?.readyState === OPEN_SOCKET
  }

  join(token: string): void {
    this.configuration.token = token
    void this.sendToken()
  }

  override async onOpen(): Promise<void> {
    this.#leave()
    this.#events.opened()
  }

  override onClose(): void {
    this.#leave()
    this.#forgetOthers()
    this.#events.lost()
  }

  override send(...[message, args]: Parameters<HocuspocusProvider['send']>): void {
    if (this.isSocketOpen) super.send(message, args)
  }

  override documentUpdateHandler(update: Uint8Array, origin: unknown): void {
    if (this.#isCaughtUp && this.authorizedScope !== 'readonly') super.documentUpdateHandler(update, origin)
  }

  override awarenessUpdateHandler(changes: unknown, origin: unknown): void {
    if (this.isAuthenticated) super.awarenessUpdateHandler(changes, origin)
  }

  override onMessage(event: MessageEvent): void {
    const connection = this.#connection
    this.#turn = this.#turn.then(async () => {
      try {
        if (connection === this.#connection) await this.#take(event, connection)
      } catch {
        this.#events.foreign('garbage')
      }
    })
  }

  async #take(event: MessageEvent, connection: number): Promise<void> {
    const decoder = createDecoder(new Uint8Array(event.data as ArrayBuffer))
    readVarString(decoder)
    const type = readVarUint(decoder)
    if (type === CLOSE) return this.#closedByHub(readVarString(decoder))
    if (!KNOWN.includes(type)) return this.#events.foreign('garbage')
    const step = type === SYNC || type === SYNC_REPLY ? readVarUint(decoder) : null
    if (step === 1 || step === 2) return this.#receive(readVarUint8Array(decoder), step === 1, connection)
    if (step !== null && (step > 0 || type === SYNC_REPLY)) return this.#events.foreign('garbage')
    super.onMessage(event)
    if (step === 0) this.#isCaughtUp = true
  }

  async #receive(update: Uint8Array, isAll: boolean, connection: number): Promise<void> {
    const received = await this.#port.receive(update, this)
    if (connection !== this.#connection) return
    if (!received.ok) return this.#onForeign(received.error.type)
    if (!isAll) return
    this.#isSynced = true
    this.#events.synced()
  }

  /** Before the first sync, what others write meanwhile builds on what is still to come; later it must not. */
  #onForeign(type: GateError['type']): void {
    if (type !== 'gap') this.#events.foreign(type)
    else if (this.#isSynced) this.startSync()
  }

  #closedByHub(reason: string): void {
    this.#leave()
    this.#forgetOthers()
    this.#events.refused(reason)
  }

  /** Their clocks too: otherwise whoever stayed where they were would not be seen again after a short break. */
  #forgetOthers(): void {
    super.onClose()
    const { awareness } = this
    for (const client of awareness?.meta.keys() ?? [])
      if (client !== awareness?.clientID) awareness?.meta.delete(client)
  }

  #leave(): void {
    this.#connection += 1
    this.#isCaughtUp = false
    this.#isSynced = false
    this.isAuthenticated = false
  }
}
