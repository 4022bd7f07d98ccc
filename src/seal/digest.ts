import { sha256 as nobleSha256 } from '@noble/hashes/sha2.js'

/** SHA-256, 32 bytes; synchronous, for hashes that documents quote (D6). */
export const sha256 = (bytes: Uint8Array): Uint8Array => nobleSha256(bytes)
