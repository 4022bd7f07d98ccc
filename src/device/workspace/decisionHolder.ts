import type * as Y from 'yjs'
import type { Author } from '../../documents/command.ts'
import { foundDecisionKey, keyState, readDecisionKeys } from '../../documents/decisionKeys.ts'
import type { DecisionChecks, DecisionSigner } from '../../documents/decisions.ts'
import { fromBase64url, toBase64url } from '../../seal/bytes.ts'
import { createDecisionKey, decisionKeyFromSeed, signDecision, verifyDecision } from '../../seal/decisionKey.ts'
import { sha256 } from '../../seal/digest.ts'
import { keepSecret, recallSecret } from '../keyring.ts'
import type { WorkspacePorts } from './ports.ts'
import type { ProgrammeId } from './workspace.ts'

type Ports = Pick<WorkspacePorts, 'db' | 'keyring' | 'registry'>

/** This device's part in the decisions of a programme (D6): the keys it has pinned, and the key itself if it holds it. */
export type DecisionHolder = {
  checks(): DecisionChecks
  signer(): DecisionSigner | null
  /** The seed, for an officer's invitation (base64url); null where this device does not hold the key. */
  seed(): Uint8Array | null
  /** Pins the key at first sight. */
  notice(doc: Y.Doc): Promise<void>
  /** Founds the key in every document given, if nobody has. */
  found(docs: readonly Y.Doc[], author: Author): Promise<void>
}

export const openDecisionHolder = async (ports: Ports, programmeId: ProgrammeId): Promise<DecisionHolder> => {
  const pinName = `pins/${programmeId}`
  let pinned = textsIn(await recallSecret(ports.db, ports.keyring, pinName))
  let seed = await findSeed(ports, programmeId)

  const pin = async (key: string) => {
    if (pinned.includes(key)) return
    pinned = [...pinned, key]
    await keepSecret(ports.db, ports.keyring, pinName, pinned)
  }
  const checks = (): DecisionChecks => ({ programme: programmeId, keys: pinned, sha256, verify: verifyDecision })

  return {
    checks,
    seed: () => seed,
    signer: () => {
      if (!seed) return null
      const held = seed
      const key = toBase64url(decisionKeyFromSeed(held).publicKey)
      return { ...checks(), key, sign: (bytes) => signDecision(held, bytes) }
    },
    notice: async (doc) => {
      const { current } = readDecisionKeys(doc)
      if (current && keyState(doc, pinned) === 'first') await pin(current)
    },
    found: async (docs, author) => {
      if (docs.some((doc) => readDecisionKeys(doc).current !== null)) return
      const fresh = createDecisionKey()
      const key = toBase64url(fresh.publicKey)
      // Kept before it is shown to anybody: a key that nobody holds could never decide.
      const kept = await keepSecret(ports.db, ports.keyring, seedName(programmeId), toBase64url(fresh.seed))
      if (!kept.ok) return
      seed = fresh.seed
      pinned = [...pinned, key]
      for (const doc of docs) foundDecisionKey(doc, author, key)
      await keepSecret(ports.db, ports.keyring, pinName, pinned)
    },
  }
}

const seedName = (programmeId: string) => `decisionSeed/${programmeId}`

/** Founded here, or received with an officer's invitation. */
const findSeed = async ({ db, keyring, registry }: Ports, programmeId: string): Promise<Uint8Array | null> => {
  const own = await recallSecret(db, keyring, seedName(programmeId))
  if (typeof own === 'string') return fromBase64url(own)
  for (const circle of await registry.list()) {
    if (circle.programmeId !== programmeId) continue
    const secrets = await registry.secrets(circle.circleId)
    if (secrets.ok && secrets.value.decisionSeed) return fromBase64url(secrets.value.decisionSeed)
  }
  return null
}

const textsIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((entry): entry is string => typeof entry === 'string') : []
