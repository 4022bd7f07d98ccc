import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createHubProcess, type HubProcess } from './hubProcess.ts'
import { createTablet, type Tablet, type TabletOptions } from './tablet.ts'

export type World = {
  readonly dir: string
  readonly hub: HubProcess
  tablet(name: string, options?: TabletOptions): Tablet
  end(): Promise<void>
}

/** A hub process and as many tablets as a test needs, in one throw-away folder. */
export const createWorld = async (
  env: Readonly<Record<string, string>> = {},
  /** Prepares the folder before the hub starts; what it returns is added to the hub's environment. */
  prepare: (dir: string) => Readonly<Record<string, string>> = () => ({}),
): Promise<World> => {
  const dir = mkdtempSync(join(tmpdir(), 'passerelle-'))
  const hub = await createHubProcess(dir, { ...env, ...prepare(dir) })
  await hub.start()
  const tablets: Tablet[] = []
  return {
    dir,
    hub,
    tablet: (name, options) => {
      const tablet = createTablet(dir, name, options)
      tablets.push(tablet)
      return tablet
    },
    end: async () => {
      for (const tablet of tablets) await tablet.kill()
      await hub.kill()
      rmSync(dir, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
