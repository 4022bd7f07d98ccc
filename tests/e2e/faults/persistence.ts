import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Storage that the browser may not throw away, as an installed app has it. Before the first start of the profile: no
 * other way of granting it reaches what decides on a full disk.
 */
export const grantPersistence = (profile: string, origin: string): void => {
  const allowed = { setting: 1, last_modified: '13370000000000000' }
  const exceptions = { durable_storage: { [`${origin},*`]: allowed } }
  const folder = join(profile, 'Default')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'Preferences'), JSON.stringify({ profile: { content_settings: { exceptions } } }))
}
