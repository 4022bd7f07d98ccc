import { expect, type Page } from '@playwright/test'
import { packFile } from '../../../src/sync/transports/fileFormat.ts'
import { type Device, REMARKS, type Stage } from './stage.ts'
import { type Language, type Text, wordsOf } from './words.ts'

export type Screen = {
  readonly name: string
  readonly device: Device
  /** Brings the page there from wherever it is. */
  readonly open: (
    page: Page,
    to: { readonly t: Text; readonly language: Language; readonly stage: Stage },
  ) => Promise<void>
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
/** Folded it leaves the rows of the plan free. */
const foldGuide = async (page: Page, t: Text) => {
  await expect(page.getByRole('complementary', { name: t('help.guide.title') })).toBeVisible()
  const fold = button(page, t('help.guide.fold'))
  if (await fold.isVisible()) await fold.click()
}
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
  { name: 'new-dossier', device: 'main', open: at(() => '/new-dossier') },
  {
    name: 'search',
    device: 'main',
    open: at(
      () => '/search',
      async (page, t) => {
        await page.getByRole('searchbox', { name: t('search.page.field') }).fill('volunteer')
        await expect(page.locator('[data-hit]').first()).toBeVisible()
      },
    ),
  },
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
  { name: 'path', device: 'main', open: at(({ paths }) => `${paths.programme}/path`) },
  { name: 'calendar', device: 'main', open: at(({ paths }) => `${paths.programme}/calendar`) },
  { name: 'prepare', device: 'main', open: at(({ paths }) => `${paths.programme}/prepare`) },
  { name: 'context', device: 'main', open: at(({ paths }) => `${paths.programme}/context`) },
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
    name: 'contested',
    device: 'exercise',
    open: at(
      ({ paths }) => `${paths.exercise()}/plan`,
      async (page, t) => {
        await expect(page.getByText(t('plan.cell.contested'))).toBeVisible()
        await foldGuide(page, t)
      },
    ),
  },
  {
    name: 'versions',
    device: 'exercise',
    open: at(
      ({ paths }) => `${paths.exercise()}/plan`,
      async (page, t) => {
        await foldGuide(page, t)
        await button(page, t('plan.cell.contested')).click()
        await dialog(page)
      },
    ),
  },
  {
    name: 'guide',
    device: 'exercise',
    open: at(
      ({ paths }) => paths.exercise(),
      async (page, t) => {
        const guide = page.getByRole('complementary', { name: t('help.guide.title') })
        await expect(guide).toBeVisible()
        const folded = guide.getByRole('button', { name: t('help.guide.title') })
        if (await folded.isVisible()) await folded.click()
        await expect(button(page, t('help.guide.fold'))).toBeVisible()
      },
    ),
  },
  {
    name: 'palette',
    device: 'main',
    open: at(
      ({ paths }) => paths.programme,
      async (page) => {
        await page.keyboard.press('Control+k')
        await expect(page.getByRole('combobox')).toBeFocused()
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
  {
    name: 'erase',
    device: 'main',
    open: at(
      () => '/settings',
      async (page, t) => {
        await button(page, t('settings.erase.open')).click()
        await dialog(page)
        await expect(page.getByText(t('settings.erase.others'))).toBeVisible()
      },
    ),
  },
  {
    name: 'restore',
    device: 'fresh',
    open: at(
      () => '/safety',
      async (page, t) => {
        const file = { name: 'x.passerelle', mimeType: '', buffer: Buffer.from(packFile('backup', new Uint8Array(64))) }
        await page.getByLabel(t('safety.open.label')).setInputFiles(file)
        await expect(page.getByLabel(t('safety.restore.passphrase'))).toBeVisible()
      },
    ),
  },
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
