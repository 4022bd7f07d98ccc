import { createDecoder, readVarInt, readVarString, readVarUint, readVarUint8Array } from 'lib0/decoding'
import { createEncoder, toUint8Array, writeVarString, writeVarUint, writeVarUint8Array } from 'lib0/encoding'
import { WebSocket } from 'ws'
import type { Circle } from '../../src/seal/circle.ts'
import { createToken } from '../../src/seal/handshake.ts'
import { carrierName } from '../../src/seal/names.ts'
import { until } from '../until.ts'

export type WireAnswer =
  | { readonly type: 'denied' | 'closed' | 'admitted' | 'stateless'; readonly text: string }
  | { readonly type: 'update'; readonly update: Uint8Array }
  | { readonly type: 'status'; readonly isApplied: boolean }
  | { readonly type: 'other' }

/** Speaks to a hub frame by frame, as no honest device would. */
export async function openWire(hubUrl: string) {
  const socket = new WebSocket(`${hubUrl.replace('http', 'ws')}/sync`)
  const answers: WireAnswer[] = []
  const seen = { closeCode: 0 }
  socket.on('message', (data) => answers.push(readAnswer(data as Buffer)))
  socket.on('close', (code) => {
    seen.closeCode = code
  })
  socket.on('error', () => undefined)
  await until(() => socket.readyState === WebSocket.OPEN, 'wire open')
  const send = (bytes: Uint8Array | string) => socket.send(bytes)
  const reasons = () =>
    answers.flatMap((answer) => (answer.type === 'denied' || answer.type === 'closed' ? [answer.text] : []))
  const isAdmitted = () => answers.some(({ type }) => type === 'admitted')
  return {
    socket,
    answers,
    seen,
    send,
    reasons,
    sendToken: (name: string, token: string) => send(frame(name, 2, 0, token)),
    sendUpdate: (name: string, update: Uint8Array, step = 2) => send(frame(name, 0, step, update)),
    async join(circle: Circle, generation = 0, signedFor = hubUrl) {
      const challenge = await (await fetch(`${hubUrl}/challenge`)).text()
      send(frame(carrierName(circle.id, generation), 2, 0, createToken(circle, signedFor, challenge)))
      await until(() => isAdmitted() || reasons().length > 0, 'an answer to the token')
    },
    close: () => socket.terminate(),
  }
}
export type Wire = Awaited<ReturnType<typeof openWire>>

/** A frame to `name`: numbers as varuints, texts and bytes with their length. */
export function frame(name: string, ...parts: readonly (number | string | Uint8Array)[]): Uint8Array {
  const encoder = createEncoder()
  writeVarString(encoder, name.includes('\0') ? name : `${name}\0wire`)
  for (const part of parts) {
    if (typeof part === 'number') writeVarUint(encoder, part)
    else if (typeof part === 'string') writeVarString(encoder, part)
    else writeVarUint8Array(encoder, part)
  }
  return toUint8Array(encoder)
}

function readAnswer(data: Buffer): WireAnswer {
  const decoder = createDecoder(new Uint8Array(data))
  readVarString(decoder)
  const type = readVarUint(decoder)
  if (type === 2) return readAuth(readVarUint(decoder), readVarString(decoder))
  if (type === 5) return { type: 'stateless', text: readVarString(decoder) }
  if (type === 7) return { type: 'closed', text: readVarString(decoder) }
  if (type === 8) return { type: 'status', isApplied: readVarInt(decoder) === 1 }
  if ((type === 0 || type === 4) && readVarUint(decoder) > 0)
    return { type: 'update', update: readVarUint8Array(decoder) }
  return { type: 'other' }
}

const readAuth = (kind: number, text: string): WireAnswer => ({ type: kind === 2 ? 'admitted' : 'denied', text })
