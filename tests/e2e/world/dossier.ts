import { expect, type Page } from '@playwright/test'
import { savedHere, visit } from './actions.ts'

const NEEDS = ['Parents do not learn about school support in time', 'Volunteers wait months for a first meeting']

/** A city's dossier whose needs analysis says something in plain words, in a figure and in two items. Returns paths. */
export const fillDossier = async (page: Page, url: string) => {
  await visit(page, '/new-dossier', url)
  await page.getByLabel('Name of the city').fill('Greenford')
  await page.getByRole('button', { name: 'Create the dossier' }).click()
  await page.getByRole('button', { name: 'Begin' }).first().click()
  await page.waitForURL(/\/forms\//)
  const { pathname } = new URL(page.url())
  await page.getByRole('textbox', { name: 'Needs to tackle' }).fill(NEEDS.join('\n'))
  await page.getByRole('button', { name: 'Make 2 items of these lines' }).click()
  await page.getByRole('button', { name: 'Make 2 items', exact: true }).click()
  await openPart(page, 'Local context')
  await page
    .getByRole('textbox', { name: 'Main networks and non-profit organisations' })
    .fill('Three networks meet monthly')
  await savedHere(page)
  await expect(page.getByRole('dialog')).toBeHidden()
  return { dossier: pathname.split('/').slice(0, 3).join('/'), form: pathname }
}

/** A part of the form that is open, unfolded. */
const openPart = async (page: Page, part: string) => {
  const section = page.locator('details').filter({ has: page.getByRole('heading', { level: 2, name: part }) })
  if ((await section.getAttribute('open')) === null) await section.locator('summary').first().click()
}
