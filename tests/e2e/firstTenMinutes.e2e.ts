import { expect, type Locator, type Page, test } from '@playwright/test'
import { readyWithoutNetwork, savedOnHub } from './world/actions.ts'
import { createWorld, type World } from './world/world.ts'

let world: World
test.beforeEach(async () => {
  world = await createWorld()
})
test.afterEach(() => world.end())

const MOST = 25
const TO_SEE = 'The language café at the library'

test('[J1][S203][S22] from nothing to two teams invited and an agenda of visit 1 in fewer than 25 steps, then without a network', async () => {
  const page = await world.tablet('facilitator').start()
  const { tap, write, steps } = counting(page)
  const chip = (name: string) => page.getByText(name, { exact: true })

  await page.goto(world.hub.url)
  await tap(page.getByRole('button', { name: 'Continue in English' }))
  await write(page.getByLabel('Name shown to the others'), 'Ana')
  await tap(chip('Facilitator'))
  await tap(page.getByRole('button', { name: 'Begin' }))

  await tap(page.getByRole('link', { name: 'New programme' }))
  await write(page.getByLabel('Title of the programme'), 'Learning the language together')
  const cities = page.getByLabel('City', { exact: true })
  await write(cities.nth(0), 'Jelgava')
  await write(cities.nth(1), 'Schaerbeek')
  await tap(chip('Formal and informal language learning'))
  await tap(page.getByRole('button', { name: 'Create and invite' }))

  const links: string[] = []
  for (const role of ['Officer of the mentee city', 'Mentor team', 'Local support group']) {
    await tap(chip(role))
    await tap(page.getByRole('button', { name: 'Show the link' }))
    links.push(await page.getByLabel(`Link for: ${role}`).inputValue())
  }
  expect(new Set(links).size).toBe(3)

  await tap(page.getByRole('link', { name: 'Visits' }))
  await tap(page.getByRole('link', { name: /Visit 1/ }))
  await expect(page.getByRole('heading', { name: 'Plan workshop with the support group' })).toBeVisible()
  await write(page.getByPlaceholder('A place to see'), TO_SEE)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('checkbox', { name: TO_SEE })).toBeVisible()
  expect(steps()).toBeLessThan(MOST)

  await readyWithoutNetwork(page)
  await savedOnHub(page)
  await world.hub.kill()
  await page.context().setOffline(true)
  await page.reload()
  await expect(page.getByRole('checkbox', { name: TO_SEE })).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('heading', { name: 'Plan workshop with the support group' })).toBeVisible()
  await expect(page.getByRole('navigation').first()).toBeHidden()
})

/** Each tap and each field that is written in is one step. */
const counting = (page: Page) => {
  let count = 0
  return {
    steps: () => count,
    tap: async (target: Locator) => {
      count += 1
      await target.first().click()
    },
    write: async (field: Locator, words: string) => {
      count += 1
      await field.click()
      await page.keyboard.type(words)
    },
  }
}
