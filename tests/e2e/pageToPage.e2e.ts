import { expect, test } from '@playwright/test'
import { copyExample, introduce, visit } from './world/actions.ts'
import { createWorld, type World } from './world/world.ts'

let world: World
test.beforeEach(async () => {
  world = await createWorld()
})
test.afterEach(() => world.end())

test('[V6] a page that is opened by its address never says that its contents have not arrived, when they are here', async () => {
  const page = await world.tablet('one').start()
  await introduce(page, world.hub.url, { name: 'Ana', side: 'Mentee city' })
  const programme = await copyExample(page, world.hub.url)
  // Every text that was on the page for the length of a frame.
  await page.addInitScript(() => {
    const said = new Set<string>()
    const look = () => {
      said.add(document.querySelector('main')?.textContent ?? '')
      requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
    Object.assign(window, { said })
  })
  const slow = await page.context().newCDPSession(page)
  await slow.send('Emulation.setCPUThrottlingRate', { rate: 6 })
  for (const [path, content] of [
    ['', '#next-step'],
    ['/plan', '[data-row]'],
    ['/people', 'main h2'],
  ] as const) {
    await page.goto(world.hub.url + programme + path)
    await page.locator(content).first().waitFor()
    const said = await page.evaluate(() => [...(window as unknown as { said: Set<string> }).said])
    expect(said.filter((text) => text.includes('first exchange'))).toEqual([])
  }
})

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
