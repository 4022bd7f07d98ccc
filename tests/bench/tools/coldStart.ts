import { openBarePage } from './bareBrowser.ts'
import { noteUsable, type Usable } from './usable.ts'
import { untilThere } from './waiting.ts'

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
  const page = await openBarePage(profile)
  try {
    await page.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN })
    await page.send('Page.enable')
    await page.send('Page.addScriptToEvaluateOnNewDocument', { source: noteUsable(usable) })
    await page.send('Page.navigate', { url })
    const usableAt = async () => (await page.evaluate('window.usableAt')) as number | undefined
    return await untilThere(usableAt, `${url} can be used`, { timeoutMs: 60_000, everyMs: 100 })
  } finally {
    await page.close()
  }
}
