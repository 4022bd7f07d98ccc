import { expect } from '@playwright/test'
import { at, button, type Screen } from './kit.ts'

/** What somebody outside was sent. */
const question = {
  name: 'question.html',
  mimeType: 'text/html',
  buffer: Buffer.from(
    `<script type="application/json" id="passerelle-consultation">${JSON.stringify({
      ...{
        format: 'passerelle-consultation',
        version: 1,
        type: 'question',
        id: 'a-question-of-today',
        voice: 'service',
      },
      ...{ from: 'Ana', plan: 'Learning the language together', at: 1_790_000_000_000, language: 'en' },
      cells: [
        { column: 'what', text: 'One page with all offers', language: 'en' },
        { column: 'success', text: 'Forty people find a course', language: 'en' },
      ],
    })}</script>`,
  ),
}

/** Before any programme. */
export const startScreens: readonly Screen[] = [
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
        await page.getByLabel(t('welcome.name.label')).waitFor()
      },
    ),
  },
  {
    name: 'consult',
    device: 'fresh',
    open: at(
      () => '/consult',
      async (page, t) => {
        await page.getByLabel(t('consult.open.label')).setInputFiles(question)
        await page.getByRole('heading', { name: t('consult.form.title') }).waitFor()
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
    name: 'new-community',
    device: 'main',
    open: at(
      () => '/new',
      async (page, t) => {
        await page.getByRole('radio', { name: t('programmes.begin.community.label') }).check()
        await page.getByText(t('programmes.community.own'), { exact: true }).waitFor()
      },
    ),
  },
  { name: 'reference', device: 'main', open: at(() => '/reference') },
  {
    name: 'portfolio',
    device: 'main',
    open: at(
      () => '/portfolio',
      (page, t) => expect(page.getByText(t('portfolio.table.stage'), { exact: true })).toBeVisible(),
    ),
  },
  { name: 'new-dossier', device: 'main', open: at(() => '/new-dossier') },
  {
    name: 'search',
    device: 'main',
    open: at(
      () => '/search',
      async (page, t) => {
        await page.getByRole('searchbox', { name: t('search.page.field') }).fill('volunteer')
        await page.locator('[data-hit]').first().waitFor()
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
        await page.getByRole('alert').waitFor()
      },
    ),
  },
]
