import * as Y from 'yjs'
import { fromUtf8, utf8 } from '../../src/seal/bytes.ts'
import { entriesOf, logOf } from '../../src/seal/carrier.ts'
import { type Circle, createCircle } from '../../src/seal/circle.ts'
import { KIND, openEntry, sealEntry } from '../../src/seal/entry.ts'

export const circle: Circle = createCircle()

/** Appends a sealed entry as a device does that types `text`. */
export function appendTo(to: Circle, carrier: Y.Doc, generation: number, text: string): void {
  const log = logOf(carrier)
  let last: Y.Item | null = log._start
  while (last?.right) last = last.right
  const clock = Y.getState(carrier.store, carrier.clientID)
  const place = { kind: KIND.update, generation, client: carrier.clientID, clock, origin: last?.lastId ?? null }
  log.push([sealEntry(to, place, utf8(text))])
}
export const append = (carrier: Y.Doc, generation: number, text: string): void =>
  appendTo(circle, carrier, generation, text)

export const textsIn = (of: Circle, carrier: Y.Doc): readonly string[] =>
  entriesOf(carrier).map((entry) => fromUtf8(openEntry(of, entry) ?? new Uint8Array()) ?? '')
export const textsOf = (carrier: Y.Doc): readonly string[] => textsIn(circle, carrier)
