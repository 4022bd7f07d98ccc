import { expect, type Page } from '@playwright/test'
import type { Text } from '../words.ts'
import { at, button, dialog, type Screen } from './kit.ts'

/** Begins what nobody has begun on this device so far. */
const begunFirst = async (page: Page, name: string) => {
  const begin = button(page, name)
  await begin
    .or(page.getByRole('heading', { level: 2 }))
    .first()
    .waitFor()
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
  await page.getByRole('region', { name: t('training.agenda.part', { number: '2' }) }).waitFor()
}

const anExpectation = async (page: Page, t: Text) => {
  await begunFirst(page, t('training.empty.begin'))
  const tab = page.getByRole('tab', { name: t('training.tab.expectations') })
  await tab.click()
  if ((await page.locator('main [data-item]').count()) === 0) {
    await page.getByLabel(t('training.expect.words'), { exact: true }).fill('A first plan by June')
    await button(page, t('training.expect.add')).click()
  }
  await page.locator('main [data-item]').first().waitFor()
}

const aStep = async (page: Page, t: Text) => {
  await button(page, t('scope.approval.add')).waitFor()
  if ((await page.locator('main [data-item]').count()) === 0) await button(page, t('scope.approval.add')).click()
  await page.locator('main [data-item]').first().waitFor()
}

/** One goal in scope, and a sentence that can be agreed to. */
const filledScope = async (page: Page, t: Text) => {
  await begunFirst(page, t('scope.empty.begin'))
  if ((await page.locator('main [data-item]').count()) === 0) {
    await page.getByLabel(t('scope.goals.own')).fill('One page for all offers')
    await button(page, t('scope.goals.addOwn')).click()
    await page.locator('main textarea').last().fill('Evenings matter more')
  }
  await page.locator('main [data-item]').first().waitFor()
}

/** The benchmark holds the factors of a theme; copied by the first screen that asks. */
const withFactors = async (page: Page, t: Text) => {
  const list = page.getByRole('list', { name: t('benchmark.factors.title'), exact: true })
  const start = button(page, t('benchmark.factors.fromTheme'))
  await start.waitFor()
  if (await list.isVisible()) return
  await start.click()
  await page.getByRole('dialog').getByRole('button').last().click()
  await list.waitFor()
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
        await page.getByText(t('benchmark.notes.title')).waitFor()
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
        await item.getByRole('textbox').nth(2).waitFor()
      },
    ),
  },
]
