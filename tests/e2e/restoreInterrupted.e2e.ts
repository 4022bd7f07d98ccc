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

/** An officer's device with one action, a backup of it and a file with all that it held; then that device is gone. */
const lose = async () => {
  const { hub } = world
  const lost = world.tablet('lost')
  const before = await lost.start()
  await introduce(before, hub.url, { name: 'Ana', side: 'Mentee city' })
  const programme = await copyExample(before, hub.url)
  await addAction(before, programme, ['A hall for everybody'])
  await savedHere(before)
  const link = await invitation(before, programme, 'Mentee team')
  const [backup, old] = ['backup', 'old'].map((name) => pathOf(world.dir, `${name}.passerelle`)) as [string, string]
  await makeBackup(before, hub.url, WORDS, backup)
  await writeExchange(before, hub.url, old)
  await lost.close()
  // Nothing may come back by any other way than the file.
  await hub.kill()
  await rm(hub.dataDir, { recursive: true })
  await hub.start()
  return { programme, link, backup, old }
}
type Lost = Awaited<ReturnType<typeof lose>>

/** Slowly enough for what happens next to fall within. */
const beginRestore = async (page: Page, { backup }: Lost) => {
  await page.goto(`${world.hub.url}/safety`)
  await openBackup(page, WORDS, backup)
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 6 })
  await page.getByRole('button', { name: 'Restore' }).click()
  return { atFullSpeed: () => session.send('Emulation.setCPUThrottlingRate', { rate: 1 }) }
}
const holdsAll = async (page: Page, { programme, link, old }: Lost) => {
  const fresh = pathOf(world.dir, 'fresh.passerelle')
  await writeExchange(page, world.hub.url, fresh)
  expect(await contentsOf(fresh, link)).toEqual(await contentsOf(old, link))
  await page.goto(`${world.hub.url}${programme}/plan`)
  await expect(page.getByText('A hall for everybody')).toHaveCount(1)
  await page.goto(world.hub.url)
  await expect(page.getByRole('article')).toHaveCount(1)
}

test('[V4] a restore that is killed half-way is begun again: whole, nothing doubled', async () => {
  const lost = await lose()
  const tablet = world.tablet('new')
  const half = await tablet.start()
  await beginRestore(half, lost)
  await isHalfWay(half)
  await tablet.kill()

  const page = await tablet.start()
  await page.goto(`${world.hub.url}/safety`)
  await openBackup(page, WORDS, lost.backup)
  await page.getByRole('button', { name: 'Restore' }).click()
  await expect(page.getByText('The backup has been restored')).toBeVisible({ timeout: 30_000 })
  await holdsAll(page, lost)
})

test('[V1] [V4] what is said to be restored is on the disk: the page is left the moment it is said', async () => {
  const lost = await lose()
  const page = await world.tablet('new').start()
  const { atFullSpeed } = await beginRestore(page, lost)
  const isLeft = page.waitForEvent('domcontentloaded', { timeout: 60_000 })
  await page.evaluate(leaveWhenSaid, 'The backup has been restored')
  await isLeft
  await atFullSpeed()
  await holdsAll(page, lost)
  // The hub had lost all of it: every circle goes there by itself, those held only to invite with too.
  await page.goto(`${world.hub.url}/safety`)
  await expect(page.getByText(/^Everything, as of/)).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText(/^What came back from the backup/)).toHaveCount(0)
})

const leaveWhenSaid = (words: string) => {
  const leave = () => {
    if (!document.body.innerText.includes(words)) return
    watching.disconnect()
    location.reload()
  }
  const watching = new MutationObserver(leave)
  watching.observe(document.body, { childList: true, subtree: true, characterData: true })
  leave()
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
