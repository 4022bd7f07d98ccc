import * as Y from 'yjs'
import { fail, type Result } from '../result.ts'
import type { Circle } from '../seal/circle.ts'
import { CAPS, type Caps, createVerify, type GateError, gate, type Verify } from '../seal/gate.ts'
import type { CarrierPort } from './transport.ts'

/** The one way into a carrier (L4). */
export const createCarrierPort = (
  circle: Circle,
  generation: number,
  carrier: Y.Doc,
  verify: Verify = createVerify(circle.writePk),
  caps: Caps = CAPS,
): CarrierPort => {
  let turn: Promise<unknown> = Promise.resolve()
  const take = async (update: Uint8Array, origin: unknown): Promise<Result<void, GateError>> => {
    const admitted = await gate(carrier, generation, circle.context, verify, update, caps)
    // Entries of our own may have been appended meanwhile: the log only grew, so what was admitted still fits.
    if (admitted.ok) Y.applyUpdate(carrier, update, origin)
    return admitted
  }
  return {
    circle,
    generation,
    carrier,
    receive: (update, origin) => {
      const received = turn.then(() => take(update, origin))
      turn = received.catch(() => fail({ type: 'garbage' }))
      return received
    },
  }
}
