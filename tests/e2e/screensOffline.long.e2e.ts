import { expect, test } from '@playwright/test'
import { readyWithoutNetwork } from './world/actions.ts'
import { screens, show } from './world/screens.ts'
import { createStage, type Device } from './world/stage.ts'
import { createWorld } from './world/world.ts'

const DEVICES: readonly Device[] = ['fresh', 'named', 'main', 'exercise', 'equals']
const LANGUAGES = ['en', 'fr'] as const

test('[design §1] every screen opens and opens again without a network, in both languages', async ({ browser }) => {
  test.setTimeout(1_800_000)
  const world = await createWorld()
  try {
    const stage = await createStage(browser, world.hub.url)
    const broken: string[] = []
    for (const device of DEVICES) {
      const page = await stage.page(device, 'en')
      await readyWithoutNetwork(page)
      page.on('pageerror', ({ message }) => broken.push(`${page.url()}: ${message}`))
    }
    await world.hub.kill()
    for (const language of LANGUAGES)
      for (const screen of screens) {
        const page = await show(stage, screen, language)
        const heading = await page.getByRole('heading', { level: 1 }).textContent()
        await page.reload()
        // The first run begins again; whatever has an address comes back as it was.
        const again = screen.device === 'fresh' ? /./ : (heading ?? '')
        await expect(page.getByRole('heading', { level: 1 }), screen.name).toHaveText(again)
      }
    expect(broken).toEqual([])
  } finally {
    await world.end()
  }
})
