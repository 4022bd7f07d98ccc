import { expect, type Page, test } from '@playwright/test'
import { axeFaults } from '../axe.ts'
import { copyExample, introduce, readyWithoutNetwork, savedHere, visit } from './world/actions.ts'
import { setTheme } from './world/screens.ts'
import { createWorld, type World } from './world/world.ts'

let world: World
test.beforeAll(async () => {
  world = await createWorld()
})
test.afterAll(() => world.end())

const begin = async (page: Page, name = 'Needs analysis') => {
  const programme = await copyExample(page, world.hub.url)
  await visit(page, `${programme}/prepare`)
  await page.getByRole('button', { name: `Begin: ${name}` }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}
const question = (page: Page, name: string) =>
  page
    .locator('[data-question]')
    .filter({ has: page.getByRole('textbox', { name, exact: true }) })
    .last()

test('[S69, S79] a needs analysis is written without a network, and is there after the browser was killed', async () => {
  const tablet = world.tablet('officer')
  let page = await tablet.start()
  await introduce(page, world.hub.url, { name: 'Ada', side: 'Mentee city' })
  await readyWithoutNetwork(page)
  await begin(page)
  await page.context().setOffline(true)
  await page.getByRole('textbox', { name: 'Needs to tackle' }).fill('Parents hear too late about school support')
  const inhabitants = question(page, 'Inhabitants')
  await inhabitants.getByRole('button', { name: 'Give a figure' }).click()
  await inhabitants.getByLabel('Figure (persons)').fill('56,000')
  await page.keyboard.press('Tab')
  await savedHere(page)
  const { href } = new URL(page.url())
  await tablet.kill()

  page = await tablet.start({ offline: true })
  await page.goto(href)
  await expect(page.getByRole('textbox', { name: 'Needs to tackle' })).toHaveValue(/Parents hear too late/)
  await expect(question(page, 'Inhabitants').getByLabel('Figure (persons)')).toHaveValue('56,000')
  await tablet.kill()
})

test('[design §8] the form and the list of forms: for everybody, in every light, at every width', async () => {
  const page = await world.tablet('reader').start()
  // Colours change at once.
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await introduce(page, world.hub.url, { name: 'Ada', side: 'Mentee city' })
  await begin(page)
  await page.getByRole('button', { name: 'Quick entry' }).click()
  const list = page.getByRole('link', { name: 'Prepare' }).first()
  for (const isList of [false, true]) {
    if (isList) await list.click()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    for (const theme of ['light', 'dark', 'sunlight'] as const) {
      await setTheme(page, theme)
      expect(await axeFaults(page, { isColoursOnly: theme !== 'light' }), theme).toEqual([])
    }
    await page.setViewportSize({ width: 320, height: 640 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    await page.setViewportSize({ width: 1180, height: 820 })
  }
})

test('[S379] the form on paper holds what its readers may read, and nothing of the screen', async () => {
  const page = await world.tablet('printer').start()
  await introduce(page, world.hub.url, { name: 'Ada', side: 'Mentee city' })
  await begin(page)
  await page.getByRole('textbox', { name: 'Needs to tackle' }).fill('Parents hear too late')
  await page.keyboard.press('Tab')
  await page.evaluate(() => {
    window.print = () => undefined
  })
  const printed = async (readers: RegExp) => {
    await page.getByRole('button', { name: 'Print', exact: true }).click()
    await page.getByRole('radio', { name: readers }).check()
    await page.getByRole('dialog').getByRole('button', { name: 'Print', exact: true }).click()
    await page.emulateMedia({ media: 'print' })
    const sheet = page.getByRole('article', { name: 'Print this form' })
    await expect(sheet).toBeVisible()
    await expect(page.getByRole('button', { name: 'Quick entry' })).toBeHidden()
    await expect(page.getByText(/^To print this form/)).toBeHidden()
    const words = await sheet.innerText()
    await page.emulateMedia({ media: 'screen' })
    await page.evaluate(() => dispatchEvent(new Event('afterprint')))
    return words
  }
  expect(await printed(/^My team$/)).toContain('Parents hear too late')
  expect(await printed(/^All teams of the programme$/)).not.toContain('Parents hear too late')
})
