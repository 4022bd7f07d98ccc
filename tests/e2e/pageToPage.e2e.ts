import { expect, test } from '@playwright/test'
import { copyExample, introduce, visit } from './world/actions.ts'
import { createWorld, type World } from './world/world.ts'

let world: World
test.beforeEach(async () => {
  world = await createWorld()
})
test.afterEach(() => world.end())

test('[design §8] from page to page the frame stays, each begins at its top, and back leads to where one was', async () => {
  const page = await world.tablet('one', { viewport: { width: 820, height: 600 } }).start()
  await introduce(page, world.hub.url, { name: 'Ana', side: 'Mentee city' })
  const programme = await copyExample(page, world.hub.url)
  await visit(page, `${programme}/essentials`)
  await expect(page.getByRole('heading', { level: 1, name: 'Mentoring in brief' })).toBeFocused()
  const navigation = await page.getByRole('navigation', { name: 'Main navigation' }).elementHandle()
  const scrolled = () => page.evaluate(() => scrollY)
  // As soon as there is so much of it.
  await page.waitForFunction(() => {
    scrollTo(0, 600)
    return scrollY === 600
  })

  await page.getByRole('link', { name: 'Visits' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Visits' })).toBeFocused()
  expect(await scrolled()).toBe(0)
  expect(await navigation?.evaluate((element) => element.isConnected)).toBe(true)

  await page.goBack()
  await expect(page.getByRole('heading', { level: 1, name: 'Mentoring in brief' })).toBeVisible()
  // Chromium goes back to what was in sight, by its own way of finding it: to the line, not to the pixel.
  await expect.poll(async () => Math.abs((await scrolled()) - 600)).toBeLessThan(100)
})
