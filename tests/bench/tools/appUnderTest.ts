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

/** On the page with the invitations: the link for the support group, which opens the plan's circle alone. */
export const groupLink = async (page: Page): Promise<string> => {
  await page.getByText('Local support group', { exact: true }).click()
  await page.getByRole('button', { name: 'Show the link' }).click()
  return page.getByLabel(/^Link for/).inputValue()
}

/** On a page of the programme: until the plan has been brought here and is kept. */
export const receivePlan = async (page: Page, count: number): Promise<void> => {
  await planLink(page).click()
  await page.waitForFunction(([selector, least]) => document.querySelectorAll(selector).length >= least, [
    PLAN_ROW,
    count,
  ] as const)
  await page.getByText('On this device and on the hub', { exact: true }).waitFor()
}

export const planLink = (page: Page) => page.locator(PLAN_LINK).filter({ visible: true }).first()
