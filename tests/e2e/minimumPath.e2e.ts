import { expect, type Page, test } from '@playwright/test'
import {
  addAction,
  introduce,
  invitation,
  join,
  readyWithoutNetwork,
  savedHere,
  savedOnHub,
  visit,
} from './world/actions.ts'
import { createWorld, type World } from './world/world.ts'

let world: World
test.beforeEach(async () => {
  world = await createWorld()
})
test.afterEach(() => world.end())

const NEED = 'Tenants do not know whom to ask'
const ACTION = ['A desk for tenants in the library', 'People know whom to ask', 'Spring']
const DATES = '12 March 2099'

const field = async (page: Page, name: string) => {
  const question = page.getByRole('textbox', { name }).first()
  await expect(question).toBeVisible()
  return question
}

test('[S11] one person per city, no network: needs, pair, visit, plan; both find all of it once they meet the hub', async () => {
  const { hub } = world
  const [mentee, mentor] = [world.tablet('mentee'), world.tablet('mentor')]
  const [ana, bo] = await Promise.all([mentee.start(), mentor.start()])
  await Promise.all([
    introduce(ana, hub.url, { name: 'Ana', side: 'Mentee city' }),
    introduce(bo, hub.url, { name: 'Bo', side: 'Mentor city' }),
  ])
  await readyWithoutNetwork(ana)
  await hub.kill()

  // Without a network: the pair, with the shortest path.
  await ana.getByRole('link', { name: 'New programme' }).first().click()
  await ana.getByLabel('Title of the programme').fill('Housing for all')
  await ana.getByRole('radio', { name: /The shortest path/ }).check()
  const city = (side: string) => ana.getByRole('group', { name: side }).getByLabel('City', { exact: true })
  await city('Mentee city').fill('Greenford')
  await city('Mentor city').fill('Riverton')
  await ana.getByRole('button', { name: 'Create and invite' }).click()
  await ana.waitForURL(/\/people/)
  const programme = new URL(ana.url()).pathname.replace('/people', '')
  const link = await invitation(ana, programme, 'Mentor team')

  // The needs.
  await ana.goto(`${hub.url}${programme}/prepare#needsAnalysis`)
  await ana
    .locator('#needsAnalysis')
    .getByRole('button', { name: /^Begin/ })
    .click()
  const needs = await field(ana, 'Needs to tackle')
  await needs.click()
  await ana.keyboard.type(NEED)
  await ana.keyboard.press('Tab')
  await savedHere(ana)

  // The visit, in plain words or with its dates.
  await visit(ana, `${programme}/visits`)
  await ana
    .getByRole('link', { name: /^Visit 1/ })
    .first()
    .click()
  await ana.getByText('Change name, place, dates or goal').click()
  await ana.getByLabel('Dates').fill(DATES)
  await ana.keyboard.press('Tab')
  await expect(ana.getByText(DATES).first()).toBeVisible()

  // The plan.
  await addAction(ana, programme, ACTION)
  await savedHere(ana)
  await ana.reload()
  for (const words of ACTION) await expect(ana.getByText(words).first()).toBeVisible()

  // Later, in reach of the hub: the mentor joins with the link alone.
  await hub.start()
  await savedOnHub(ana)
  await join(bo, hub.url, link)
  await bo.getByRole('link', { name: 'Plan', exact: true }).first().click()
  await expect(bo.getByText(ACTION[0] ?? '').first()).toBeVisible({ timeout: 30_000 })
  await bo.getByRole('link', { name: 'Visits', exact: true }).first().click()
  await expect(bo.getByText(DATES).first()).toBeVisible()
})
