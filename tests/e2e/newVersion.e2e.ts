import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { addAction, copyExample, introduce, openCell, readyWithoutNetwork, savedHere, visit } from './world/actions.ts'
import { makeNewBuild, type NewBuild } from './world/newBuild.ts'
import { createWorld, type World } from './world/world.ts'

let next: NewBuild
test.beforeAll(() => {
  next = makeNewBuild()
})
test.afterAll(() => next.remove())

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

test('[design §8] a new version comes while a text is typed: no reload, no failed chunk, and it starts when asked', async () => {
  const { hub } = world
  const page = await world.tablet('one').start()
  const failed: string[] = []
  page.on('pageerror', (error) => failed.push(error.message))
  await introduce(page, hub.url, { name: 'Ana', side: 'Mentee city' })
  const programme = await copyExample(page, hub.url)
  await readyWithoutNetwork(page)
  await addAction(page, programme, ['Half a sentence'])
  const field = await openCell(page, 'Half a sentence')
  await field.press('End')
  await page.keyboard.type(' and then')
  await page.evaluate(() => Object.assign(window, { isSamePage: true }))

  next.publish(site)
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update())
  const start = page.getByRole('button', { name: 'Start the new version' })
  await expect(start).toBeVisible()
  await expect(page.locator('textarea:focus')).toHaveValue('Half a sentence and then')
  await page.keyboard.type(' some more')
  expect(await page.evaluate(() => 'isSamePage' in window)).toBe(true)

  await page.keyboard.press('Escape')
  await visit(page, `${programme}/plan`)
  await page.getByRole('link', { name: 'People' }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('People and invitations')
  await savedHere(page)
  await Promise.all([page.waitForEvent('load'), start.click()])
  await expect(start).toBeHidden()
  await expect(page.locator('html')).toHaveAttribute('data-version', 'next')
  await page.goto(`${hub.url}${programme}/plan`)
  await expect(page.getByText('Half a sentence and then some more')).toBeVisible()
  expect(failed).toEqual([])
})

test('[V6] an older tab beside a newer version of the app goes on writing, and loses nothing', async () => {
  const { hub } = world
  const tablet = world.tablet('one')
  const older = await tablet.start()
  await introduce(older, hub.url, { name: 'Ana', side: 'Mentee city' })
  const programme = await copyExample(older, hub.url)
  await readyWithoutNetwork(older)
  await addAction(older, programme, ['Begun in the older tab'])
  await savedHere(older)

  next.publish(site)
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
