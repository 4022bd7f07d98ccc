import type * as Y from 'yjs'
import type { Author } from '../../documents/command.ts'
import type { DeviceId } from '../../documents/ids.ts'
import { enterDevice, readMember } from '../../documents/members.ts'
import { fromBase64url, toBase64url } from '../../seal/bytes.ts'
import { deviceKeysFromSecret, newDeviceSecret } from '../../seal/deviceKeys.ts'
import { claimSecret } from '../keyring.ts'
import { deviceIdOf } from './holders.ts'
import type { WorkspacePorts } from './ports.ts'

/** This device's own key pair (L2b); the secret is kept here and in no backup: what is restored elsewhere is another device. */
export type OwnDevice = { readonly id: DeviceId; readonly secret: Uint8Array; readonly publicKey: string }

export const DEVICE_KEY = 'deviceKey'

/** Made at first use, one for all tabs. Null where storage refuses: then nothing can be sealed to this device. */
export const openDevice = async ({
  db,
  keyring,
}: Pick<WorkspacePorts, 'db' | 'keyring'>): Promise<OwnDevice | null> => {
  const claimed = await claimSecret(db, keyring, DEVICE_KEY, toBase64url(newDeviceSecret()))
  const secret = claimed.ok ? fromBase64url(claimed.value) : null
  if (secret?.length !== 32) return null
  const publicKey = toBase64url(deviceKeysFromSecret(secret).publicKey)
  return { id: (await deviceIdOf(db)) as DeviceId, secret, publicKey }
}

/** Shows the others of a circle where to seal to. */
export const publishDevice = (doc: Y.Doc, author: Author, { id, publicKey }: OwnDevice): void => {
  const known = readMember(doc, author.member)?.devices.find((device) => device.id === id)
  if (known?.publicKey !== publicKey) enterDevice(doc, author, { id, publicKey })
}
