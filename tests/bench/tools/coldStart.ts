import { openDevice } from './device.ts'
import { goAndWaitUsable, type Usable, watchUsable } from './usable.ts'

const CPU_SLOWDOWN = 4

/** An app that was visited, filled and precached, and whose server is dead now. */
export type Installed = {
  readonly name: string
  readonly profile: string
  readonly url: string
  readonly usable: Usable
}

/** ms from navigation to usable in a new browser process, CPU ×4. */
export const coldStart = async ({ profile, url, usable }: Installed): Promise<number> => {
  const device = await openDevice(profile)
  try {
    await device.slowDown(CPU_SLOWDOWN)
    await watchUsable(device.page, usable)
    return await goAndWaitUsable(device.page, url)
  } finally {
    await device.close()
  }
}
