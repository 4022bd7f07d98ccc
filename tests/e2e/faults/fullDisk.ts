import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { addAction, copyExample, introduce, openCell, readyWithoutNetwork, savedHere } from '../world/actions.ts'
import { createTablet, type Tablet } from '../world/tablet.ts'
import { createWorld, type World } from '../world/world.ts'
import { type FailedWrites, failedWrites, watchWrites } from './failedWrites.ts'
import { grantPersistence } from './persistence.ts'
import { type SmallDisk, smallDisk } from './smallDisk.ts'

export const WARNING = 'This device is full'
export const CONTRADICTIONS = /The browser closed the storage|The storage of this device does not answer/
export const SAVED = /^(Saved on this device|On this device and on the hub)/
export const BEFORE = ['Open the library on Sundays', 'Families read together']
export const DURING = 'Written as the disk fills:'
export const AFTER = ['Begin again once there is room', 'Nothing was lost']

type Stage = {
  readonly world: World
  readonly disk: SmallDisk
  readonly tablet: Tablet
  readonly page: Page
  readonly programme: string
}

/** A tablet on a small disk, with `BEFORE` saved on it and the hub gone. */
export const onSmallDisk = async (run: (stage: Stage) => Promise<void>, { isPersistent = true } = {}) => {
  const world = await createWorld(process.env.DIST_DIR ? { STATIC_DIR: process.env.DIST_DIR } : {})
  const disk = await smallDisk(96)
  const tablet = createTablet(disk.dir, 'full', { executablePath: disk.executablePath })
  try {
    if (isPersistent) grantPersistence(tablet.profile, new URL(world.hub.url).origin)
    const page = await tablet.start()
    await watchWrites(page, WARNING)
    await introduce(page, world.hub.url, { name: 'Ana', side: 'Mentee city' })
    const programme = await copyExample(page, world.hub.url)
    await readyWithoutNetwork(page)
    await world.hub.kill()
    await addAction(page, programme, BEFORE)
    await savedHere(page)
    await addAction(page, programme, [DURING])
    await savedHere(page)
    await run({ world, disk, tablet, page, programme })
  } finally {
    await tablet.kill()
    await world.end()
    await disk.end()
  }
}

export const expectWarned = ({ failedAt, refusedAt, warnedAt }: FailedWrites) => {
  const firstAt = Math.min(failedAt ?? Number.POSITIVE_INFINITY, refusedAt ?? Number.POSITIVE_INFINITY)
  expect(firstAt, 'the disk refused a write').toBeLessThan(Number.POSITIVE_INFINITY)
  const waitedMs = Number(warnedAt) - firstAt
  test.info().annotations.push({ type: 'warned after', description: `${Math.round(waitedMs)} ms` })
  expect(waitedMs).toBeLessThan(2000)
}

/** The same after a second kill, with what was saved in between. */
export const expectKeptTwice = async (
  tablet: Tablet,
  world: World,
  programme: string,
  sentences: readonly string[],
) => {
  const between = 'Written after the first kill'
  const page = await expectKept(tablet, world, programme, sentences)
  await addAction(page, programme, [between])
  await savedHere(page)
  await expectKept(tablet, world, programme, [...sentences, between])
}

/** Killed and started again, the plan shows all of it. */
export const expectKept = async (tablet: Tablet, world: World, programme: string, sentences: readonly string[]) => {
  await tablet.kill()
  const page = await tablet.start()
  await page.goto(`${world.hub.url}${programme}/plan`)
  for (const sentence of sentences) await expect(page.getByText(sentence)).toBeVisible()
  return page
}

/** Types on in the last cell until the warning stands there; answers what stood in it by then. */
export const typeUntilWarned = async (page: Page): Promise<{ typed: string; seen: FailedWrites }> => {
  const field = await openCell(page, DURING)
  await field.press('End')
  let typed = DURING
  let seen = await failedWrites(page)
  for (let word = 0; word < 300 && (word < 5 || seen.warnedAt === null); word++) {
    await page.keyboard.type(` w${word}.`, { delay: 30 })
    typed += ` w${word}.`
    seen = await failedWrites(page)
  }
  await page.keyboard.press('Escape')
  return { typed, seen }
}

export const takeOut = async (page: Page): Promise<string> => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Take my text out as a file' }).first().click(),
  ])
  return readFileSync(await download.path(), 'utf8')
}
