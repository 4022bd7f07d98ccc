import { expect, type Page } from '@playwright/test'
import { deviceScreens } from './screens/device.ts'
import type { Screen } from './screens/kit.ts'
import { peopleScreens } from './screens/people.ts'
import { prepareScreens } from './screens/prepare.ts'
import { startScreens } from './screens/start.ts'
import { visitsScreens } from './screens/visits.ts'
import { wayScreens } from './screens/way.ts'
import type { Stage } from './stage.ts'
import { type Language, wordsOf } from './words.ts'

/** Every screen and dialog that people meet, in the order in which they meet them. */
export const screens: readonly Screen[] = [
  ...startScreens,
  ...wayScreens,
  ...prepareScreens,
  ...visitsScreens,
  ...peopleScreens,
  ...deviceScreens,
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
