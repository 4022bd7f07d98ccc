import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { addAction, copyExample, introduce, openCell, readyWithoutNetwork, savedHere } from './world/actions.ts'
import { publishNewBuild } from './world/newBuild.ts'
import { createWorld, type World } from './world/world.ts'

let world: World
let site: string
test.beforeEach(async () => {
  world = await createWorld({}, (dir) => {
    site = join(dir, 'site')
    cpSync(process.env.DIST_DIR ?? 'dist', site, { recursive: true })
    return { STATIC_DIR: site }
  })
})
test.afterEach(() => world.end())

/** Its database has one table more: it upgrades what the older tab has open. */
const withOneTableMore = (sources: string) => {
  const file = join(sources, 'src/device/db.ts')
  const before = readFileSync(file, 'utf8')
  const after = before.replace(/\n {2}(db\.version\(2\))/, "\n  db.version(9).stores({ later: 'id' })\n  $1")
  if (after === before) throw new Error('no table was added')
  writeFileSync(file, after)
}

test('[V6] an older tab beside a newer version of the app goes on writing, and loses nothing', async () => {
  const { hub } = world
  const tablet = world.tablet('one')
  const older = await tablet.start()
  await introduce(older, hub.url, { name: 'Ana', side: 'Mentee city' })
  const programme = await copyExample(older, hub.url)
  await readyWithoutNetwork(older)
  await addAction(older, programme, ['Begun in the older tab'])
  await savedHere(older)

  publishNewBuild(world.dir, site, withOneTableMore)
  const newer = await older.context().newPage()
  await newer.goto(`${hub.url}${programme}/plan`)
  await newer.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update())
  const start = newer.getByRole('button', { name: 'Start the new version' })
  await expect(start).toBeVisible()
  await Promise.all([newer.waitForEvent('load'), start.click()])
  await expect(newer.locator('html')).toHaveAttribute('data-version', 'next')
  await expect(newer.getByText('Begun in the older tab')).toBeVisible()
  await expect
    .poll(() =>
      newer.evaluate(async () => (await indexedDB.databases()).find(({ name }) => name === 'passerelle')?.version),
    )
    .toBe(90)

  await hub.kill()
  expect(await older.evaluate(() => document.documentElement.dataset.version)).toBeUndefined()
  const field = await openCell(older, 'Begun in the older tab')
  await field.press('End')
  await older.keyboard.type(', and gone on there')
  await older.keyboard.press('Escape')
  await savedHere(older)
  await expect(newer.getByText('Begun in the older tab, and gone on there')).toBeVisible()
  await addAction(newer, programme, ['Written in the newer tab'])
  await savedHere(newer)
  await expect(older.getByText('Written in the newer tab')).toBeVisible()
  await newer.close()
  await addAction(older, programme, ['Written after the newer tab was closed'])
  await savedHere(older)
  await tablet.kill()

  const again = await tablet.start()
  await again.goto(`${hub.url}${programme}/plan`)
  await expect(again.locator('html')).toHaveAttribute('data-version', 'next')
  for (const text of [
    'Begun in the older tab, and gone on there',
    'Written in the newer tab',
    'Written after the newer tab was closed',
  ])
    await expect(again.getByText(text)).toHaveCount(1)
})
