import { rm } from 'node:fs/promises'
import { join as pathOf } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { addAction, copyExample, introduce, invitation, savedHere } from './world/actions.ts'
import { contentsOf, makeBackup, openBackup, writeExchange } from './world/files.ts'
import { createWorld, type World } from './world/world.ts'

let world: World
test.beforeEach(async () => {
  world = await createWorld(process.env.DIST_DIR ? { STATIC_DIR: process.env.DIST_DIR } : {})
})
test.afterEach(() => world.end())

const WORDS = 'seven boats under a bridge'

test('[V4] a restore that is killed half-way is begun again: whole, nothing doubled', async () => {
  const { hub } = world
  const lost = world.tablet('lost')
  const before = await lost.start()
  await introduce(before, hub.url, { name: 'Ana', side: 'Mentee city' })
  const programme = await copyExample(before, hub.url)
  await addAction(before, programme, ['A hall for everybody'])
  await savedHere(before)
  const link = await invitation(before, programme, 'Mentee team')
  const [backup, old, fresh] = ['backup', 'old', 'fresh'].map((name) => pathOf(world.dir, `${name}.passerelle`)) as [
    string,
    string,
    string,
  ]
  await makeBackup(before, hub.url, WORDS, backup)
  await writeExchange(before, hub.url, old)
  await lost.close()
  // Nothing may come back by any other way than the file.
  await hub.kill()
  await rm(hub.dataDir, { recursive: true })
  await hub.start()

  const tablet = world.tablet('new')
  const half = await tablet.start()
  await half.goto(`${hub.url}/safety`)
  await openBackup(half, WORDS, backup)
  await slow(half)
  await half.getByRole('button', { name: 'Restore' }).click()
  await isHalfWay(half)
  await tablet.kill()

  const page = await tablet.start()
  await page.goto(`${hub.url}/safety`)
  await openBackup(page, WORDS, backup)
  await page.getByRole('button', { name: 'Restore' }).click()
  await expect(page.getByText('The backup has been restored')).toBeVisible({ timeout: 30_000 })
  await writeExchange(page, hub.url, fresh)
  expect(await contentsOf(fresh, link)).toEqual(await contentsOf(old, link))
  await page.goto(`${hub.url}${programme}/plan`)
  await expect(page.getByText('A hall for everybody')).toHaveCount(1)
  await page.goto(hub.url)
  await expect(page.getByRole('article')).toHaveCount(1)
})

/** Slow enough for the kill to fall within. */
const slow = async (page: Page) => {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 6 })
}

const isHalfWay = (page: Page) =>
  page.waitForFunction(
    () => {
      const text = document.body.innerText
      if (text.includes('The backup has been restored')) throw new Error('it ended before it was killed')
      return Number(/Restoring[\s\S]*?(\d+) %/.exec(text)?.[1] ?? 0) > 0
    },
    null,
    // Slowed down, beside other work.
    { timeout: 60_000 },
  )
