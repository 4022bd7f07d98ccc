import * as Y from 'yjs'
import { concat, toBase64url } from '../../src/seal/bytes.ts'
import { circleFromSecret } from '../../src/seal/circle.ts'
import { KIND, type Place, signedPart, writeHeader } from '../../src/seal/entry.ts'
import { linkFragment } from '../../src/seal/link.ts'

/** Everything of format L1–L3 for one fixed secret: what the committed fixture must still say. */
export const makeVectors = () => {
  const secret = Uint8Array.from({ length: 32 }, (_, i) => i)
  const circle = circleFromSecret(secret)
  const place: Place = {
    ...{ kind: KIND.update, generation: 3, client: 0xfedcba98, clock: 7 },
    origin: { client: 0x01020304, clock: 41 },
  }
  const header = writeHeader(place) as Uint8Array
  const nonce = Uint8Array.from({ length: 24 }, (_, i) => 0xa0 + i)
  const plain = samplePlain()
  const body = concat(header, nonce, circle.seal(plain, nonce, header))
  const entry = concat(body, circle.sign(concat(circle.context, body)))
  return {
    secret: toBase64url(secret),
    id: circle.id,
    writePk: toBase64url(circle.writePk),
    readerPk: toBase64url(circle.readerPk),
    writeLink: linkFragment(circle),
    readLink: linkFragment(circle, { readOnly: true }),
    foundingLink: linkFragment(circle, { decision: { type: 'found' } }),
    officerLink: linkFragment(circle, { decision: { type: 'key', seed: new Uint8Array(32).fill(9) } }),
    header: toBase64url(header),
    plain: toBase64url(plain),
    entry: toBase64url(entry),
    signedPart: toBase64url(signedPart(circle.context, entry)),
  }
}

const samplePlain = (): Uint8Array => {
  const doc = new Y.Doc()
  doc.clientID = 42
  doc.getText('text:na.m.needs').insert(0, 'Après la pause')
  return Y.encodeStateAsUpdate(doc)
}
