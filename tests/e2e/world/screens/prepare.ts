import { expect, type Page } from '@playwright/test'
import type { Text } from '../words.ts'
import { at, button, dialog, type Screen } from './kit.ts'

/** Begins what nobody has begun on this device so far. */
const begunFirst = async (page: Page, name: string) => {
  const begin = button(page, name)
  await expect(begin.or(page.getByRole('heading', { level: 2 })).first()).toBeVisible()
  if (await begin.isVisible()) await begin.click()
  await expect(begin).toBeHidden()
}

/** An agenda, proposals for the roles and one expectation. */
const filledTraining = async (page: Page, t: Text) => {
  await begunFirst(page, t('training.empty.begin'))
  if (!(await page.getByRole('region', { name: t('training.agenda.part', { number: '1' }) }).isVisible()))
    await page
      .getByRole('region', { name: t('training.agenda.title') })
      .getByRole('button')
      .first()
      .click()
  await expect(page.getByRole('region', { name: t('training.agenda.part', { number: '2' }) })).toBeVisible()
}

const anExpectation = async (page: Page, t: Text) => {
  await begunFirst(page, t('training.empty.begin'))
  const tab = page.getByRole('tab', { name: t('training.tab.expectations') })
  await tab.click()
  if ((await page.locator('main [data-item]').count()) === 0) {
    await page.getByLabel(t('training.expect.words'), { exact: true }).fill('A first plan by June')
    await button(page, t('training.expect.add')).click()
  }
  await expect(page.locator('main [data-item]').first()).toBeVisible()
}

const aStep = async (page: Page, t: Text) => {
  await expect(button(page, t('scope.approval.add'))).toBeVisible()
  if ((await page.locator('main [data-item]').count()) === 0) await button(page, t('scope.approval.add')).click()
  await expect(page.locator('main [data-item]').first()).toBeVisible()
}

/** One goal in scope, and a sentence that can be agreed to. */
const filledScope = async (page: Page, t: Text) => {
  await begunFirst(page, t('scope.empty.begin'))
  if ((await page.locator('main [data-item]').count()) === 0) {
    await page.getByLabel(t('scope.goals.own')).fill('One page for all offers')
    await button(page, t('scope.goals.addOwn')).click()
    await page.locator('main textarea').last().fill('Evenings matter more')
  }
  await expect(page.locator('main [data-item]').first()).toBeVisible()
}

/** The benchmark holds the factors of a theme; copied by the first screen that asks. */
const withFactors = async (page: Page, t: Text) => {
  const list = page.getByRole('list', { name: t('benchmark.factors.title'), exact: true })
  const start = button(page, t('benchmark.factors.fromTheme'))
  await expect(start).toBeVisible()
  if (await list.isVisible()) return
  await start.click()
  await page.getByRole('dialog').getByRole('button').last().click()
  await expect(list).toBeVisible()
}

/** What is written before the visits. */
export const prepareScreens: readonly Screen[] = [
  { name: 'training', device: 'main', open: at(({ paths }) => `${paths.programme}/training`, filledTraining) },
  { name: 'expectations', device: 'main', open: at(({ paths }) => `${paths.programme}/training`, anExpectation) },
  { name: 'approval', device: 'main', open: at(({ paths }) => `${paths.programme}/approval`, aStep) },
  { name: 'path-show', device: 'main', open: at(({ paths }) => `${paths.programme}/training/show`) },
  { name: 'scope', device: 'main', open: at(({ paths }) => `${paths.programme}/scope`, filledScope) },
  { name: 'prepare', device: 'main', open: at(({ paths }) => `${paths.programme}/prepare`) },
  { name: 'benchmark', device: 'main', open: at(({ paths }) => `${paths.programme}/benchmark`, withFactors) },
  {
    name: 'factors-of-a-theme',
    device: 'main',
    open: at(
      ({ paths }) => `${paths.programme}/benchmark`,
      async (page, t) => {
        await withFactors(page, t)
        await button(page, t('benchmark.factors.fromTheme')).click()
        await dialog(page)
        await page.getByRole('dialog').getByText(t('method.theme.withMigrants'), { exact: true }).click()
      },
    ),
  },
  {
    name: 'factor',
    device: 'main',
    open: at(
      ({ paths }) => `${paths.programme}/benchmark`,
      async (page, t) => {
        await withFactors(page, t)
        await page
          .getByRole('list', { name: t('benchmark.factors.title'), exact: true })
          .getByRole('link')
          .first()
          .click()
        await expect(page.getByText(t('benchmark.notes.title'))).toBeVisible()
      },
    ),
  },
  { name: 'context', device: 'main', open: at(({ paths }) => `${paths.programme}/context`) },
  { name: 'dossier', device: 'main', open: at(({ paths }) => paths.dossier) },
  {
    name: 'share',
    device: 'main',
    open: at(
      ({ paths }) => `${paths.dossier}/share`,
      (page) => expect(page.getByRole('checkbox').first()).toBeVisible(),
    ),
  },
  {
    name: 'form',
    device: 'main',
    open: at(
      ({ paths }) => paths.form,
      async (page, t) => {
        const item = page.locator('[data-item]').first()
        await item.getByRole('button', { name: t('formsUi.item.more_other', { count: '7' }) }).click()
        await expect(item.getByRole('textbox').nth(2)).toBeVisible()
      },
    ),
  },
]
