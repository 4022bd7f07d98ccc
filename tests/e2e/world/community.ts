import { expect, type Page } from '@playwright/test'
import { visit } from './actions.ts'

/** Sets up a community of practice; the first city named is one's own. Returns the programme's path. */
export const createCommunity = async (
  page: Page,
  url: string,
  title: string,
  cities: readonly [string, string, ...string[]],
): Promise<string> => {
  await visit(page, '/new', url)
  await page.getByLabel('Title of the programme').fill(title)
  await page.getByRole('radio', { name: 'A community of practice' }).check()
  const places = page.getByRole('group', { name: /^City \d+$/ })
  await expect(places).toHaveCount(3)
  if (cities.length < 3) await page.getByRole('button', { name: 'Remove City 3' }).click()
  for (const [index, city] of cities.entries()) {
    const place = page.getByRole('group', { name: `City ${index + 1}`, exact: true })
    if (index >= 3) await page.getByRole('button', { name: 'Add a city' }).click()
    await place.getByLabel('City', { exact: true }).fill(city)
  }
  await page.getByRole('button', { name: 'Create and invite' }).click()
  await page.waitForURL(/\/p\//)
  return new URL(page.url()).pathname.split('/').slice(0, 3).join('/')
}

/** The link for somebody of one of the equal cities. */
export const cityInvitation = async (
  page: Page,
  programme: string,
  role: 'Officer of a city' | 'Colleague of a city',
  city: string,
): Promise<string> => {
  await visit(page, `${programme}/people`)
  await page.getByText(role, { exact: true }).click()
  const which = page.getByRole('group', { name: 'Of which city?' })
  await which.getByText(city, { exact: true }).click()
  await page.getByRole('button', { name: 'Show the link' }).click()
  return page.getByLabel(/^Link for/).inputValue()
}

/** Agrees to an action for one's own city, as the plan offers it. */
export const agree = async (page: Page, number: number) => {
  await page.getByRole('button', { name: `What can be done with action ${number}` }).click()
  await page.getByRole('menuitem', { name: 'Agree to this action…' }).click()
  await page.getByRole('button', { name: 'Agree for the city' }).click()
  await expect(page.getByLabel(`State of action ${number}`)).toHaveValue('agreed')
}

/** Suggests a new action to another of the equal cities. */
export const suggestTo = async (page: Page, city: string, words: string) => {
  await page.getByRole('button', { name: 'Suggest an action' }).first().click()
  await page.getByLabel('For which city').selectOption({ label: city })
  await page.getByLabel('Your suggestion').fill(words)
  await page.getByRole('button', { name: 'Suggest', exact: true }).click()
}
