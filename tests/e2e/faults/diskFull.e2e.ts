import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { addAction, copyExample, introduce, openCell, readyWithoutNetwork, savedHere } from '../world/actions.ts'
import { createTablet, type Tablet } from '../world/tablet.ts'
import { createWorld, type World } from '../world/world.ts'
import { type FailedWrites, failedWrites, prepareTear, tearLog, watchWrites } from './failedWrites.ts'
import { grantPersistence } from './persistence.ts'
import { type SmallDisk, smallDisk } from './smallDisk.ts'

const WARNING = 'This device is full'
const CONTRADICTIONS = /The browser closed the storage|The storage of this device does not answer/
const SAVED = /^(Saved on this device|On this device and on the hub)/
const BEFORE = ['Open the library on Sundays', 'Families read together']
const DURING = 'Written as the disk fills:'
const AFTER = ['Begin again once there is room', 'Nothing was lost']

type Stage = {
  readonly world: World
  readonly disk: SmallDisk
  readonly tablet: Tablet
  readonly page: Page
  readonly programme: string
  /** Takes every byte that becomes free. */
  keepFilling(): void
  stopFilling(): void
  relieve(): void
}

/** A tablet on a small disk, with `BEFORE` saved on it and the hub gone. */
const onSmallDisk = async (run: (stage: Stage) => Promise<void>, { isPersistent = true } = {}) => {
  const world = await createWorld(process.env.DIST_DIR ? { STATIC_DIR: process.env.DIST_DIR } : {})
  const disk = await smallDisk(96)
  const tablet = createTablet(disk.dir, 'full', { executablePath: disk.executablePath })
  let filling: ReturnType<typeof setInterval> | undefined
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
    const stopFilling = () => clearInterval(filling)
    const relieve = () => {
      stopFilling()
      disk.relieve()
    }
    const keepFilling = () => {
      disk.fill(0)
      filling = setInterval(() => disk.fill(0), 20)
    }
    await run({ world, disk, tablet, page, programme, keepFilling, stopFilling, relieve })
  } finally {
    clearInterval(filling)
    await tablet.kill()
    await world.end()
    await disk.end()
  }
}

test('[V1] the disk fills up while somebody types: a warning, the text as a file, and after room and kills all is there', async () => {
  await onSmallDisk(async ({ page, tablet, world, programme, keepFilling, relieve }) => {
    keepFilling()
    const { typed, seen } = await typeUntilWarned(page)
    expectWarned(seen)
    await expect(page.getByText(SAVED)).toHaveCount(0)
    await expect(page.getByText(CONTRADICTIONS)).toHaveCount(0)
    const file = await takeOut(page)
    for (const sentence of [...BEFORE, typed]) expect(file).toContain(sentence)

    relieve()
    await expect(page.getByText(WARNING)).toHaveCount(0, { timeout: 30_000 })
    await savedHere(page)
    await addAction(page, programme, AFTER)
    await savedHere(page)
    await expectKeptTwice(tablet, world, programme, [...BEFORE, typed, ...AFTER])
  })
})

test('[V1] killed while the disk is still full: all that was shown as saved can be read at once, and is there later', async () => {
  await onSmallDisk(async ({ page, tablet, world, programme, disk, keepFilling, stopFilling, relieve }) => {
    keepFilling()
    const { seen } = await typeUntilWarned(page)
    expectWarned(seen)
    await tablet.kill()
    stopFilling()
    disk.fill(0)
    await expectKept(tablet, world, programme, [...BEFORE, DURING])
    relieve()
    await expectKeptTwice(tablet, world, programme, [...BEFORE, DURING])
  })
})

test('[V1] the log is torn by a write in vain: the ballast gives the room for a new one, and what is typed is saved', async () => {
  await onSmallDisk(async ({ page, tablet, world, programme, disk, relieve }) => {
    await prepareTear(page)
    disk.fill(0)
    expect(await tearLog(page)).not.toBe('kept')
    const { typed, seen } = await typeUntilWarned(page)
    expect(seen.failedAt, 'a write to IndexedDB failed').not.toBeNull()
    expectWarned(seen)
    await savedHere(page)
    await tablet.kill()
    relieve()
    await expectKeptTwice(tablet, world, programme, [...BEFORE, typed])
  })
})

test('[V1] the log is torn and the ballast is eaten: nothing more is written, and after a kill all is there', async () => {
  await onSmallDisk(async ({ page, tablet, world, programme, keepFilling, relieve }) => {
    await prepareTear(page)
    keepFilling()
    expect(await tearLog(page)).not.toBe('kept')
    const { typed, seen } = await typeUntilWarned(page)
    expect(seen.failedAt, 'a write to IndexedDB failed').not.toBeNull()
    expectWarned(seen)
    await expect(page.getByText(SAVED)).toHaveCount(0)
    expect(await takeOut(page)).toContain(typed)
    await tablet.kill()
    relieve()
    await expectKeptTwice(tablet, world, programme, [...BEFORE, DURING])
  })
})

const expectWarned = ({ failedAt, refusedAt, warnedAt }: FailedWrites) => {
  const firstAt = Math.min(failedAt ?? Number.POSITIVE_INFINITY, refusedAt ?? Number.POSITIVE_INFINITY)
  expect(firstAt, 'the disk refused a write').toBeLessThan(Number.POSITIVE_INFINITY)
  const waitedMs = Number(warnedAt) - firstAt
  test.info().annotations.push({ type: 'warned after', description: `${Math.round(waitedMs)} ms` })
  expect(waitedMs).toBeLessThan(2000)
}

/** The same after a second kill, with what was saved in between. */
const expectKeptTwice = async (tablet: Tablet, world: World, programme: string, sentences: readonly string[]) => {
  const between = 'Written after the first kill'
  const page = await expectKept(tablet, world, programme, sentences)
  await addAction(page, programme, [between])
  await savedHere(page)
  await expectKept(tablet, world, programme, [...sentences, between])
}

/** Killed and started again, the plan shows all of it. */
const expectKept = async (tablet: Tablet, world: World, programme: string, sentences: readonly string[]) => {
  await tablet.kill()
  const page = await tablet.start()
  await page.goto(`${world.hub.url}${programme}/plan`)
  for (const sentence of sentences) await expect(page.getByText(sentence)).toBeVisible()
  return page
}

/** Types on in the last cell until the warning stands there; answers what stood in it by then. */
const typeUntilWarned = async (page: Page): Promise<{ typed: string; seen: FailedWrites }> => {
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

const takeOut = async (page: Page): Promise<string> => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Take my text out as a file' }).first().click(),
  ])
  return readFileSync(await download.path(), 'utf8')
}
