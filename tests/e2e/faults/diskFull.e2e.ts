import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { addAction, copyExample, introduce, readyWithoutNetwork, savedHere, savedOnHub } from '../world/actions.ts'
import { createTablet } from '../world/tablet.ts'
import { createWorld } from '../world/world.ts'
import { type FailedWrites, failedWrites, watchWrites } from './failedWrites.ts'
import { smallDisk } from './smallDisk.ts'

const WARNING = 'This device is full'
const SAVED = /^(Saved on this device|On this device and on the hub)/
const BEFORE = ['Open the library on Sundays', 'Families read together']
const AFTER = ['Begin again once there is room', 'Nothing was lost']

test('[V1] the disk fills up while somebody types: a warning, the text as a file, then it goes on and all is kept', async () => {
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

    await addAction(page, programme, ['Written as the disk fills:'])
    const { typed, seen } = await typeWhileFull(page, () => {
      // The browser frees some now and then; it stays full until it is relieved.
      filling = setInterval(() => disk.fill(0), 20)
    })
    expect(seen.failedAt, 'a write failed').not.toBeNull()
    expect(Number(seen.warnedAt) - Number(seen.failedAt)).toBeLessThan(2000)
    await expect(page.getByText(SAVED)).toBeHidden()

    const file = await takeOut(page)
    for (const sentence of [...BEFORE, typed]) expect(file).toContain(sentence)

    clearInterval(filling)
    disk.relieve()
    await expect(page.getByText(WARNING)).toBeHidden({ timeout: 30_000 })
    await savedHere(page)
    await addAction(page, programme, AFTER)
    await savedHere(page)

    for (let kills = 0; kills < 2; kills++) {
      await tablet.kill()
      const again = await tablet.start()
      await again.goto(`${world.hub.url}${programme}/plan`)
      for (const sentence of [...BEFORE, typed, ...AFTER]) await expect(again.getByText(sentence)).toBeVisible()
    }
    await world.hub.start()
    await savedOnHub(tablet.page())
  } finally {
    clearInterval(filling)
    await tablet.kill()
    await world.end()
    await disk.end()
  }
})

/** Types on in the last cell until the warning stands there; answers all of that cell. */
const typeWhileFull = async (page: Page, fill: () => void): Promise<{ typed: string; seen: FailedWrites }> => {
  await page.getByRole('button', { name: 'Written as the disk fills:' }).first().click()
  const field = page.locator('textarea:focus')
  await field.press('End')
  await field.pressSequentially(' one word')
  fill()
  let seen = await failedWrites(page)
  for (let word = 0; word < 300 && seen.warnedAt === null; word++) {
    await field.pressSequentially(` ${word}`, { delay: 30 })
    // Leaving the field writes at once.
    if (word % 10 === 9) {
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'Written as the disk fills:' }).first().click()
      await field.press('End')
    }
    seen = await failedWrites(page)
  }
  const typed = await field.inputValue()
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
