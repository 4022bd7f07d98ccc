import { expect, type Page } from '@playwright/test'
import { REMARKS } from '../stage.ts'
import type { Text } from '../words.ts'
import { at, button, dialog, foldGuide, type Screen } from './kit.ts'

const inSuggestions = async (page: Page, t: Text) => {
  const take = button(page, t('plan.suggestions.accept'))
  if (!(await take.isVisible()))
    await page
      .locator('summary')
      .filter({ hasText: /suggestion/ })
      .click()
  await take.waitFor()
}

/** Visits, interviews and the plan. */
export const visitsScreens: readonly Screen[] = [
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
        await page.getByRole('alertdialog').or(page.getByRole('dialog')).waitFor()
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
      ({ paths }) => `${paths.exercise}/plan`,
      async (page, t) => {
        const contested = page.getByText(t('plan.cell.contested'))
        await contested.waitFor()
        await foldGuide(page, t)
        // The folded guide lies over the foot of the window.
        await contested.evaluate((element) => element.scrollIntoView({ block: 'center' }))
      },
    ),
  },
  {
    name: 'versions',
    device: 'exercise',
    open: at(
      ({ paths }) => `${paths.exercise}/plan`,
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
      ({ paths }) => paths.exercise,
      async (page, t) => {
        const guide = page.getByRole('complementary', { name: t('help.guide.title') })
        await guide.waitFor()
        const folded = guide.getByRole('button', { name: t('help.guide.title') })
        if (await folded.isVisible()) await folded.click()
        await button(page, t('help.guide.fold')).waitFor()
      },
    ),
  },
  {
    name: 'present',
    device: 'main',
    open: at(
      ({ paths }) => `${paths.programme}/present`,
      async (page, t) => {
        await page.getByLabel(t('present.page.drafts')).check()
        await button(page, t('present.slide.next')).click()
      },
    ),
  },
]
