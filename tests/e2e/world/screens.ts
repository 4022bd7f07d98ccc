import { type Browser, expect, type Page } from '@playwright/test'
import { copyExample, introduce, noteRemarks, openSheet, savedHere } from './actions.ts'
import { type Language, type Text, wordsOf } from './words.ts'

/** `fresh`: a device that nobody has used; `named`: one with a person and no programme; `main`: one with the example. */
type Device = 'fresh' | 'named' | 'main'
export type Stage = {
  /** Its page, in that language. */
  page(device: Device, language: Language): Promise<Page>
  readonly paths: { readonly programme: string; readonly visit: string; readonly sheet: string }
}
export type Screen = {
  readonly name: string
  readonly device: Device
  /** Brings the page there from wherever it is. */
  readonly open: (
    page: Page,
    to: { readonly t: Text; readonly language: Language; readonly stage: Stage },
  ) => Promise<void>
}

const REMARKS = [
  'Volunteers would come if somebody grouped the offers on one page',
  'The desk closes before people leave work',
  'Two associations offer the same course on the same evening',
]

/** A device with the example, one visit's interview sheet and some remarks; and two devices before that. */
export const createStage = async (browser: Browser, url: string): Promise<Stage> => {
  const newPage = async () => {
    const context = await browser.newContext({
      locale: 'en-GB',
      reducedMotion: 'reduce',
      baseURL: url,
      viewport: { width: 1180, height: 820 },
    })
    const page = await context.newPage()
    page.setDefaultTimeout(15_000)
    return page
  }
  const [fresh, named, main] = [await newPage(), await newPage(), await newPage()]
  await fresh.goto('/')
  await introduce(named, url, { name: 'Ana', side: 'Mentee city' })
  await introduce(main, url, { name: 'Ana', side: 'Mentee city' })
  const programme = await copyExample(main, url)
  // The guide of the exercise would lie over what is to be seen.
  await main.getByRole('button', { name: wordsOf('en')('help.guide.title') }).click()
  await main.getByRole('button', { name: wordsOf('en')('help.guide.close'), exact: true }).click()
  await openSheet(main, programme, 'Head of the volunteer centre')
  await noteRemarks(main, REMARKS)
  await savedHere(main)
  const sheet = new URL(main.url()).pathname
  const pages = { fresh, named, main }
  return {
    paths: { programme, sheet, visit: sheet.replace(/\/sheets\/.*/, '') },
    page: async (device, language) => {
      const page = pages[device]
      if ((await page.locator('html').getAttribute('lang')) !== language) {
        await page.goto('/protection')
        await page.getByRole('button', { name: language === 'fr' ? 'FR, Français' : 'EN, English' }).click()
        await expect(page.locator('html')).toHaveAttribute('lang', language)
        // The choice is kept a moment after it is shown; the next screen is loaded anew.
        await expect(async () => {
          await page.reload()
          await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
          await expect(page.locator('html')).toHaveAttribute('lang', language, { timeout: 1000 })
        }).toPass()
      }
      return page
    },
  }
}

const at =
  (path: (stage: Stage) => string, then?: (page: Page, t: Text) => Promise<unknown>): Screen['open'] =>
  async (page, { t, stage }) => {
    await page.goto(path(stage))
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await then?.(page, t)
  }
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first()
const dialog = (page: Page) => expect(page.getByRole('dialog')).toBeVisible()
const inSuggestions = async (page: Page, t: Text) => {
  const take = button(page, t('plan.suggestions.accept'))
  if (!(await take.isVisible()))
    await page
      .locator('summary')
      .filter({ hasText: /suggestion/ })
      .click()
  await expect(take).toBeVisible()
}

/** Every screen and dialog that people meet, in the order in which they meet them. */
export const screens: readonly Screen[] = [
  { name: 'welcome', device: 'fresh', open: at(() => '/') },
  {
    name: 'who',
    device: 'fresh',
    open: at(
      () => '/welcome',
      async (page, t) => {
        await page
          .getByRole('button', { name: t(`welcome.languages.${await page.locator('html').getAttribute('lang')}.go`) })
          .click()
        await expect(page.getByLabel(t('welcome.name.label'))).toBeVisible()
      },
    ),
  },
  { name: 'home-empty', device: 'named', open: at(() => '/') },
  {
    name: 'home',
    device: 'main',
    open: at(
      () => '/',
      (page) => expect(page.getByRole('article').first()).toBeVisible(),
    ),
  },
  { name: 'new', device: 'main', open: at(() => '/new') },
  {
    name: 'join-error',
    device: 'main',
    open: at(
      () => '/join',
      async (page, t) => {
        await page.getByLabel(t('programmes.join.label')).fill('https://example.org')
        await button(page, t('programmes.join.action')).click()
        await expect(page.getByRole('alert')).toBeVisible()
      },
    ),
  },
  { name: 'overview', device: 'main', open: at(({ paths }) => paths.programme) },
  { name: 'visits', device: 'main', open: at(({ paths }) => `${paths.programme}/visits`) },
  { name: 'visit', device: 'main', open: at(({ paths }) => paths.visit) },
  {
    name: 'new-sheet',
    device: 'main',
    open: at(
      ({ paths }) => paths.visit,
      async (page, t) => {
        await button(page, t('visits.sheet.new')).click()
        await dialog(page)
      },
    ),
  },
  {
    name: 'sheet',
    device: 'main',
    open: at(
      ({ paths }) => paths.sheet,
      (page) => expect(page.getByText(REMARKS[0] ?? '').first()).toBeVisible(),
    ),
  },
  {
    name: 'to-plan',
    device: 'main',
    open: at(
      ({ paths }) => paths.sheet,
      async (page, t) => {
        await button(page, t('interview.toPlan.row.open')).click()
        await dialog(page)
      },
    ),
  },
  {
    name: 'confirm',
    device: 'main',
    open: at(
      ({ paths }) => paths.sheet,
      async (page, t) => {
        await button(page, t('interview.sheet.more')).click()
        await page.getByRole('menuitem', { name: t('interview.erase.sheet') }).click()
        await expect(page.getByRole('alertdialog').or(page.getByRole('dialog'))).toBeVisible()
      },
    ),
  },
  { name: 'plan', device: 'main', open: at(({ paths }) => `${paths.programme}/plan`, inSuggestions) },
  {
    name: 'answer',
    device: 'main',
    open: at(
      ({ paths }) => `${paths.programme}/plan`,
      async (page, t) => {
        await inSuggestions(page, t)
        await button(page, t('plan.suggestions.accept')).click()
        await dialog(page)
      },
    ),
  },
  {
    name: 'people',
    device: 'main',
    open: at(
      ({ paths }) => `${paths.programme}/people`,
      async (page, t) => {
        await page.getByText(t('people.roles.officer.name'), { exact: true }).click()
        await button(page, t('people.invite.show')).click()
        await expect(page.locator('textarea')).toBeVisible()
      },
    ),
  },
  { name: 'settings', device: 'main', open: at(() => '/settings') },
  { name: 'safety', device: 'main', open: at(({ paths }) => `${paths.programme}/safety`) },
  { name: 'help', device: 'main', open: at(() => '/help') },
  { name: 'install', device: 'main', open: at(() => '/install') },
  { name: 'protection', device: 'main', open: at(() => '/protection') },
  { name: 'not-found', device: 'main', open: at(() => '/nowhere') },
]

/** The page as a screen in a language; what is on it has settled. */
export const show = async (stage: Stage, screen: Screen, language: Language): Promise<Page> => {
  const page = await stage.page(screen.device, language)
  await screen.open(page, { t: wordsOf(language), language, stage })
  await expect(page.locator('html')).toHaveAttribute('lang', language)
  return page
}

export type Theme = 'light' | 'dark' | 'sunlight'

/** Puts the page into a theme as the settings do; with less motion asked for, colours change at once. */
export const setTheme = (page: Page, theme: Theme) =>
  page.evaluate((name) => {
    document.documentElement.dataset.theme = name
  }, theme)
