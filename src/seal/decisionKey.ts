import { ed25519 } from '@noble/curves/ed25519.js'
import { concat, randomBytes, utf8 } from './bytes.ts'
import { KEY } from './keys.ts'
import { createPortableVerify } from './verify.ts'

/** The key of the mentee city (D6), Ed25519: founded once, handed on by an officer's invitation only. */
export type DecisionKey = { readonly seed: Uint8Array; readonly publicKey: Uint8Array }

const CONTEXT = utf8('decision/1\0')

export const createDecisionKey = (): DecisionKey => decisionKeyFromSeed(randomBytes(KEY))

export const decisionKeyFromSeed = (seed: Uint8Array): DecisionKey => ({ seed, publicKey: ed25519.getPublicKey(seed) })

/** 64 bytes. */
export const signDecision = (seed: Uint8Array, bytes: Uint8Array): Uint8Array =>
  ed25519.sign(concat(CONTEXT, bytes), seed)

/** Never throws: keys and signatures come from documents. */
export const verifyDecision = (publicKey: Uint8Array, signature: Uint8Array, bytes: Uint8Array): boolean =>
  createPortableVerify(publicKey)(signature, concat(CONTEXT, bytes))
