import type { Page } from '@playwright/test'
import type { Device, Stage } from '../stage.ts'
import type { Language, Text } from '../words.ts'

export type Screen = {
  readonly name: string
  readonly device: Device
  /** Brings the page there from wherever it is. */
  readonly open: (
    page: Page,
    to: { readonly t: Text; readonly language: Language; readonly stage: Stage },
  ) => Promise<void>
}

/**
 * To a path as a link within the app leads there, by way of another page: what was open is closed. A page that is loaded
 * anew each time would be a third of the work of looking at it.
 */
const goWithin = async (page: Page, path: string, t: Text) => {
  const heading = page.getByRole('heading', { level: 1 })
  const between = page.getByRole('heading', { level: 1, name: t('protection.page.title') })
  if (page.url() === 'about:blank') await page.goto('/')
  await go(page, '/protection')
  await between.waitFor()
  await go(page, path)
  if (path !== '/protection') await between.waitFor({ state: 'hidden' })
  await heading.waitFor()
  // The focus, that went along, is for keyboards: their journey looks at it.
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur())
}
const go = (page: Page, path: string) =>
  page.evaluate((to) => {
    document.documentElement.style.removeProperty('font-size')
    document.documentElement.dataset.theme = 'light'
    history.pushState(null, '', to)
    dispatchEvent(new PopStateEvent('popstate'))
  }, path)

export const at =
  (path: (stage: Stage) => string, then?: (page: Page, t: Text) => Promise<unknown>): Screen['open'] =>
  async (page, { t, stage }) => {
    await goWithin(page, path(stage), t)
    await then?.(page, t)
  }

export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first()

export const dialog = (page: Page) => page.getByRole('dialog').waitFor()

/** Keeps what a dialog asked for. */
export const addInDialog = (page: Page, t: Text) =>
  page
    .getByRole('dialog')
    .getByRole('button', { name: t('common.actions.add'), exact: true })
    .click()

/** Begins what has not been begun on this device; the screens after it are filled. */
export const begun = async (page: Page, begin: string, then: string, fill?: () => Promise<unknown>) => {
  await button(page, begin).or(button(page, then)).waitFor()
  if (!(await button(page, begin).isVisible())) return
  await button(page, begin).click()
  await fill?.()
}

/** Folded it leaves the rows of the plan free. */
export const foldGuide = async (page: Page, t: Text) => {
  await page.getByRole('complementary', { name: t('help.guide.title') }).waitFor()
  const fold = button(page, t('help.guide.fold'))
  if (await fold.isVisible()) await fold.click()
}
