/** The built app, its hub, and the ways through its screens that the benches take. All that depends on screens is here. */
import { join, resolve } from 'node:path'
import type { Page } from '@playwright/test'
import { createHubProcess, type HubProcess } from '../../e2e/world/hubProcess.ts'

/** `DIST_DIR`: another build than `dist`, to compare two. */
export const DIST = resolve(process.env.DIST_DIR ?? join(import.meta.dirname, '..', '..', '..', 'dist'))

export const WELCOME = 'main button[lang=en]'
export const HOME = 'main a[href="/new"]'
export const PROGRAMME_CARD = 'main a[href^="/p/"]'
export const PLAN_ROW = 'tbody [data-row]'
const PLAN_LINK = 'nav a[href$="/plan"]'

export const startAppHub = async (dir: string): Promise<HubProcess> => {
  const hub = await createHubProcess(dir, { STATIC_DIR: DIST })
  await hub.start()
  return hub
}

/** First run: English, a name, and the side that writes the plan. Ends on home. */
export const introduceOneself = async (page: Page, url: string): Promise<void> => {
  await page.goto(url)
  await page.click(WELCOME)
  await page.getByLabel('Name shown to the others').fill('Ada')
  await page.getByText('Mentee city', { exact: true }).click()
  await page.getByRole('button', { name: 'Begin' }).click()
  await page.waitForSelector(HOME)
}

/** Ends on the page with the invitations of the new programme; answers its id. */
export const createProgramme = async (page: Page, url: string, title: string): Promise<string> => {
  await page.goto(new URL('/new', url).href)
  await page.getByLabel('Title of the programme').fill(title)
  await page.getByRole('button', { name: 'Create and invite' }).click()
  await page.waitForURL(/\/p\/[\w-]{22}\/people/)
  return /\/p\/([\w-]{22})/.exec(page.url())?.[1] ?? ''
}

/** Adds actions to the plan that is open until there are `count`, each with some words in its first cell. */
export const writePlan = async (page: Page, count: number): Promise<void> => {
  const rows = page.locator(PLAN_ROW)
  for (let row = await rows.count(); row < count; row++) {
    await page.getByRole('button', { name: 'Add an action' }).first().click()
    await page.waitForFunction((least) => document.querySelectorAll('tbody [data-row]').length >= least, row + 1)
    const field = page.locator('tbody textarea')
    if (await field.count()) await field.first().fill(`Open the language café on market days, step ${row + 1}`)
  }
}

export const planLink = (page: Page) => page.locator(PLAN_LINK).filter({ visible: true }).first()
