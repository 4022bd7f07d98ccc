import { expect, type Page, test } from '@playwright/test'
import { scanForText } from './leak/scanForText.ts'
import { introduce, join, readyWithoutNetwork, savedHere, savedOnHub, visit } from './world/actions.ts'
import { createWorld, type World } from './world/world.ts'

let world: World
test.beforeEach(async () => {
  world = await createWorld()
})
test.afterEach(() => world.end())

const NETWORKS = 'Three networks meet every month in the town hall'
const RIVALRY = 'Two offices of ours have not spoken for a year'
const DOUBTS = 'I doubt that the treasurer will ever follow me'

const newDossier = async (page: Page, url: string, name: string): Promise<string> => {
  await visit(page, '/new-dossier', url)
  await page.getByLabel('Name of the city').fill(name)
  await page.getByRole('button', { name: 'Create the dossier' }).click()
  await page.getByRole('button', { name: 'Begin' }).first().waitFor()
  return new URL(page.url()).pathname
}
const newProgramme = async (page: Page, url: string): Promise<string> => {
  await visit(page, '/new', url)
  await page.getByLabel('Title of the programme').fill('Housing for all')
  await page.getByRole('button', { name: 'Create and invite' }).click()
  await page.waitForURL(/\/people/)
  return new URL(page.url()).pathname.replace('/people', '')
}
const linkFor = async (page: Page, role: string): Promise<string> => {
  await page.getByText(role, { exact: true }).click()
  await page.getByRole('button', { name: 'Show the link' }).click()
  return page.getByLabel(/^Link for/).inputValue()
}
/** Opens a part of the form that is open, and writes into one of its questions. */
const answer = async (page: Page, part: string, question: string, words: string) => {
  await (await field(page, part, question)).click()
  await page.keyboard.type(words)
  await page.keyboard.press('Tab')
  await expect(await field(page, part, question)).toHaveValue(words)
}
const field = async (page: Page, part: string, question: string) => {
  const section = page.locator('details').filter({ has: page.getByRole('heading', { level: 2, name: part }) })
  await expect(section).toBeVisible({ timeout: 30_000 })
  if ((await section.getAttribute('open')) === null) await section.locator('summary').first().click()
  return section.getByRole('textbox', { name: question }).first()
}

test('[S69][S78][S54] a dossier filled in without a network is shared answer by answer; the rest reaches nobody', async () => {
  const { hub } = world
  const [city, mentor] = [world.tablet('city'), world.tablet('mentor')]
  const page = await city.start()
  await introduce(page, hub.url, { name: 'Ana', side: 'Mentee city' })
  const programme = await newProgramme(page, hub.url)
  const link = await linkFor(page, 'Mentor team')
  const dossier = await newDossier(page, hub.url, 'Greenford')
  await savedOnHub(page)
  await readyWithoutNetwork(page)

  await hub.kill()
  await page.getByRole('button', { name: 'Begin' }).first().click()
  await page.waitForURL(/\/forms\//)
  await answer(page, 'Local context', 'Main networks and non-profit organisations', NETWORKS)
  await answer(page, 'Local context', 'Rivalry between bodies', RIVALRY)
  await answer(page, 'Room for manoeuvre', 'My position', DOUBTS)
  await savedHere(page)
  const form = new URL(page.url()).pathname
  await city.kill()

  const again = await city.start()
  await again.goto(`${hub.url}${form}`)
  await expect(await field(again, 'Room for manoeuvre', 'My position')).toHaveValue(DOUBTS)
  await visit(again, `${dossier}/share`)
  await expect(again.getByRole('checkbox', { name: 'Main networks and non-profit organisations' })).toBeChecked()
  await expect(again.getByRole('checkbox', { name: 'Rivalry between bodies' })).not.toBeChecked()
  await expect(again.getByRole('checkbox', { name: 'My position' })).not.toBeChecked()
  await again.getByRole('button', { name: 'Share 1 answer with “Housing for all”' }).click()
  await expect(again.getByText('1 answer shared')).toBeVisible()

  await hub.start()
  await savedOnHub(again)
  const other = await mentor.start()
  await introduce(other, hub.url, { name: 'Bo', side: 'Mentor city' })
  await join(other, hub.url, link)
  await visit(other, `${programme}/prepare/${form.split('/').at(-1)}`)
  const networks = await field(other, 'Local context', 'Main networks and non-profit organisations')
  await expect(networks).toHaveValue(NETWORKS)
  await expect(await field(other, 'Local context', 'Rivalry between bodies')).toHaveValue('')

  await city.kill()
  await mentor.kill()
  await hub.kill()
  expect(await scanForText([world.dir], [NETWORKS, RIVALRY, DOUBTS])).toEqual([])
})

test('[S78][S377] city and association write apart, in the same question too; both find all words on both tablets', async () => {
  const { hub } = world
  const [city, association] = [await world.tablet('city').start(), await world.tablet('association').start()]
  await introduce(city, hub.url, { name: 'Ana', side: 'Mentee city' })
  const dossier = await newDossier(city, hub.url, 'Greenford')
  await city.getByRole('button', { name: 'Begin' }).first().click()
  await city.waitForURL(/\/forms\//)
  const form = new URL(city.url()).pathname
  await savedOnHub(city)
  await visit(city, `${dossier}/people`)
  const link = await linkFor(city, 'Writing along')
  await introduce(association, hub.url, { name: 'Bo', side: 'Mentee city' })
  await visit(association, '/join')
  await association.getByLabel('Invitation link').fill(link)
  await association.getByRole('button', { name: 'Join', exact: true }).click()
  await association.waitForURL(/\/d\//)
  for (const page of [city, association]) {
    await visit(page, form)
    await field(page, 'Local context', 'Integration strategy')
    await savedOnHub(page)
  }
  await hub.kill()
  await answer(city, 'Local context', 'Integration strategy', 'Quarter by quarter')
  await answer(association, 'Local context', 'Integration strategy', 'Street by street')
  await answer(
    association,
    'National or regional context',
    'What this city shares with your other members',
    'Much as elsewhere',
  )
  for (const page of [city, association]) await savedHere(page)
  await hub.start()
  for (const page of [city, association]) {
    const strategy = await field(page, 'Local context', 'Integration strategy')
    await expect(strategy).toHaveValue(/Quarter by quarter/, { timeout: 60_000 })
    await expect(strategy).toHaveValue(/Street by street/, { timeout: 60_000 })
    await expect(page.getByText('Two versions of these words').first()).toBeVisible()
  }
  await expect(
    await field(city, 'National or regional context', 'What this city shares with your other members'),
  ).toHaveValue('Much as elsewhere')
})
