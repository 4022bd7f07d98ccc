import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { addAction, copyExample, introduce, openCell, readyWithoutNetwork, savedHere, visit } from './world/actions.ts'
import { publishNewBuild } from './world/newBuild.ts'
import { createWorld, type World } from './world/world.ts'

let world: World
let site: string
test.beforeEach(async () => {
  world = await createWorld({}, (dir) => {
    site = join(dir, 'site')
    cpSync('dist', site, { recursive: true })
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

  publishNewBuild(world.dir, site)
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
