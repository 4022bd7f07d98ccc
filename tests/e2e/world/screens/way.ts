import { expect, type Page } from '@playwright/test'
import type { Text } from '../words.ts'
import { at, button, type Screen } from './kit.ts'

/** A candidate that is rated, so that the table under it is filled. */
const oneTheme = async (page: Page, t: Text) => {
  const add = button(page, t('theme.candidates.add'))
  await add.waitFor()
  if ((await page.getByRole('table').count()) === 0) await add.click()
  await page.getByRole('table').waitFor()
}

/** The list appears with the first tick. */
const oneFlag = async (page: Page) => {
  const first = page.locator('main').getByRole('checkbox').last()
  await first.waitFor()
  if (!(await first.isChecked())) await first.click()
  await expect(first).toBeChecked()
}

/** The programme as a whole, and what is at hand everywhere. */
export const wayScreens: readonly Screen[] = [
  { name: 'overview', device: 'main', open: at(({ paths }) => paths.programme) },
  { name: 'path', device: 'main', open: at(({ paths }) => `${paths.programme}/path`) },
  { name: 'theme', device: 'main', open: at(({ paths }) => `${paths.programme}/theme`, oneTheme) },
  { name: 'facilitate', device: 'main', open: at(({ paths }) => `${paths.programme}/facilitate`) },
  { name: 'levels', device: 'main', open: at(({ paths }) => `${paths.programme}/levels`, oneFlag) },
  { name: 'bid', device: 'main', open: at(({ paths }) => `${paths.programme}/bid`) },
  { name: 'calendar', device: 'main', open: at(({ paths }) => `${paths.programme}/calendar`) },
  { name: 'essentials', device: 'main', open: at(({ paths }) => `${paths.programme}/essentials`) },
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
]
