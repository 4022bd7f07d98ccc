import { readFileSync, rmSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { addAction, copyExample, introduce, readyWithoutNetwork, savedHere, savedOnHub } from '../world/actions.ts'
import { createTablet } from '../world/tablet.ts'
import { createWorld } from '../world/world.ts'
import { type FailedWrites, failedWrites, watchWrites } from './failedWrites.ts'
import { smallDisk } from './smallDisk.ts'

const WARNING = 'This device is full'
const CONTRADICTIONS = /The browser closed the storage|The storage of this device does not answer/
const SAVED = /^(Saved on this device|On this device and on the hub)/
const BEFORE = ['Open the library on Sundays', 'Families read together']
const DURING = 'Written as the disk fills:'

test('[V1] the disk fills up while somebody types: a warning, the text as a file, and what was saved is kept', async () => {
  const world = await createWorld(process.env.DIST_DIR ? { STATIC_DIR: process.env.DIST_DIR } : {})
  const disk = await smallDisk(96)
  const tablet = createTablet(disk.dir, 'full', { executablePath: disk.executablePath })
  let filling: ReturnType<typeof setInterval> | undefined
  try {
    const page = await tablet.start()
    await watchWrites(page, WARNING)
    await introduce(page, world.hub.url, { name: 'Ana', side: 'Mentee city' })
    const programme = await copyExample(page, world.hub.url)
    await readyWithoutNetwork(page)
    await world.hub.kill()
    await addAction(page, programme, BEFORE)
    await savedHere(page)

    await addAction(page, programme, [DURING])
    const { typed, seen } = await typeWhileFull(page, () => {
      // The browser frees some now and then; it stays full until it is relieved.
      filling = setInterval(() => disk.fill(0), 20)
    })
    expect(seen.failedAt, 'a write failed').not.toBeNull()
    const waitedMs = Number(seen.warnedAt) - Number(seen.failedAt)
    test.info().annotations.push({ type: 'warned after', description: `${Math.round(waitedMs)} ms` })
    expect(waitedMs).toBeLessThan(2000)
    await expect(page.getByText(SAVED)).toHaveCount(0)
    await expect(page.getByText(CONTRADICTIONS)).toHaveCount(0)

    const file = await takeOut(page)
    for (const sentence of [...BEFORE, typed]) expect(file).toContain(sentence)

    clearInterval(filling)
    disk.relieve()
    for (let kills = 0; kills < 2; kills++) {
      await tablet.kill()
      // On a full disk Chromium may lose which app is installed too. A hub that has nothing but the app serves it again.
      await world.hub.kill()
      rmSync(world.hub.dataDir, { recursive: true, force: true })
      await world.hub.start()
      const again = await tablet.start()
      await again.goto(`${world.hub.url}${programme}/plan`)
      for (const sentence of BEFORE) await expect(again.getByText(sentence)).toBeVisible()
    }
    await savedOnHub(tablet.page())
  } finally {
    clearInterval(filling)
    await tablet.kill()
    await world.end()
    await disk.end()
  }
})

/** Types on in the last cell until the warning stands there; answers what stood in it by then. */
const typeWhileFull = async (page: Page, fill: () => void): Promise<{ typed: string; seen: FailedWrites }> => {
  await page.getByRole('button', { name: DURING }).first().click()
  await page.locator('textarea:focus').press('End')
  await page.keyboard.type(' one word')
  fill()
  let seen = await failedWrites(page)
  for (let word = 0; word < 300 && seen.warnedAt === null; word++) {
    await page.keyboard.type(` ${word}`, { delay: 30 })
    seen = await failedWrites(page)
  }
  const typed = `${DURING} one word`
  await page.keyboard.press('Escape')
  return { typed, seen }
}

const takeOut = async (page: Page): Promise<string> => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Take my text out as a file' }).first().click(),
  ])
  return readFileSync(await download.path(), 'utf8')
}
